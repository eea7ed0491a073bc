package io.github.ovfemulator.admin;

import java.util.List;
import java.util.stream.Stream;

import io.github.ovfemulator.contract.ContractService;
import io.github.ovfemulator.importsession.FileTransferMode;
import io.github.ovfemulator.importsession.ImportSessionService;
import io.github.ovfemulator.login.SessionAuthenticator;
import io.github.ovfemulator.simulation.PaceSettings;
import io.github.ovfemulator.simulation.faults.FaultInjector;

import org.springframework.stereotype.Component;

/**
 * Reads and changes the settings that can change at run time.
 */
@Component
class SettingsService {

	private final SessionAuthenticator login;

	private final PaceSettings pace;

	private final ContractService contract;

	private final FaultInjector calls;

	private final ImportSessionService imports;

	private final FaultReader delays;

	SettingsService(SessionAuthenticator login, PaceSettings pace, ContractService contract, FaultInjector calls,
			ImportSessionService imports, FaultReader delays) {
		this.imports = imports;
		this.login = login;
		this.pace = pace;
		this.contract = contract;
		this.calls = calls;
		this.delays = delays;
	}

	/** The current value of every setting. */
	Settings current() {
		return new Settings(Settings.PaceChange.of(this.pace.pace()), this.login.mode(), this.contract.mode(),
				this.calls.latency(), this.imports.transferMode().name());
	}

	/**
	 * Reads and validates settings without applying them.
	 * @param body the settings to change, as JSON
	 * @return the valid settings
	 * @throws BadControlRequestException if a setting is invalid
	 */
	Settings read(byte[] body) {
		return check(ControlJson.read(body, Settings.class));
	}

	/**
	 * Validates settings without applying them.
	 * @param settings the settings to change
	 * @return the same settings
	 * @throws BadControlRequestException if a setting is invalid
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
	 * Applies settings.
	 * @param settings {@linkplain #check valid} settings; {@code null} keeps a value
	 */
	void apply(Settings settings) {
		if (settings.pace() != null) {
			this.pace.changePace(settings.pace().applyTo(this.pace.pace(), "/pace"));
		}
		if (settings.latency() != null) {
			this.calls.changeLatency(settings.latency());
		}
		if (settings.auth() != null) {
			this.login.changeMode(settings.auth());
		}
		if (settings.contract() != null) {
			this.contract.changeMode(settings.contract());
		}
		if (settings.transferMode() != null) {
			this.imports.changeTransferMode(transferMode(settings.transferMode()));
		}
	}

	/** Reads a constant of the emulated API, which is in upper case. */
	private static FileTransferMode transferMode(String name) {
		return Stream.of(FileTransferMode.values())
			.filter((mode) -> mode.name().equals(name))
			.findFirst()
			.orElseThrow(() -> new BadControlRequestException("/transfer_mode",
					"Invalid value: '" + name + "' is not one of " + List.of(FileTransferMode.values())));
	}

}
