package io.github.ovfemulator.testkit.control;

import java.util.List;
import java.util.Map;

/**
 * Shows virtual machines.
 */
public final class Machines {

	private final ControlCalls calls;

	Machines(ControlCalls calls) {
		this.calls = calls;
	}

	/**
	 * Lists all virtual machines.
	 * @return the virtual machines, the oldest first
	 */
	public List<Machine> list() {
		return this.calls.all("machines", Map.of(), Machine::of);
	}

	/**
	 * Lists the virtual machines of a scope.
	 * @param scope the scope
	 * @return the virtual machines, the oldest first
	 */
	public List<Machine> list(String scope) {
		return this.calls.all("machines", Map.of("scope", scope), Machine::of);
	}

	/**
	 * Returns a virtual machine.
	 * @param id the id, {@code vm_id} of a session
	 * @return the virtual machine
	 */
	public Machine get(String id) {
		return Machine.of(JsonObject.read(this.calls.get(path(id))));
	}

	/**
	 * Returns the OVF environment of a virtual machine, with passwords masked.
	 * @param id the id of the virtual machine
	 * @return the OVF environment document as XML
	 */
	public String environment(String id) {
		return this.calls.get(path(id) + "/ovf-environment");
	}

	/**
	 * Returns the OVF environment of a virtual machine, with passwords.
	 * @param id the id of the virtual machine
	 * @return the OVF environment document as XML
	 */
	public String environmentWithPasswords(String id) {
		return this.calls.get(path(id) + "/ovf-environment" + ControlCalls.query(Map.of("passwords", true)));
	}

	private static String path(String id) {
		return "/machines/" + ControlCalls.encode(id);
	}

}
