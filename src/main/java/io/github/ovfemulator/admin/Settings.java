package io.github.ovfemulator.admin;

import java.time.Duration;

import io.github.ovfemulator.contract.ContractMode;
import io.github.ovfemulator.login.AuthMode;
import org.jspecify.annotations.Nullable;

/**
 * What of the emulator can be changed while it runs.
 *
 * @param auth how far it insists on a session; on input, {@code null} leaves it as it is
 * @param contract what is done about calls that break the contract, likewise
 * @param latency how long every call of the emulated API waits, likewise
 */
record Settings(@Nullable AuthMode auth, @Nullable ContractMode contract, @Nullable Duration latency) {

}
