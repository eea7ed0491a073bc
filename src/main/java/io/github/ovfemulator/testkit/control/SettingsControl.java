package io.github.ovfemulator.testkit.control;

import java.time.Duration;
import java.util.Map;

/**
 * Shows and changes what can be changed while the emulator runs. Each change answers all
 * settings as they are then.
 */
public final class SettingsControl {

	private final ControlCalls calls;

	SettingsControl(ControlCalls calls) {
		this.calls = calls;
	}

	/**
	 * Shows the settings.
	 * @return all of them
	 */
	public Settings get() {
		return Settings.read(this.calls.get("/settings"));
	}

	/**
	 * Changes settings; what is left out stays as it is.
	 * @param json the settings to change, such as <code>{"auth": "strict"}</code>
	 * @return all settings
	 */
	public Settings change(String json) {
		return Settings.read(this.calls.put("/settings", json));
	}

	/**
	 * Changes how long the phases last that a client waits for.
	 * @param pace the new pace
	 * @return all settings
	 */
	public Settings pace(Pace pace) {
		return change("pace", pace.members());
	}

	/**
	 * Changes how far the emulator insists on a session.
	 * @param mode {@code lenient}, {@code strict} or {@code off}
	 * @return all settings
	 */
	public Settings auth(String mode) {
		return change("auth", mode);
	}

	/**
	 * Changes what is done about calls that break the contract.
	 * @param mode {@code report}, {@code enforce} or {@code off}
	 * @return all settings
	 */
	public Settings contract(String mode) {
		return change("contract", mode);
	}

	/**
	 * Changes how long every call of the emulated API waits.
	 * @param latency how long
	 * @return all settings
	 */
	public Settings latency(Duration latency) {
		return change("latency", latency);
	}

	/**
	 * Changes who moves the disks of pushed OVFs that are instantiated from now on.
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
