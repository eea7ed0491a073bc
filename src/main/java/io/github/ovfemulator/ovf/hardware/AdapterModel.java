package io.github.ovfemulator.ovf.hardware;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import com.google.re2j.Pattern;
import io.github.ovfemulator.ovf.descriptor.HardwareItem;

/**
 * The models of network adapters by their names in descriptors.
 */
public enum AdapterModel {

	/** Intel 82545EM. */
	E1000("E1000", 4),
	/** Intel 82574. */
	E1000E("E1000e", 8),
	/** AMD Lance. */
	PCNET32("PCNet32", 4),
	/** VMware's first paravirtual adapter. */
	VMXNET("VmxNet", 4),
	/** VMware's second paravirtual adapter. */
	VMXNET2("VmxNet2", 4),
	/** VMware's third paravirtual adapter. */
	VMXNET3("VmxNet3", 7);

	/** The resource type of Ethernet adapters. */
	public static final int RESOURCE_TYPE = 10;

	/** The maximum number of Ethernet adapters in a virtual machine. */
	public static final int MAX_ADAPTERS = 10;

	private static final Pattern MAC_ADDRESS = Pattern.compile("[0-9A-Fa-f]{2}([:-][0-9A-Fa-f]{2}){5}");

	private final String subType;

	private final int leastVersion;

	AdapterModel(String subType, int leastVersion) {
		this.subType = subType;
		this.leastVersion = leastVersion;
	}

	/**
	 * The model of an item.
	 * @param item the item of an adapter
	 * @return the first supported model of the item; empty if there is none
	 */
	public static Optional<AdapterModel> of(HardwareItem item) {
		return item.resourceSubTypes()
			.stream()
			.flatMap((name) -> Stream.of(values()).filter((model) -> model.subType.equalsIgnoreCase(name)))
			.findFirst();
	}

	/**
	 * Whether the adapter is of a model that vCenter supports but its API does not
	 * expose: SR-IOV and RDMA.
	 * @param item the item of an adapter
	 * @return whether the API omits the adapter
	 */
	public static boolean isHiddenByApi(HardwareItem item) {
		return of(item).isEmpty() && item.resourceSubTypes()
			.stream()
			.map((name) -> name.toLowerCase(Locale.ROOT).replace("-", ""))
			.anyMatch((name) -> name.contains("sriov") || name.contains("rdma"));
	}

	/**
	 * Whether an address is a MAC address.
	 * @param address the address
	 * @return whether it is a MAC address with colons or hyphens
	 */
	public static boolean isMacAddress(String address) {
		return MAC_ADDRESS.matcher(address.strip()).matches();
	}

	/** The first hardware version with this model, 13 for {@code vmx-13}. */
	public int leastVersion() {
		return this.leastVersion;
	}

	/**
	 * The names of the supported models.
	 * @return the names
	 */
	public static List<String> names() {
		return Stream.of(values()).map((model) -> model.subType).toList();
	}

}
