package io.github.ovfemulator.testkit.control;

import java.time.Duration;
import java.util.Map;

/**
 * Shows and changes the settings that can be changed at run time. Each change returns all
 * settings afterwards.
 */
public final class SettingsControl {

	private final ControlCalls calls;

	SettingsControl(ControlCalls calls) {
		this.calls = calls;
	}

	/**
	 * Returns the settings.
	 * @return all settings
	 */
	public Settings get() {
		return Settings.read(this.calls.get("/settings"));
	}

	/**
	 * Changes settings. Missing members keep their values.
	 * @param json the settings to change, such as <code>{"auth": "strict"}</code>
	 * @return all settings
	 */
	public Settings change(String json) {
		return Settings.read(this.calls.put("/settings", json));
	}

	/**
	 * Changes the minimum length of the phases of a session.
	 * @param pace the new pace
	 * @return all settings
	 */
	public Settings pace(Pace pace) {
		return change("pace", pace.members());
	}

	/**
	 * Changes whether calls need a vAPI session.
	 * @param mode {@code lenient}, {@code strict} or {@code off}
	 * @return all settings
	 */
	public Settings auth(String mode) {
		return change("auth", mode);
	}

	/**
	 * Changes the handling of calls that violate the contract.
	 * @param mode {@code report}, {@code enforce} or {@code off}
	 * @return all settings
	 */
	public Settings contract(String mode) {
		return change("contract", mode);
	}

	/**
	 * Changes the delay of every call of the emulated API.
	 * @param latency the delay
	 * @return all settings
	 */
	public Settings latency(Duration latency) {
		return change("latency", latency);
	}

	/**
	 * Changes the file transfer mode of sessions that are instantiated later.
	 * @param mode {@code SERVER_TRANSFER_MODE} or {@code EXTERNAL_TRANSFER_MODE}
	 * @return all settings
	 */
	public Settings transferMode(String mode) {
		return change("transfer_mode", mode);
	}

	private Settings change(String name, Object value) {
		return change(JsonWriter.write(Map.of(name, value)));
	}

}
