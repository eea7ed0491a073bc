package io.github.ovfemulator.admin;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import io.github.ovfemulator.contract.ContractService;
import io.github.ovfemulator.login.LoginSettings;
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

	private final ContractService contract;

	private final RequestBodies bodies;

	SettingsController(LoginSettings login, ContractService contract, RequestBodies bodies) {
		this.login = login;
		this.contract = contract;
		this.bodies = bodies;
	}

	@GetMapping(path = "/__admin/settings", produces = MediaType.APPLICATION_JSON_VALUE)
	Map<String, String> settings() {
		Map<String, String> settings = new LinkedHashMap<>();
		settings.put("auth", this.login.mode().name().toLowerCase(Locale.ROOT));
		settings.put("contract", this.contract.mode().name().toLowerCase(Locale.ROOT));
		return settings;
	}

	@PutMapping(path = "/__admin/settings", produces = MediaType.APPLICATION_JSON_VALUE)
	Map<String, String> change(HttpServletRequest request) throws IOException {
		Settings settings = ControlJson.read(this.bodies.read(request), Settings.class);
		if (settings.auth() != null) {
			this.login.changeMode(settings.auth());
		}
		if (settings.contract() != null) {
			this.contract.changeMode(settings.contract());
		}
		return settings();
	}

}
