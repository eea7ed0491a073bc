package io.github.ovfemulator.testkit;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ProcessEnd} with a process whose time passes while it is waited for.
 */
class ProcessEndTests {

	private static final ProcessEnd END = new ProcessEnd(Duration.ofMinutes(1), Duration.ofMinutes(10));

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			it exits soon                        | PT5S  | 0    | true  | PT5S
			it works and exits late              | PT4M  | 0.1  | true  | PT4M
			it works little on a busy machine    | PT4M  | 0.01 | true  | PT4M
			it hangs                             | PT4M  | 0    | false | PT75S
			only the threads of the JVM run      | PT4M  | 0.001| false | PT75S
			it works and never exits             | PT99H | 1    | false | PT10M
			""")
	void awaitWhenProcessWorksThenWaits(String name, Duration exit, double use, boolean ended, Duration waited)
			throws InterruptedException {
		TestProcess process = new TestProcess(exit, use);
		assertThat(END.await(process)).as(name).isEqualTo(ended);
		assertThat(process.time).as(name).isEqualTo(waited);
	}

	@Test
	void awaitWhenTimesAreEqualThenWaitsOnce() throws InterruptedException {
		TestProcess process = new TestProcess(Duration.ofHours(1), 1);
		assertThat(new ProcessEnd(Duration.ofSeconds(15), Duration.ofSeconds(15)).await(process)).isFalse();
		assertThat(process.time).isEqualTo(Duration.ofSeconds(15));
	}

	/** A process that uses a share of a processor until it exits. */
	private static final class TestProcess extends Process {

		private final Duration exit;

		private final double use;

		private Duration time = Duration.ZERO;

		TestProcess(Duration exit, double use) {
			this.exit = exit;
			this.use = use;
		}

		@Override
		public boolean waitFor(long timeout, TimeUnit unit) {
			Duration later = this.time.plus(Duration.of(timeout, unit.toChronoUnit()));
			boolean ended = later.compareTo(this.exit) >= 0;
			this.time = ended ? this.exit : later;
			return ended;
		}

		@Override
		public ProcessHandle.Info info() {
			return new TestInfo(Duration.ofMillis(Math.round(this.time.toMillis() * this.use)));
		}

		@Override
		public OutputStream getOutputStream() {
			return OutputStream.nullOutputStream();
		}

		@Override
		public InputStream getInputStream() {
			return InputStream.nullInputStream();
		}

		@Override
		public InputStream getErrorStream() {
			return InputStream.nullInputStream();
		}

		@Override
		public int waitFor() {
			throw new UnsupportedOperationException();
		}

		@Override
		public int exitValue() {
			throw new UnsupportedOperationException();
		}

		@Override
		public void destroy() {
			throw new UnsupportedOperationException();
		}

	}

	private record TestInfo(Duration processorTime) implements ProcessHandle.Info {

		@Override
		public Optional<Duration> totalCpuDuration() {
			return Optional.of(this.processorTime);
		}

		@Override
		public Optional<String> command() {
			return Optional.empty();
		}

		@Override
		public Optional<String> commandLine() {
			return Optional.empty();
		}

		@Override
		public Optional<String[]> arguments() {
			return Optional.empty();
		}

		@Override
		public Optional<Instant> startInstant() {
			return Optional.empty();
		}

		@Override
		public Optional<String> user() {
			return Optional.empty();
		}

	}

}
