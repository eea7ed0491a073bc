package io.github.ovfemulator.simulation.faults;

/**
 * The disturbance of one transfer.
 *
 * @param rule the id of the rule
 * @param refused whether the transfer is refused
 * @param cutAfter the number of bytes after which the transfer is aborted
 * @param corrupted whether its first bit is changed
 */
public record TransferFault(String rule, boolean refused, long cutAfter, boolean corrupted) {

	static TransferFault of(String rule, FaultEffect.Transfer effect) {
		return new TransferFault(rule, Boolean.TRUE.equals(effect.refuse()),
				(effect.cutAfter() != null) ? effect.cutAfter() : Long.MAX_VALUE,
				Boolean.TRUE.equals(effect.corrupt()));
	}

}
