package io.github.ovfemulator.testkit;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Waits for the end of a process that was told to exit: for some time in any case, then
 * as long as it works, and never longer than a limit. A process works if it uses at least
 * a hundredth of a processor; on a busy machine, work takes long, and a process that
 * hangs uses none.
 *
 * @param least the time to wait in any case
 * @param most the limit
 */
record ProcessEnd(Duration least, Duration most) {

	/** The time that the use of the processor is measured for. */
	private static final Duration INTERVAL = Duration.ofSeconds(15);

	private static final int SHARE = 100;

	/**
	 * Waits.
	 * @param process the process
	 * @return whether it has ended
	 * @throws InterruptedException if this thread is interrupted
	 */
	boolean await(Process process) throws InterruptedException {
		boolean ended = process.waitFor(this.least.toMillis(), TimeUnit.MILLISECONDS);
		boolean works = true;
		for (Duration waited = this.least; !ended && works
				&& waited.compareTo(this.most) < 0; waited = waited.plus(INTERVAL)) {
			Duration before = processorTime(process);
			ended = process.waitFor(INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
			works = processorTime(process).minus(before).compareTo(INTERVAL.dividedBy(SHARE)) >= 0;
		}
		return ended;
	}

	/** The processor time that a process has used, zero where it is not known. */
	private static Duration processorTime(Process process) {
		return process.info().totalCpuDuration().orElse(Duration.ZERO);
	}

}
