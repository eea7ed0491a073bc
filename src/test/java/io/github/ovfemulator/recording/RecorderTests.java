package io.github.ovfemulator.recording;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link Recorder}.
 */
class RecorderTests {

	private static final byte[] NOTHING = new byte[0];

	private final Recorder recorder = new Recorder(new RecordProperties(null, null, null, Duration.ofMinutes(1),
			DataSize.ofMegabytes(4), DataSize.ofKilobytes(10), null));

	@Test
	void callsWhenBeyondTheMemoryThenTheLatestAreKept() {
		for (int number = 1; number <= 9; number++) {
			add("/" + number, new byte[2000]);
		}
		assertThat(this.recorder.exchanges()).extracting(RecordedExchange::url).containsExactly("/6", "/7", "/8", "/9");
		assertThat(this.recorder.exchanges()).extracting(RecordedExchange::number).containsExactly(6, 7, 8, 9);
		assertThat(this.recorder.forgotten()).isEqualTo(5);
	}

	@Test
	void callWhenLargerThanTheMemoryThenIsForgotten() {
		add("/1", new byte[2000]);
		add("/2", new byte[20_000]);
		assertThat(this.recorder.exchanges()).extracting(RecordedExchange::url).containsExactly("/1");
		assertThat(this.recorder.forgotten()).isEqualTo(1);
	}

	@Test
	void memoryWhenResetThenIsFree() {
		for (int round = 0; round < 3; round++) {
			this.recorder.reset();
			add("/1", new byte[8000]);
			assertThat(this.recorder.exchanges()).hasSize(1);
			assertThat(this.recorder.forgotten()).isZero();
		}
	}

	private void add(String uri, byte[] response) {
		this.recorder.add(Instant.EPOCH, "GET", uri, NOTHING, 200, response);
	}

}
