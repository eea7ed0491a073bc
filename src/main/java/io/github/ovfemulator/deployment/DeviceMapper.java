package io.github.ovfemulator.deployment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

import com.google.re2j.Pattern;
import io.github.ovfemulator.inventory.hardware.Connection;
import io.github.ovfemulator.inventory.hardware.MachineHardware;
import io.github.ovfemulator.inventory.hardware.NetworkAdapter;
import io.github.ovfemulator.inventory.hardware.NetworkAdapterType;
import io.github.ovfemulator.inventory.hardware.OtherDevice;
import io.github.ovfemulator.inventory.hardware.ParallelPort;
import io.github.ovfemulator.inventory.hardware.SerialPort;
import io.github.ovfemulator.ovf.descriptor.ConfigValues;
import io.github.ovfemulator.ovf.descriptor.HardwareItem;
import io.github.ovfemulator.ovf.hardware.AdapterModel;
import io.github.ovfemulator.ovf.hardware.DeviceKinds;
import org.jspecify.annotations.Nullable;

/**
 * Maps network adapters, serial and parallel ports, and other devices.
 */
final class DeviceMapper {

	private static final int SERIAL_PORT = 21;

	private static final int PARALLEL_PORT = 22;

	/** The settings that are part of an adapter. */
	private static final Set<String> ADAPTER_SETTINGS = Set.of("wakeOnLanEnabled", "connectable.allowGuestControl",
			"uptCompatibilityEnabled", "slotInfo.pciSlotNumber");

	private final MachineSource source;

	private final BackingMapper backings;

	private final List<HardwareItem> adapterItems = new ArrayList<>();

	DeviceMapper(MachineSource source, BackingMapper backings) {
		this.source = source;
		this.backings = backings;
	}

	void map(MachineHardware.Builder machine) {
		machine.networkAdapters(adapters())
			.serialPorts(ofType(SERIAL_PORT).map((item) -> new SerialPort(this.backings.serialPort(item),
					new ConfigValues(item.configs()).flag("yieldOnPoll").orElse(false), BackingMapper.connection(item)))
				.toList())
			.parallelPorts(ofType(PARALLEL_PORT)
				.map((item) -> new ParallelPort(this.backings.parallelPort(item), BackingMapper.connection(item)))
				.toList())
			.others(this.source.items().stream().flatMap((item) -> other(item).stream()).toList());
	}

	/** The items of the network adapters, in the order of the adapters. */
	List<HardwareItem> adapterItems() {
		return List.copyOf(this.adapterItems);
	}

	private Stream<HardwareItem> ofType(int resourceType) {
		return this.source.items().stream().filter((item) -> item.resourceType() == resourceType);
	}

	private List<NetworkAdapter> adapters() {
		ConfigValues extraConfigs = this.source.extraConfigs();
		List<NetworkAdapter> adapters = new ArrayList<>();
		ofType(AdapterModel.RESOURCE_TYPE).filter((item) -> !AdapterModel.isHiddenByApi(item)).forEach((item) -> {
			adapters.add(adapter(item, extraConfigs, "ethernet" + adapters.size() + "."));
			this.adapterItems.add(item);
		});
		return adapters;
	}

	private NetworkAdapter adapter(HardwareItem item, ConfigValues extraConfigs, String prefix) {
		NetworkAdapterType type = AdapterModel.of(item)
			.map((model) -> NetworkAdapterType.valueOf(model.name()))
			.orElse(NetworkAdapterType.E1000);
		ConfigValues configs = new ConfigValues(item.configs());
		Connection connection = BackingMapper.connection(item);
		boolean startConnected = item.positions().containsKey("AutomaticAllocation") ? connection.startConnected()
				: extraConfigs.flag(prefix + "startConnected").orElse(connection.startConnected());
		return new NetworkAdapter(type, network(item), macAddress(item),
				configs.flag("wakeOnLanEnabled").or(() -> extraConfigs.flag(prefix + "wakeOnPcktRcv")).orElse(true),
				new Connection(startConnected, connection.allowGuestControl()),
				type == NetworkAdapterType.VMXNET3 && configs.flag("uptCompatibilityEnabled").orElse(false),
				configs.smallCount("slotInfo.pciSlotNumber"), settings(configs));
	}

	/** The settings that are no other part of the adapter. */
	private static Map<String, String> settings(ConfigValues configs) {
		Map<String, String> settings = configs.all();
		settings.keySet().removeAll(ADAPTER_SETTINGS);
		return settings;
	}

	/** Returns the id of the network that the first connection is mapped to. */
	private @Nullable String network(HardwareItem item) {
		return item.connections()
			.stream()
			.limit(1)
			.flatMap((network) -> Stream.ofNullable(this.source.choices().networks().get(network)))
			.findFirst()
			.orElse(null);
	}

	private static @Nullable String macAddress(HardwareItem item) {
		return Optional.ofNullable(item.address())
			.filter(AdapterModel::isMacAddress)
			.map(String::strip)
			.map((address) -> address.replace('-', ':'))
			.orElse(null);
	}

	private Optional<OtherDevice> other(HardwareItem item) {
		return DeviceKinds.otherDevice(item).map((kind) -> {
			Map<String, String> settings = new LinkedHashMap<>(new ConfigValues(item.configs()).all());
			Optional.ofNullable(network(item)).ifPresent((network) -> settings.put("network", network));
			item.hostResources()
				.stream()
				.findFirst()
				.ifPresent((resource) -> settings.put("host_resource", resource.id()));
			OptionalLong quantity = item.allocation().quantity();
			return new OtherDevice(kind, item.resourceSubTypes().stream().findFirst().orElse(null),
					quantity.isPresent() ? quantity.getAsLong() : null, settings);
		});
	}

}
