package io.github.ovfemulator.testkit.control;

import java.util.List;
import java.util.Map;

/**
 * Shows machines.
 */
public final class Machines {

	private final ControlCalls calls;

	Machines(ControlCalls calls) {
		this.calls = calls;
	}

	/**
	 * Lists the machines.
	 * @return all of them, the oldest first
	 */
	public List<Machine> list() {
		return this.calls.all("machines", Map.of(), Machine::of);
	}

	/**
	 * Lists the machines of a scope.
	 * @param scope the scope
	 * @return its machines, the oldest first
	 */
	public List<Machine> list(String scope) {
		return this.calls.all("machines", Map.of("scope", scope), Machine::of);
	}

	/**
	 * Shows a machine.
	 * @param id its id, the {@code vm_id} of a session
	 * @return the machine
	 */
	public Machine get(String id) {
		return Machine.of(JsonObject.read(this.calls.get(path(id))));
	}

	/**
	 * Shows what the guest of a machine is told, with passwords masked.
	 * @param id the id of the machine
	 * @return the OVF environment document, which is XML
	 */
	public String environment(String id) {
		return this.calls.get(path(id) + "/ovf-environment");
	}

	/**
	 * Shows what the guest of a machine is told, passwords included.
	 * @param id the id of the machine
	 * @return the OVF environment document, which is XML
	 */
	public String environmentWithPasswords(String id) {
		return this.calls.get(path(id) + "/ovf-environment" + ControlCalls.query(Map.of("passwords", true)));
	}

	private static String path(String id) {
		return "/machines/" + ControlCalls.encode(id);
	}

}
