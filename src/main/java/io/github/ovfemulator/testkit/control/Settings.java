package io.github.ovfemulator.testkit.control;

import java.time.Duration;

/**
 * What can be changed while the emulator runs.
 *
 * @param pace how long the phases last that a client waits for
 * @param auth how far it insists on a session: {@code lenient}, {@code strict} or
 * {@code off}
 * @param contract what is done about calls that break the contract: {@code report},
 * {@code enforce} or {@code off}
 * @param latency how long every call of the emulated API waits
 * @param transferMode who moves the disks of pushed OVFs: {@code SERVER_TRANSFER_MODE} or
 * {@code EXTERNAL_TRANSFER_MODE}
 * @param json all settings
 */
public record Settings(Pace pace, String auth, String contract, Duration latency, String transferMode, String json) {

	static Settings read(String json) {
		JsonObject settings = JsonObject.read(json);
		return new Settings(Pace.of(settings.object("pace")), settings.text("auth"), settings.text("contract"),
				Duration.parse(settings.text("latency")), settings.text("transfer_mode"), json);
	}

}
