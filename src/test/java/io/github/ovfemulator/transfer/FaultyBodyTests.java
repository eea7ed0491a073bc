package io.github.ovfemulator.transfer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import io.github.ovfemulator.simulation.faults.TransferFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests of {@link FaultyBody}.
 */
class FaultyBodyTests {

	private static final long NEVER = Long.MAX_VALUE;

	private final InputStream body = new ByteArrayInputStream("abcdef".getBytes(StandardCharsets.US_ASCII));

	@Test
	void ofWhenNothingDisturbsItThenItIsTheBody() {
		assertThat(FaultyBody.of(this.body, null)).isSameAs(this.body);
	}

	@Test
	void readWhenRefusedThenNothingArrives() {
		InputStream refused = disturbed(true, NEVER, false);
		assertThatExceptionOfType(FaultyTransferException.class).isThrownBy(refused::read)
			.withMessageContaining("fault-7")
			.withMessageContaining("refused");
	}

	@Test
	void readWhenCutThenNoMoreArrivesThanTheRuleSays() throws IOException {
		InputStream cut = disturbed(false, 4, false);
		assertThat(cut.readNBytes(4)).asString(StandardCharsets.US_ASCII).isEqualTo("abcd");
		assertThatExceptionOfType(FaultyTransferException.class).isThrownBy(cut::read)
			.withMessageContaining("cut")
			.satisfies((ex) -> assertThat(ex.fault().rule()).isEqualTo("fault-7"));
	}

	@ParameterizedTest
	@ValueSource(longs = { 6, 7 })
	void readWhenCutNoEarlierThanItEndsThenItIsWhole(long cutAfter) throws IOException {
		assertThat(disturbed(false, cutAfter, false).readAllBytes()).asString(StandardCharsets.US_ASCII)
			.isEqualTo("abcdef");
	}

	@Test
	void readWhenCorruptedThenItsFirstBitIsWrong() throws IOException {
		InputStream corrupted = disturbed(false, NEVER, true);
		assertThat(corrupted.read()).isEqualTo('a' ^ 1);
		assertThat(corrupted.readAllBytes()).asString(StandardCharsets.US_ASCII).isEqualTo("bcdef");
	}

	@Test
	void skipWhenBodyIsCutThenCutStaysInPlace() throws IOException {
		InputStream cut = disturbed(false, 4, false);
		cut.skipNBytes(3);
		assertThat(cut.read()).isEqualTo('d');
		assertThatExceptionOfType(FaultyTransferException.class).isThrownBy(() -> cut.skipNBytes(1));
	}

	private InputStream disturbed(boolean refused, long cutAfter, boolean corrupted) {
		return FaultyBody.of(this.body, new TransferFault("fault-7", refused, cutAfter, corrupted));
	}

}
