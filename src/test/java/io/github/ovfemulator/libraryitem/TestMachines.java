package io.github.ovfemulator.libraryitem;

import java.util.stream.Collectors;

import io.github.ovfemulator.support.EmulatorClient;

/**
 * Describes all machines of a server, for comparison.
 */
final class TestMachines {

	private final EmulatorClient client;

	TestMachines(EmulatorClient client) {
		this.client = client;
	}

	/** Resets the server, so that the ids of machines start again. */
	void reset() {
		this.client.call("POST", "/__admin/reset", null);
	}

	/** The hardware and all other data of the machines and vApps. */
	String describe() {
		return this.client.get("/__admin/machines").text() + this.client.get("/rest/vcenter/vm")
			.value()
			.findValuesAsString("vm")
			.stream()
			.map((id) -> this.client.get("/rest/vcenter/vm/" + id).text()
					+ this.client.get("/__admin/machines/" + id).text()
					+ this.client.get("/__admin/machines/" + id + "/ovf-environment").text())
			.collect(Collectors.joining());
	}

}
