package io.github.ovfemulator.libraryitem;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.github.ovfemulator.inventory.hardware.Boot;
import io.github.ovfemulator.inventory.hardware.HardwareVersion;
import io.github.ovfemulator.ovf.Issues;
import io.github.ovfemulator.ovf.OvfLimits;
import io.github.ovfemulator.ovf.UnreadableDescriptorException;
import io.github.ovfemulator.ovf.descriptor.WholeNumber;
import io.github.ovfemulator.ovf.xml.XmlDocument;
import io.github.ovfemulator.ovf.xml.XmlElement;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the XML form of a {@code VirtualMachineConfigSpec}: base64, or the XML itself,
 * which clients exist that send (a choice). For one document.
 */
final class ConfigSpecReader {

	private static final String TYPE = "VirtualMachineConfigSpec";

	private static final String SCHEMA_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

	private static final String BOOT = "bootOptions";

	private static final String VERSION = "vmx-";

	/** The elements with an effect. */
	private static final Set<String> KNOWN = Set.of("name", "annotation", "version", "guestId", "numCPUs",
			"numCoresPerSocket", "memoryMB", "cpuHotAddEnabled", "cpuHotRemoveEnabled", "memoryHotAddEnabled",
			"firmware", "bootOptions.efiSecureBootEnabled", "bootOptions.bootDelay", "bootOptions.bootRetryEnabled",
			"bootOptions.bootRetryDelay", "bootOptions.enterBIOSSetup");

	private final Map<String, String> values = new HashMap<>();

	private final Map<String, String> extraConfig = new LinkedHashMap<>();

	private final Set<String> ignored = new TreeSet<>();

	/**
	 * Reads a document.
	 * @param xml the document
	 * @return the settings
	 * @throws VapiException {@code invalid_argument} for an invalid document or value
	 */
	ConfigSpec read(String xml) {
		try {
			XmlDocument document = new XmlDocument.Opener(OvfLimits.defaults()).open(decode(xml),
					new Issues("vm_config_spec", false, 1));
			XmlElement root = document.root();
			requireType(root);
			root.children().forEach(this::element);
			document.finish();
		}
		catch (UnreadableDescriptorException ex) {
			throw invalid("xml", "The xml of vm_config_spec cannot be read: %s (line %s, column %s)",
					ex.issue().message().defaultMessage(), ex.issue().lineNumber(), ex.issue().columnNumber());
		}
		return spec();
	}

	private static byte[] decode(String xml) {
		if (xml.strip().startsWith("<")) {
			return xml.strip().getBytes(StandardCharsets.UTF_8);
		}
		try {
			return new String(Base64.getMimeDecoder().decode(xml), StandardCharsets.UTF_8).strip()
				.getBytes(StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			throw invalid("xml", "The xml of vm_config_spec is neither base64 nor XML.");
		}
	}

	private static void requireType(XmlElement root) {
		String stated = root.attribute(SCHEMA_INSTANCE, "type");
		String type = (stated != null) ? stated.substring(stated.indexOf(':') + 1) : root.name().localName();
		if (!type.equals(TYPE)) {
			throw invalid("type", "The xml of vm_config_spec has the type '%s', and not %s.", type, TYPE);
		}
	}

	private void element(XmlElement element) {
		String name = element.name().localName();
		if (name.equals("extraConfig")) {
			option(element);
		}
		else if (name.equals(BOOT)) {
			element.children().forEach((child) -> value(BOOT + "." + child.name().localName(), child));
		}
		else {
			value(name, element);
		}
	}

	private void value(String name, XmlElement element) {
		if (KNOWN.contains(name)) {
			this.values.put(name, element.text());
		}
		else {
			this.ignored.add(name);
		}
	}

	private void option(XmlElement element) {
		String key = "";
		String value = "";
		for (XmlElement child : element.children()) {
			switch (child.name().localName()) {
				case "key" -> key = child.text();
				case "value" -> value = child.text();
				default -> this.ignored.add("extraConfig." + child.name().localName());
			}
		}
		if (key.isEmpty()) {
			throw invalid("key", "An extraConfig of vm_config_spec has no key.");
		}
		this.extraConfig.put(key, value);
	}

	private ConfigSpec spec() {
		Integer cpus = count("numCPUs");
		Integer cores = count("numCoresPerSocket");
		if (cpus != null && cores != null && cpus % cores != 0) {
			throw invalid("cores", "The numCPUs %s of vm_config_spec is no multiple of its numCoresPerSocket %s.", cpus,
					cores);
		}
		return new ConfigSpec(this.values.get("name"), this.values.get("annotation"), version(),
				this.values.get("guestId"),
				new ConfigSpec.CpuSettings(cpus, cores, flag("cpuHotAddEnabled"), flag("cpuHotRemoveEnabled")),
				new ConfigSpec.MemorySettings(number("memoryMB", 1), flag("memoryHotAddEnabled")),
				new ConfigSpec.BootSettings(firmware(), flag("bootOptions.efiSecureBootEnabled"),
						number("bootOptions.bootDelay", 0), flag("bootOptions.bootRetryEnabled"),
						number("bootOptions.bootRetryDelay", 0), flag("bootOptions.enterBIOSSetup")),
				this.extraConfig, this.ignored);
	}

	private @Nullable Integer version() {
		String text = this.values.get("version");
		if (text == null) {
			return null;
		}
		long number = text.startsWith(VERSION) ? WholeNumber.parse(text.substring(VERSION.length())).orElse(-1) : -1;
		if (number != (int) number || HardwareVersion.of((int) number).isEmpty()) {
			throw invalidValue("version", text);
		}
		return (int) number;
	}

	private Boot.@Nullable Firmware firmware() {
		String text = this.values.get("firmware");
		return (text == null) ? null : switch (text) {
			case "bios" -> Boot.Firmware.BIOS;
			case "efi" -> Boot.Firmware.EFI;
			default -> throw invalidValue("firmware", text);
		};
	}

	private @Nullable Integer count(String name) {
		Long number = number(name, 1);
		if (number != null && number > Integer.MAX_VALUE) {
			throw invalidValue(name, number.toString());
		}
		return (number != null) ? Integer.valueOf(number.intValue()) : null;
	}

	private @Nullable Long number(String name, long least) {
		String text = this.values.get(name);
		if (text == null) {
			return null;
		}
		long number = WholeNumber.parse(text).orElse(-1);
		if (number < least) {
			throw invalidValue(name, text);
		}
		return number;
	}

	private @Nullable Boolean flag(String name) {
		String text = this.values.get(name);
		return (text == null) ? null : switch (text) {
			case "true", "1" -> true;
			case "false", "0" -> false;
			default -> throw invalidValue(name, text);
		};
	}

	private static VapiException invalidValue(String name, String value) {
		return invalid("value", "The element '%s' of vm_config_spec cannot have the value '%s'.", name, value);
	}

	private static VapiException invalid(String id, String pattern, Object... args) {
		return VapiException.of(ErrorType.INVALID_ARGUMENT,
				LocalizableMessage.of("emulator.library_item.config_spec." + id, pattern, args));
	}

}
