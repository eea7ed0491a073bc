package io.github.ovfemulator.admin;

import java.util.List;
import java.util.stream.Stream;

import io.github.ovfemulator.contract.ContractService;
import io.github.ovfemulator.importsession.FileTransferMode;
import io.github.ovfemulator.importsession.TransferModeSettings;
import io.github.ovfemulator.login.LoginSettings;
import io.github.ovfemulator.simulation.PaceSettings;
import io.github.ovfemulator.simulation.faults.FaultProperties;
import io.github.ovfemulator.simulation.faults.Latency;

import org.springframework.stereotype.Component;

/**
 * Shows and changes what can be changed while the emulator runs.
 */
@Component
class SettingsService {

	private final LoginSettings login;

	private final PaceSettings pace;

	private final ContractService contract;

	private final Latency latency;

	private final TransferModeSettings transferMode;

	private final FaultReader delays;

	SettingsService(LoginSettings login, PaceSettings pace, ContractService contract, Latency latency,
			TransferModeSettings transferMode, FaultProperties faults) {
		this.transferMode = transferMode;
		this.login = login;
		this.pace = pace;
		this.contract = contract;
		this.latency = latency;
		this.delays = new FaultReader(faults.maxDelay());
	}

	/** All settings as they are now. */
	Settings current() {
		return new Settings(Settings.PaceChange.of(this.pace.pace()), this.login.mode(), this.contract.mode(),
				this.latency.time(), this.transferMode.mode().name());
	}

	/**
	 * Reads settings; nothing changes yet.
	 * @param body the settings to change, as JSON
	 * @return the settings, which can be applied
	 * @throws BadControlRequestException when they make no sense
	 */
	Settings read(byte[] body) {
		return check(ControlJson.read(body, Settings.class));
	}

	/**
	 * Checks settings; nothing changes yet.
	 * @param settings the settings to change
	 * @return the settings, which can be applied
	 * @throws BadControlRequestException when they make no sense
	 */
	Settings check(Settings settings) {
		if (settings.latency() != null) {
			this.delays.requireDelay(settings.latency(), "/latency");
		}
		if (settings.pace() != null) {
			settings.pace().applyTo(this.pace.pace(), "/pace");
		}
		if (settings.transferMode() != null) {
			transferMode(settings.transferMode());
		}
		return settings;
	}

	/**
	 * Changes settings.
	 * @param settings what has been {@linkplain #read read}; what is left out stays as it
	 * is
	 */
	void apply(Settings settings) {
		if (settings.pace() != null) {
			this.pace.changePace(settings.pace().applyTo(this.pace.pace(), "/pace"));
		}
		if (settings.latency() != null) {
			this.latency.change(settings.latency());
		}
		if (settings.auth() != null) {
			this.login.changeMode(settings.auth());
		}
		if (settings.contract() != null) {
			this.contract.changeMode(settings.contract());
		}
		if (settings.transferMode() != null) {
			this.transferMode.changeMode(transferMode(settings.transferMode()));
		}
	}

	/** The emulated API has its constants in upper case, unlike the control plane. */
	private static FileTransferMode transferMode(String name) {
		return Stream.of(FileTransferMode.values())
			.filter((mode) -> mode.name().equals(name))
			.findFirst()
			.orElseThrow(() -> new BadControlRequestException("/transfer_mode",
					"This does not fit: '" + name + "' is none of " + List.of(FileTransferMode.values())));
	}

}
