package io.github.ovfemulator.testkit.control;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A virtual machine.
 *
 * @param id the id
 * @param name the name
 * @param scope the scope, or {@code null} if it has none
 * @param powerState {@code powered_off}, {@code powered_on} or {@code suspended}
 * @param virtualApp the id of the parent vApp, or {@code null} if it has none
 * @param cpuCount the number of CPUs
 * @param memorySizeMib the memory in MiB
 * @param annotation the annotation, or {@code null} if it has none
 * @param properties the OVF properties of the guest by key, with {@code ***} for
 * passwords
 * @param extraConfig the extra configuration by key
 * @param json the virtual machine as JSON
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
