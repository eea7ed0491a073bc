package io.github.ovfemulator.testkit.control;

import java.time.Duration;

/**
 * The settings that can be changed at run time.
 *
 * @param pace the minimum length of the phases of a session
 * @param auth whether calls need a vAPI session: {@code lenient}, {@code strict} or
 * {@code off}
 * @param contract the handling of calls that violate the contract: {@code report},
 * {@code enforce} or {@code off}
 * @param latency the delay of every call of the emulated API
 * @param transferMode the file transfer mode of pushed OVF packages:
 * {@code SERVER_TRANSFER_MODE} or {@code EXTERNAL_TRANSFER_MODE}
 * @param json the settings as JSON
 */
public record Settings(Pace pace, String auth, String contract, Duration latency, String transferMode, String json) {

	static Settings read(String json) {
		JsonObject settings = JsonObject.read(json);
		return new Settings(Pace.of(settings.object("pace")), settings.text("auth"), settings.text("contract"),
				Duration.parse(settings.text("latency")), settings.text("transfer_mode"), json);
	}

}
