package io.github.ovfemulator.ovf.packaging;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import io.github.ovfemulator.support.TestPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SparseBytes}.
 */
class SparseBytesTests {

	private static final byte[] EXPECTED = "ab\0\0\0cd\0".getBytes(StandardCharsets.US_ASCII);

	private static final SparseBytes BYTES = SparseBytes.EMPTY.plus(bytes("ab"))
		.plusZeros(3)
		.plus(SparseBytes.EMPTY.plus(bytes("cd")).plusZeros(0))
		.padded(4);

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2, 4, 5, 7, 8, 100 })
	void openWhenAtPositionThenReadsTheRest(int position) throws IOException {
		assertThat(BYTES.open(position).readAllBytes())
			.isEqualTo(Arrays.copyOfRange(EXPECTED, Math.min(position, EXPECTED.length), EXPECTED.length));
	}

	@Test
	void readWhenByteByByteThenEndsAfterTheSize() throws IOException {
		assertThat(BYTES.size()).isEqualTo(EXPECTED.length);
		var stream = BYTES.open(0);
		for (byte each : EXPECTED) {
			assertThat(stream.read()).isEqualTo(each);
		}
		assertThat(stream.read()).isEqualTo(-1);
	}

	@Test
	void sha256WhenBytesHaveZerosThenCountsThem() {
		assertThat(BYTES.sha256()).isEqualTo(TestPackage.digest("SHA256", EXPECTED));
	}

	@Test
	void plusWhenArrayChangesThenBytesStay() throws IOException {
		byte[] array = bytes("x");
		SparseBytes bytes = SparseBytes.EMPTY.plus(array);
		array[0] = 'y';
		assertThat(bytes.open(0).readAllBytes()).isEqualTo(bytes("x"));
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.US_ASCII);
	}

}
