package io.github.ovfemulator.ovf.packaging;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link WrittenPackage}.
 */
class WrittenPackageTests {

	private static final WrittenPackage WRITTEN = new WrittenPackage("vm", "<Envelope>\u00e4</Envelope>",
			List.of(1L << 30, 5L));

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			web-1.example_2 | web-1.example_2
			`a b/c\\d:e`    | a_b_c_d_e
			`%2e<&>"'\u00e4` | _2e_____\\_
			""")
	void baseNameWhenUnusualThenIsHarmless(String name, String expected) {
		assertThat(WrittenPackage.baseName(name)).isEqualTo(expected.replace("\\", ""));
		assertThat(WrittenPackage.baseName("n".repeat(300))).hasSize(80);
	}

	@Test
	void filesWhenWrittenThenManifestHasTheOthers() throws IOException {
		List<WrittenFile> files = WRITTEN.files();
		assertThat(files).extracting(WrittenFile::name)
			.containsExactly("vm.ovf", "vm.mf", "vm-disk1.vmdk", "vm-disk2.vmdk");
		byte[] manifest = files.get(1).bytes().open(0).readAllBytes();
		assertThat(new String(manifest, StandardCharsets.UTF_8))
			.isEqualTo("SHA256(vm.ovf)= %s\nSHA256(vm-disk1.vmdk)= %s\nSHA256(vm-disk2.vmdk)= %s\n"
				.formatted(files.get(0).sha256(), files.get(2).sha256(), files.get(3).sha256()));
		assertThat(files).allSatisfy((file) -> assertThat(file.sha256()).isEqualTo(file.bytes().sha256()));
	}

	@Test
	void archiveWhenWrittenThenHasWholeBlocks() {
		WrittenFile archive = WRITTEN.archive();
		assertThat(archive.name()).isEqualTo("vm.ova");
		assertThat(archive.bytes().size() % 10_240).isZero();
	}

}
