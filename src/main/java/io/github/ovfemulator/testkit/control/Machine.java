package io.github.ovfemulator.testkit.control;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A machine as the control plane shows it.
 *
 * @param id its id
 * @param name its name
 * @param scope the scope that it belongs to, {@code null} where there is none
 * @param powerState {@code powered_off}, {@code powered_on} or {@code suspended}
 * @param virtualApp the id of the vApp that it is part of, {@code null} where there is
 * none
 * @param cpuCount the number of its CPUs
 * @param memorySizeMib its memory in MiB
 * @param annotation its notes, {@code null} where there are none
 * @param properties the properties that its guest sees by key, with {@code ***} for
 * passwords
 * @param extraConfig the settings of its configuration file by key
 * @param json all that the control plane tells of it
 */
public record Machine(String id, String name, @Nullable String scope, String powerState, @Nullable String virtualApp,
		long cpuCount, long memorySizeMib, @Nullable String annotation, Map<String, String> properties,
		Map<String, String> extraConfig, String json) {

	static Machine of(JsonObject machine) {
		JsonObject hardware = machine.object("hardware");
		JsonObject configuration = machine.object("configuration");
		Map<String, String> properties = new LinkedHashMap<>();
		configuration.list("properties")
			.forEach((property) -> properties.put(property.text("key"), property.text("value")));
		return new Machine(machine.text("id"), machine.text("name"), machine.optionalText("scope"),
				machine.text("power_state"),
				machine.has("virtual_app") ? machine.object("virtual_app").text("id") : null,
				hardware.object("cpu").number("count"), hardware.object("memory").number("size_mib"),
				configuration.optionalText("annotation"), properties, configuration.object("extra_config").texts(),
				machine.toString());
	}

}
