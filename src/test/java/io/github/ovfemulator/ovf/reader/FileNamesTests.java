package io.github.ovfemulator.ovf.reader;

import io.github.ovfemulator.ovf.OvfLimits;
import io.github.ovfemulator.ovf.descriptor.FileReference;
import org.junit.jupiter.api.Test;

import static io.github.ovfemulator.ovf.TestOvfDescriptors.virtualMachine;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the paths of referenced files.
 */
class FileNamesTests {

	private static DescriptorReading reading(String first, String second) {
		return new OvfDescriptorReader(OvfLimits.defaults()).read("test.ovf",
				virtualMachine("vm").file("a", first, 1).file("b", second, 1).bytes(), false);
	}

	@Test
	void readWhenPathStartsWithDotThenUnchanged() {
		DescriptorReading reading = reading("./a.vmdk", "./b.vmdk");
		assertThat(reading.errors()).isEmpty();
		assertThat(reading.descriptor().references()).extracting(FileReference::href)
			.containsExactly("./a.vmdk", "./b.vmdk");
	}

	@Test
	void readWhenPathIsSurroundedByBlanksThenStripped() {
		DescriptorReading reading = reading(" a b.vmdk\n", "\tc.vmdk");
		assertThat(reading.errors()).isEmpty();
		assertThat(reading.descriptor().references()).extracting(FileReference::href)
			.containsExactly("a b.vmdk", "c.vmdk");
	}

	@Test
	void readWhenPathLeavesFolderThenWarning() {
		assertThat(reading("a/../b.vmdk", "c\\..\\d.vmdk").warnings()).isEmpty();
		assertThat(reading("../b.vmdk", "a/../../c.vmdk").warnings())
			.extracting((issue) -> issue.message().defaultMessage())
			.containsExactly("File '../b.vmdk' is outside the folder of the package.",
					"File 'a/../../c.vmdk' is outside the folder of the package.");
	}

	@Test
	void readWhenPathsDifferInDotSegmentsThenDuplicate() {
		assertThat(reading("a.vmdk", "./a.vmdk").errors()).singleElement()
			.satisfies((issue) -> assertThat(issue.message().defaultMessage())
				.startsWith("File name './a.vmdk' is already used in line "));
		assertThat(reading("a.vmdk", "A.vmdk").errors()).isEmpty();
	}

}
