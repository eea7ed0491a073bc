package io.github.ovfemulator.testkit.control;

import java.util.Map;

/**
 * Fault rules that disturb uploads and fetches. {@link FaultRule#file} narrows them to
 * one file.
 */
public final class TransferFaults {

	private TransferFaults() {
	}

	/**
	 * Refuses a transfer.
	 * @return the rule
	 */
	public static FaultRule refuse() {
		return transfer("refuse", true);
	}

	/**
	 * Interrupts a transfer.
	 * @param bytes the number of bytes that are transferred before
	 * @return the rule
	 */
	public static FaultRule cutAfter(long bytes) {
		return transfer("cut_after", bytes);
	}

	/**
	 * Changes the bytes of a transfer, so that its digest differs.
	 * @return the rule
	 */
	public static FaultRule corrupt() {
		return transfer("corrupt", true);
	}

	private static FaultRule transfer(String name, Object value) {
		return FaultRule.effect("transfer", Map.of(name, value));
	}

}
