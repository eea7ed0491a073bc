package io.github.ovfemulator.admin;

import java.io.IOException;

import io.github.ovfemulator.contract.ContractService;
import io.github.ovfemulator.login.LoginSettings;
import io.github.ovfemulator.simulation.PaceSettings;
import io.github.ovfemulator.simulation.faults.FaultProperties;
import io.github.ovfemulator.simulation.faults.Latency;
import io.github.ovfemulator.vapi.http.RequestBodies;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Shows and changes the settings: {@code /__admin/settings}.
 */
@RestController
class SettingsController {

	private final LoginSettings login;

	private final PaceSettings pace;

	private final ContractService contract;

	private final RequestBodies bodies;

	private final Latency latency;

	private final FaultReader delays;

	SettingsController(LoginSettings login, PaceSettings pace, ContractService contract, Latency latency,
			FaultProperties faults, RequestBodies bodies) {
		this.latency = latency;
		this.delays = new FaultReader(faults.maxDelay());
		this.login = login;
		this.pace = pace;
		this.contract = contract;
		this.bodies = bodies;
	}

	@GetMapping(path = "/__admin/settings", produces = MediaType.APPLICATION_JSON_VALUE)
	byte[] settings() {
		return ControlJson.write(new Settings(PaceChange.of(this.pace.pace()), this.login.mode(), this.contract.mode(),
				this.latency.time()));
	}

	@PutMapping(path = "/__admin/settings", produces = MediaType.APPLICATION_JSON_VALUE)
	byte[] change(HttpServletRequest request) throws IOException {
		Settings settings = ControlJson.read(this.bodies.read(request), Settings.class);
		if (settings.latency() != null) {
			this.delays.requireDelay(settings.latency(), "/latency");
		}
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
		return settings();
	}

}
