package io.github.ovfemulator.simulation.faults;

/**
 * What disturbs one transfer.
 *
 * @param rule the id of the rule
 * @param refused whether nothing of it is taken
 * @param cutAfter after how many bytes it breaks off
 * @param corrupted whether its first bit arrives wrong
 */
public record TransferFault(String rule, boolean refused, long cutAfter, boolean corrupted) {

	static TransferFault of(String rule, FaultEffect.Transfer effect) {
		return new TransferFault(rule, Boolean.TRUE.equals(effect.refuse()),
				(effect.cutAfter() != null) ? effect.cutAfter() : Long.MAX_VALUE,
				Boolean.TRUE.equals(effect.corrupt()));
	}

}
