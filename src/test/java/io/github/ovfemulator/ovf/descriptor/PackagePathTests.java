package io.github.ovfemulator.ovf.descriptor;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the notations of paths in a package.
 */
class PackagePathTests {

	@ParameterizedTest
	@CsvSource({ "d.vmdk,d.vmdk", "./d.vmdk,d.vmdk", "././d.vmdk,d.vmdk", "a/./d.vmdk,a/d.vmdk", ".d.vmdk,.d.vmdk",
			"../d.vmdk,../d.vmdk", "./../d.vmdk,../d.vmdk", "a../d.vmdk,a../d.vmdk", "http://h/./d,http://h/./d",
			"./http:d,./http:d", "a/../d,d", "a/b/../../d,d", "a/../../d,../d", "../a/../d,../d", "a//../d,a/d",
			"/../d,/../d", "a/..,a/..", "a/../http:d,a/../http:d", "http://h/a/../d,http://h/a/../d", ".,.", "./,./",
			".//h/d,.//h/d", "/./d,/d" })
	void normalizeWhenPathHasDotSegmentThenRemoved(String path, String normalized) {
		assertThat(PackagePath.normalize(path)).isEqualTo(normalized);
	}

	@ParameterizedTest
	@CsvSource({ "a%20b,a b", "./a%20b,a b", "a+b,a+b", "100%.vmdk,100%.vmdk", "%2E/d,d" })
	void decodeWhenReferenceIsEncodedThenPath(String reference, String name) {
		assertThat(PackagePath.decode(reference)).isEqualTo(name);
	}

	@ParameterizedTest
	@CsvSource({ "x.ovf,true", "X.OVF,true", "x.Ovf,true", "x.ovf.txt,false", "xovf,false" })
	void isDescriptorWhenExtensionIsOvfThenTrue(String name, boolean descriptor) {
		assertThat(PackagePath.isDescriptor(name)).isEqualTo(descriptor);
	}

	@Test
	void candidateExtensionsWhenUpperCaseThenUpperCaseFirst() {
		assertThat(PackagePath.candidateExtensions("x.ovf", ".mf")).isEqualTo(List.of(".mf"));
		assertThat(PackagePath.candidateExtensions("x.Ovf", ".mf")).isEqualTo(List.of(".mf"));
		assertThat(PackagePath.candidateExtensions("X.OVF", ".mf")).isEqualTo(List.of(".MF", ".mf"));
	}

}
