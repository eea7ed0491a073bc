package io.github.ovfemulator.libraryitem;

import java.util.List;
import java.util.stream.Collectors;

import io.github.ovfemulator.support.EmulatorClient;
import tools.jackson.databind.node.ObjectNode;

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

	/** The hardware of the machines in the order of their ids, without their names. */
	String hardware() {
		return this.client.get("/rest/vcenter/vm").value().findValuesAsString("vm").stream().map((id) -> {
			ObjectNode machine = (ObjectNode) this.client.get("/rest/vcenter/vm/" + id).value();
			machine.remove(List.of("name", "identity"));
			machine.findParents("mac_address")
				.forEach((nic) -> ((ObjectNode) nic).remove(List.of("mac_address", "mac_type")));
			machine.findParents("vmdk_file").forEach((backing) -> ((ObjectNode) backing).remove("vmdk_file"));
			return machine.toString();
		}).collect(Collectors.joining("\n"));
	}

}
