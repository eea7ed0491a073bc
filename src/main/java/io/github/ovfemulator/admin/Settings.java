package io.github.ovfemulator.admin;

import java.time.Duration;

import io.github.ovfemulator.contract.ContractMode;
import io.github.ovfemulator.login.AuthMode;
import org.jspecify.annotations.Nullable;

/**
 * What of the emulator can be changed while it runs. On input, {@code null} leaves a
 * member as it is.
 *
 * @param pace how long the phases last that a client waits for
 * @param auth how far it insists on a session
 * @param contract what is done about calls that break the contract
 * @param latency how long every call of the emulated API waits
 * @param transferMode who moves the disks of pushed OVFs, as the emulated API calls it
 */
record Settings(@Nullable PaceChange pace, @Nullable AuthMode auth, @Nullable ContractMode contract,
		@Nullable Duration latency, @Nullable String transferMode) {

	/** Whether nothing is left out. */
	boolean isWhole() {
		return this.pace != null && this.pace.isWhole() && this.auth != null && this.contract != null
				&& this.latency != null && this.transferMode != null;
	}

}
