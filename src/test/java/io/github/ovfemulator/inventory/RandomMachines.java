package io.github.ovfemulator.inventory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.ovfemulator.inventory.domain.MachineConfiguration;
import io.github.ovfemulator.inventory.domain.MachineConfiguration.IpAllocation;
import io.github.ovfemulator.inventory.domain.MachineConfiguration.MachineProperty;
import io.github.ovfemulator.inventory.domain.VirtualAppConfiguration;
import io.github.ovfemulator.inventory.hardware.Boot;
import io.github.ovfemulator.inventory.hardware.BootDevice;
import io.github.ovfemulator.inventory.hardware.BusSharing;
import io.github.ovfemulator.inventory.hardware.BusType;
import io.github.ovfemulator.inventory.hardware.CdromDrive;
import io.github.ovfemulator.inventory.hardware.Connection;
import io.github.ovfemulator.inventory.hardware.ControllerModel;
import io.github.ovfemulator.inventory.hardware.Cpu;
import io.github.ovfemulator.inventory.hardware.DeviceAddress;
import io.github.ovfemulator.inventory.hardware.DeviceBacking;
import io.github.ovfemulator.inventory.hardware.FloppyDrive;
import io.github.ovfemulator.inventory.hardware.MachineHardware;
import io.github.ovfemulator.inventory.hardware.Memory;
import io.github.ovfemulator.inventory.hardware.NetworkAdapter;
import io.github.ovfemulator.inventory.hardware.NetworkAdapterType;
import io.github.ovfemulator.inventory.hardware.OtherDevice;
import io.github.ovfemulator.inventory.hardware.ParallelPort;
import io.github.ovfemulator.inventory.hardware.SerialPort;
import io.github.ovfemulator.inventory.hardware.StorageController;
import io.github.ovfemulator.inventory.hardware.VirtualDisk;
import org.jspecify.annotations.Nullable;

/**
 * Generates random machines with consistent devices for the built-in inventory. The same
 * seed generates the same machines.
 */
final class RandomMachines {

	private static final List<DeviceBacking.Type> DRIVE = List.of(DeviceBacking.Type.FILE,
			DeviceBacking.Type.HOST_DEVICE, DeviceBacking.Type.CLIENT_DEVICE);

	private static final List<DeviceBacking.Type> SERIAL = Stream.of(DeviceBacking.Type.values())
		.filter((type) -> type != DeviceBacking.Type.CLIENT_DEVICE)
		.toList();

	private static final List<DeviceBacking.Type> PARALLEL = List.of(DeviceBacking.Type.FILE,
			DeviceBacking.Type.HOST_DEVICE);

	private final Random random;

	RandomMachines(long seed) {
		this.random = new Random(seed);
	}

	MachineHardware hardware() {
		List<StorageController> controllers = controllers();
		List<DeviceAddress> free = places(controllers);
		List<VirtualDisk> disks = list(
				() -> new VirtualDisk(this.random.nextLong() >>> 19, take(free, this.random.nextInt(free.size())),
						new VirtualDisk.Storage(orNull("aa6d5a82-1c88-45da-85d3-3d74b91a5bad"),
								orNull(oneOf("thin", "thick", "eagerZeroedThick"))),
						texts()));
		List<CdromDrive> cdroms = new ArrayList<>();
		free.removeIf((place) -> place.bus() != BusType.IDE && place.bus() != BusType.SATA);
		while (!free.isEmpty() && cdroms.size() < 3 && flag()) {
			cdroms.add(new CdromDrive(take(free, 0), backing(DRIVE), orNull(oneOf(true, false)), connection()));
		}
		List<NetworkAdapter> adapters = list(() -> new NetworkAdapter(oneOf(NetworkAdapterType.values()),
				orNull(oneOf("network-14", "dvportgroup-15")), orNull(oneOf("00:50:56:00:00:01", "00:0C:29:AB:CD:EF")),
				flag(), connection(), flag(), orNull(this.random.nextInt()), texts()));
		return MachineHardware.builder(1, 1)
			.version(orNull(oneOf(3, 13, 22)))
			.guestOs(optionalText())
			.cpu(new Cpu(1 + this.random.nextInt(768), 1 + this.random.nextInt(64), flag(), flag()))
			.memory(new Memory(1 + (this.random.nextLong() >>> 2), flag()))
			.boot(boot(disks.size(), adapters.size()))
			.controllers(controllers)
			.disks(disks)
			.cdroms(cdroms)
			.floppies(list(() -> new FloppyDrive(backing(DRIVE), connection())))
			.serialPorts(list(() -> new SerialPort(backing(SERIAL), flag(), connection())))
			.parallelPorts(list(() -> new ParallelPort(backing(PARALLEL), connection())))
			.networkAdapters(adapters)
			.others(list(() -> new OtherDevice(text(), optionalText(), orNull(this.random.nextLong()), texts())))
			.build();
	}

	MachineConfiguration configuration() {
		return new MachineConfiguration(optionalText(), optionalText(), optionalText(), properties(), list(this::text),
				texts(), texts(), orNull(new IpAllocation(optionalText(), optionalText())), texts());
	}

	VirtualAppConfiguration virtualAppConfiguration() {
		return new VirtualAppConfiguration(optionalText(), optionalText(), properties(), texts(), texts());
	}

	private List<MachineProperty> properties() {
		return list(() -> new MachineProperty(text(), oneOf("string", "password", "uint8"), oneOf("", text()), flag(),
				flag(), optionalText(), optionalText()));
	}

	private Boot boot(int disks, int adapters) {
		List<BootDevice> devices = new ArrayList<>(
				List.of(new BootDevice(BootDevice.Type.CDROM, 0), new BootDevice(BootDevice.Type.FLOPPY, 0)));
		IntStream.range(0, disks).forEach((disk) -> devices.add(new BootDevice(BootDevice.Type.DISK, disk)));
		IntStream.range(0, adapters).forEach((nic) -> devices.add(new BootDevice(BootDevice.Type.ETHERNET, nic)));
		return new Boot(oneOf(Boot.Firmware.values()), flag(), this.random.nextLong() >>> 1, flag(),
				this.random.nextLong() >>> 1, flag(), list(() -> devices.get(this.random.nextInt(devices.size()))));
	}

	private List<StorageController> controllers() {
		Map<List<Object>, StorageController> controllers = new LinkedHashMap<>();
		for (StorageController controller : list(() -> {
			ControllerModel model = oneOf(ControllerModel.values());
			return new StorageController(model, this.random.nextInt(model.buses()), oneOf(BusSharing.values()),
					orNull(this.random.nextInt()));
		})) {
			controllers.put(List.of(controller.model().bus(), controller.bus()), controller);
		}
		return List.copyOf(controllers.values());
	}

	private List<DeviceAddress> places(List<StorageController> controllers) {
		List<DeviceAddress> places = new ArrayList<>();
		Stream
			.concat(controllers.stream().filter((controller) -> controller.model() != ControllerModel.IDE),
					Stream.of(StorageController.of(ControllerModel.IDE, 0),
							StorageController.of(ControllerModel.IDE, 1)))
			.forEach((controller) -> IntStream.range(0, controller.model().units())
				.filter(controller.model()::hasUnit)
				.forEach((unit) -> places.add(new DeviceAddress(controller.model().bus(), controller.bus(), unit))));
		return places;
	}

	private static DeviceAddress take(List<DeviceAddress> places, int index) {
		return places.remove(index);
	}

	private DeviceBacking backing(List<DeviceBacking.Type> types) {
		return new DeviceBacking(types.get(this.random.nextInt(types.size())), optionalText());
	}

	private Connection connection() {
		return new Connection(flag(), flag());
	}

	private Map<String, String> texts() {
		Map<String, String> texts = new LinkedHashMap<>();
		list(this::text).forEach((key) -> texts.put(key, oneOf("", text())));
		return texts;
	}

	private <T> List<T> list(Supplier<T> element) {
		return Stream.generate(element).limit(this.random.nextInt(4)).toList();
	}

	private <T> @Nullable T orNull(T value) {
		return flag() ? value : null;
	}

	@SafeVarargs
	private <T> T oneOf(T... values) {
		return values[this.random.nextInt(values.length)];
	}

	private boolean flag() {
		return this.random.nextBoolean();
	}

	private @Nullable String optionalText() {
		return orNull(oneOf(text(), ""));
	}

	/**
	 * A text with characters that JSON and XML escape and with multi-byte characters.
	 */
	private String text() {
		return "t<\"&'>\\\n\t\u00e4\u20ac\ud83d\ude00/~" + this.random.nextInt(Integer.MAX_VALUE);
	}

}
