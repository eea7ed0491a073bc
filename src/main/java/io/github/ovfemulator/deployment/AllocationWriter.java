package io.github.ovfemulator.deployment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import io.github.ovfemulator.ovf.descriptor.VirtualHardware;

/**
 * Writes the processors and memory that the members of a vApp share, the reverse of
 * {@code AllocationMapper}.
 */
final class AllocationWriter {

	private static final Set<String> FIELDS = Set.of("reservation", "limit", "shares.shares");

	private final DescriptorXml xml;

	AllocationWriter(DescriptorXml xml) {
		this.xml = xml;
	}

	/** Writes the section, nothing without settings. */
	void write(Map<String, String> settings) {
		if (!settings.isEmpty()) {
			this.xml.section("ResourceAllocationSection", "The processors and memory of the vApp");
			item(VirtualHardware.PROCESSOR, "hertz * 10^6", of("cpuAllocation.", settings));
			item(VirtualHardware.MEMORY, "byte * 2^20", of("memoryAllocation.", settings));
			this.xml.end();
		}
	}

	private static Map<String, String> of(String prefix, Map<String, String> settings) {
		Map<String, String> own = new LinkedHashMap<>();
		settings.forEach((key, value) -> {
			if (key.startsWith(prefix)) {
				own.put(key.substring(prefix.length()), value);
			}
		});
		return own;
	}

	/** Writes an item, whose fields are in alphabetical order as in the schema. */
	private void item(int type, String unit, Map<String, String> own) {
		if (own.isEmpty()) {
			return;
		}
		this.xml.start("Item")
			.text("rasd:AllocationUnits", unit)
			.text("rasd:ElementName", (type == VirtualHardware.PROCESSOR) ? "Processors" : "Memory")
			.text("rasd:InstanceID", type)
			.text("rasd:Limit", own.get("limit"))
			.text("rasd:Reservation", own.get("reservation"))
			.text("rasd:ResourceType", type)
			.text("rasd:Weight", own.get("shares.shares"));
		own.forEach((key, value) -> {
			if (!FIELDS.contains(key)) {
				this.xml.config(key.equals("shares.level") ? "sharesLevel" : key, value);
			}
		});
		this.xml.end();
	}

}
