package io.github.ovfemulator.deployment;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import io.github.ovfemulator.ovf.TestElement;

/**
 * A hardware item with children that arbitrary bytes select from valid and invalid texts.
 */
final class FuzzedItem {

	private static final List<String> TYPES = List.of("3", "4", "5", "6", "10", "14", "15", "16", "17", "20", "20",
			"21", "22", "23", "24", "1", "8", "35", "", "-1", "seventeen");

	private static final List<String> NUMBERS = List.of("1", "0", "2", "7", "15", "16", "30", "64", "256", "-1", "-256",
			"2147483647", "2147483648", "4294967297", "8796093022207", "8796093022208", "9223372036854775807",
			"9223372036854775808", "18446744073709551616", "1.5", "1e3", "0x10", "", " 3 ", "+4", "٣", "many");

	private static final List<String> UNITS = List.of("byte * 2^20", "byte * 2^30", "byte", "byte * 2^62",
			"byte * 2^63", "byte * 10^9", "MegaBytes", "hertz * 10^6", "percent", "Processor Cores", "byte * 0",
			"byte * -1", "");

	private static final List<String> MODELS = List.of("lsilogic", "VirtualSCSI", "buslogic", "lsilogicsas", "PIIX4",
			"AHCI", "vmware.sata.ahci", "vmware.nvme.controller", "vmware.nvdimm.controller", "VmxNet3", "E1000",
			"Sriov", "virtio", "vmware.cdrom.iso", "vmware.vmci", "other, lsilogic", "");

	private static final List<String> IDS = List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "");

	private static final List<String> RESOURCES = List.of("ovf:/disk/d1", "disk/d1", "d1", "ovf:/disk/d2", "/disk/d%31",
			"ovf:/disk/none", "ovf:/file/f1", "http://example.com/disk/d1", "");

	private static final List<String> NETWORKS = List.of("net", "nowhere", "");

	private static final Pattern NUMBER = Pattern.compile("\\s*[+-]?[0-9]+\\s*");

	private final Map<String, String> children = new LinkedHashMap<>();

	private final boolean required;

	private final String bound;

	/**
	 * Creates an item.
	 * @param bytes eleven bytes; each selects a text, or none if it is 200 or more
	 */
	FuzzedItem(byte[] bytes) {
		pick("ResourceType", TYPES, bytes[0]);
		pick("InstanceID", IDS, bytes[1]);
		pick("ResourceSubType", MODELS, bytes[2]);
		pick("VirtualQuantity", NUMBERS, bytes[3]);
		pick("AllocationUnits", UNITS, bytes[4]);
		pick("Parent", IDS, bytes[5]);
		pick("AddressOnParent", NUMBERS, bytes[6]);
		pick("Address", NUMBERS, bytes[7]);
		pick("HostResource", RESOURCES, bytes[8]);
		pick("Connection", NETWORKS, bytes[9]);
		this.required = (bytes[10] & 3) != 0;
		this.bound = List.of("normal", "normal", "normal", "min").get((bytes[10] >> 2) & 3);
	}

	private void pick(String child, List<String> texts, byte selector) {
		int index = selector & 0xff;
		if (index < 200) {
			this.children.put(child, texts.get(index % texts.size()));
		}
	}

	TestElement element() {
		TestElement item = TestElement.element("Item")
			.with("ovf:required", this.required)
			.with("ovf:bound", this.bound);
		this.children.forEach((name, text) -> item.add(TestElement.element("rasd:" + name).text(text)));
		return item;
	}

	/** Returns whether the item describes a device, not a range. */
	boolean isNormal() {
		return this.bound.equals("normal");
	}

	boolean isRequired() {
		return this.required;
	}

	int type() {
		return number("ResourceType").map(BigInteger::intValue).orElse(0);
	}

	String id() {
		return this.children.getOrDefault("InstanceID", "");
	}

	String model() {
		return this.children.getOrDefault("ResourceSubType", "").toLowerCase(Locale.ROOT);
	}

	/** Returns the text of a child, empty for a blank one. */
	Optional<String> text(String child) {
		return Optional.ofNullable(this.children.get(child)).map(String::strip).filter((text) -> !text.isEmpty());
	}

	/** Returns the integer value of a child. */
	Optional<BigInteger> number(String child) {
		return text(child).filter((text) -> NUMBER.matcher(text).matches()).map((text) -> new BigInteger(text.strip()));
	}

	/** Returns the number of bytes of the allocation unit. */
	Optional<BigInteger> unit(BigInteger absent) {
		String unit = text("AllocationUnits").orElse(null);
		if (unit == null) {
			return Optional.of(absent);
		}
		BigInteger two = BigInteger.TWO;
		return Optional
			.ofNullable(Map.of("byte * 2^20", two.pow(20), "MegaBytes", two.pow(20), "byte * 2^30", two.pow(30), "byte",
					BigInteger.ONE, "byte * 2^62", two.pow(62), "byte * 10^9", BigInteger.TEN.pow(9))
				.get(unit));
	}

	@Override
	public String toString() {
		return this.children + (this.required ? "" : " optional") + (isNormal() ? "" : " " + this.bound);
	}

}
