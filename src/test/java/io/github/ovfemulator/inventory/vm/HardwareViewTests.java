package io.github.ovfemulator.inventory.vm;

import java.util.List;
import java.util.Map;

import io.github.ovfemulator.inventory.InventoryService;
import io.github.ovfemulator.inventory.InventoryStore;
import io.github.ovfemulator.inventory.NewVirtualAppMember.NewVirtualMachine;
import io.github.ovfemulator.inventory.TestInventories;
import io.github.ovfemulator.inventory.domain.Inventory;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.DatastoreId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.VirtualMachineId;
import io.github.ovfemulator.inventory.domain.VirtualMachine;
import io.github.ovfemulator.inventory.hardware.Boot;
import io.github.ovfemulator.inventory.hardware.BootDevice;
import io.github.ovfemulator.inventory.hardware.BusSharing;
import io.github.ovfemulator.inventory.hardware.BusType;
import io.github.ovfemulator.inventory.hardware.Cpu;
import io.github.ovfemulator.inventory.hardware.HardwareVersion;
import io.github.ovfemulator.inventory.hardware.MachineHardware;
import io.github.ovfemulator.inventory.hardware.Memory;
import io.github.ovfemulator.inventory.hardware.NetworkAdapter;
import io.github.ovfemulator.inventory.hardware.NetworkAdapterType;
import io.github.ovfemulator.inventory.hardware.TestHardware;
import io.github.ovfemulator.inventory.vm.EthernetInfo.MacAddressType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link HardwareView}, by device type.
 */
class HardwareViewTests {

	private static final ConnectionState OFF = ConnectionState.NOT_CONNECTED;

	private final InventoryStore inventories = TestInventories.twoDatacenters();

	@Test
	void devicesWhenAbsentThenEmpty() {
		HardwareView view = view(MachineHardware.of(1, 1));
		assertThat(List.of(view.disks(), view.nics(), view.cdroms(), view.floppies(), view.serialPorts(),
				view.parallelPorts(), view.scsiAdapters(), view.sataAdapters(), view.nvmeAdapters()))
			.allSatisfy((devices) -> assertThat(devices).isEmpty());
		assertThat(view.bootDevices()).isEmpty();
	}

	@Test
	void versionWhenUnsetThenNewest() {
		assertThat(view(MachineHardware.of(1, 1)).version()).isEqualTo(new HardwareInfo(HardwareVersion.NEWEST,
				HardwareInfo.UpgradePolicy.NEVER, null, HardwareInfo.UpgradeStatus.NONE, null));
	}

	@Test
	void versionWhenSetThenReturned() {
		assertThat(everything().version().version()).isEqualTo(HardwareVersion.VMX_19);
		assertThat(view(MachineHardware.builder(1, 1).version(3).build()).version().version())
			.isEqualTo(HardwareVersion.VMX_03);
	}

	@Test
	void bootWhenBiosThenNoEfiFields() {
		assertThat(view(MachineHardware.of(1, 1)).boot())
			.isEqualTo(new BootInfo(Boot.Firmware.BIOS, null, null, 0, false, 10_000, false));
	}

	@Test
	void bootWhenEfiThenLegacyModeAndNetworkProtocol() {
		assertThat(everything().boot())
			.isEqualTo(new BootInfo(Boot.Firmware.EFI, false, BootInfo.NetworkProtocol.IPV6, 500, true, 20_000, true));
		Boot efi = new Boot(Boot.Firmware.EFI, false, 0, false, 0, false, List.of());
		assertThat(view(MachineHardware.builder(1, 1).boot(efi).build()).boot().networkProtocol())
			.isEqualTo(BootInfo.NetworkProtocol.IPV4);
	}

	@Test
	void bootDevicesWhenDisksAreConsecutiveThenOneEntry() {
		assertThat(everything().bootDevices()).containsExactly(
				new BootInfo.Device(BootDevice.Type.DISK, null, List.of("2116", "2000")),
				new BootInfo.Device(BootDevice.Type.CDROM, null, null),
				new BootInfo.Device(BootDevice.Type.ETHERNET, "4001", null),
				new BootInfo.Device(BootDevice.Type.FLOPPY, null, null),
				new BootInfo.Device(BootDevice.Type.DISK, null, List.of("3001")));
	}

	@Test
	void cpuWhenSetThenReturned() {
		assertThat(everything().cpu()).isEqualTo(new CpuInfo(8, 4, true, false));
		MachineHardware hardware = MachineHardware.builder(1, 1).cpu(new Cpu(2, 1, false, true)).build();
		assertThat(view(hardware).cpu()).isEqualTo(new CpuInfo(2, 1, false, true));
	}

	@Test
	void memoryWhenPoweredOffThenNoHotAddSizes() {
		assertThat(everything().memory()).isEqualTo(new MemoryInfo(4096, true, null, null));
	}

	@ParameterizedTest
	@CsvSource({ "4096, true, 128, 65536", "1028, true, 4, 16448", "1, true, 1, 16", "64, true, 64, 1024",
			"9223372036854775807, true, 1, 9223372036854775792", "4096, false, ," })
	void memoryWhenPoweredOnThenHotAddSizes(long size, boolean hotAdd, @Nullable Long increment, @Nullable Long limit) {
		MachineHardware hardware = MachineHardware.builder(1, 1).memory(new Memory(size, hotAdd)).build();
		assertThat(running(hardware).memory()).isEqualTo(new MemoryInfo(size, hotAdd, increment, limit));
	}

	@Test
	void disksWhenOnBusThenAddressOfBus() {
		Map<String, DiskInfo> disks = everything().disks();
		assertThat(disks).containsExactly(
				Map.entry("2000", disk(1, BusType.SCSI, null, new AddressInfo.Scsi(0, 0), null, null)),
				Map.entry("2116", disk(2, BusType.SCSI, null, new AddressInfo.Scsi(1, 20), null, null)),
				Map.entry("3001", disk(3, BusType.IDE, new AddressInfo.Ide(true, false), null, null, null)),
				Map.entry("16000", disk(4, BusType.SATA, null, null, new AddressInfo.Sata(0, 0), null)),
				Map.entry("32002", disk(5, BusType.NVME, null, null, null, new AddressInfo.Nvme(0, 2))));
	}

	@Test
	void nicsWhenOnNetworksThenBackingHasNetworkType() {
		Map<String, EthernetInfo> nics = view(MachineHardware.builder(1, 1)
			.networkAdapters(List.of(NetworkAdapter.of(NetworkAdapterType.VMXNET3, "network-14"),
					NetworkAdapter.of(NetworkAdapterType.E1000, "dvportgroup-15"),
					NetworkAdapter.of(NetworkAdapterType.E1000, "network-32")))
			.build()).nics();
		assertThat(nics.values()).extracting(EthernetInfo::backing)
			.containsExactly(
					new EthernetInfo.Backing(EthernetInfo.BackingType.STANDARD_PORTGROUP, "network-14", "VM Network",
							null, null, null, null, null, null),
					new EthernetInfo.Backing(EthernetInfo.BackingType.DISTRIBUTED_PORTGROUP, "dvportgroup-15", null,
							null, "145cec2e-4336-37a6-9da9-fd59262b0a79", null, null, null, null),
					new EthernetInfo.Backing(EthernetInfo.BackingType.OPAQUE_NETWORK, "network-32", null, null, null,
							null, null, "nsx.LogicalSwitch", "network-32"));
		assertThat(nics.values()).extracting(EthernetInfo::label)
			.containsExactly("Network adapter 1", "Network adapter 2", "Network adapter 3");
	}

	@Test
	void nicsWhenSettingsThenReturned() {
		EthernetInfo.Backing network = new EthernetInfo.Backing(EthernetInfo.BackingType.STANDARD_PORTGROUP,
				"network-14", "VM Network", null, null, null, null, null, null);
		Map<String, EthernetInfo> nics = everything().nics();
		assertThat(nics).containsOnlyKeys("4000", "4001", "4002", "4003", "4004", "4005", "4006")
			.containsEntry("4000", new EthernetInfo("Network adapter 1", NetworkAdapterType.VMXNET3, true,
					MacAddressType.MANUAL, "00:50:56:00:00:07", 160L, false, network, OFF, true, true));
		assertThat(nics).hasEntrySatisfying("4003",
				(nic) -> assertThat(nic).isEqualTo(new EthernetInfo("Network adapter 4", NetworkAdapterType.E1000E,
						null, MacAddressType.ASSIGNED, nic.macAddress(), null, true, network, OFF, false, false)));
		assertThat(nics.values()).extracting(EthernetInfo::macAddress)
			.doesNotHaveDuplicates()
			.allMatch((address) -> address.matches("00:50:56(:[0-9a-f]{2}){3}"));
		assertThat(nics.values()).extracting(EthernetInfo::type).contains(NetworkAdapterType.values());
	}

	@Test
	void nicsWhenNoNetworkThenNotConnected() {
		EthernetInfo.Backing nothing = new EthernetInfo.Backing(EthernetInfo.BackingType.STANDARD_PORTGROUP, null, "",
				null, null, null, null, null, null);
		assertThat(running(TestHardware.everything()).nics()).hasEntrySatisfying("4002", (nic) -> {
			assertThat(nic.backing()).isEqualTo(nothing);
			assertThat(nic.state()).isEqualTo(OFF);
			assertThat(nic.startConnected()).isTrue();
		});
	}

	@Test
	void cdromsWhenPresentThenAddressAndBacking() {
		assertThat(everything().cdroms())
			.containsExactly(
					Map.entry("3002",
							new CdromInfo(CdromInfo.HostBusAdapterType.IDE, "CD/DVD drive 1",
									new AddressInfo.Ide(false, true), null,
									new CdromInfo.Backing(CdromInfo.BackingType.ISO_FILE, "[ds] a.iso", null, null,
											null),
									OFF, true, true)),
					Map.entry("16033", new CdromInfo(CdromInfo.HostBusAdapterType.SATA, "CD/DVD drive 2", null,
							new AddressInfo.Sata(1, 3),
							new CdromInfo.Backing(CdromInfo.BackingType.CLIENT_DEVICE, null, null, null,
									CdromInfo.DeviceAccessType.PASSTHRU),
							OFF, false, false)),
					Map.entry("3000",
							new CdromInfo(CdromInfo.HostBusAdapterType.IDE, "CD/DVD drive 3",
									new AddressInfo.Ide(true, true), null,
									new CdromInfo.Backing(CdromInfo.BackingType.HOST_DEVICE, null, null, true,
											CdromInfo.DeviceAccessType.EMULATION),
									OFF, true, true)));
	}

	@Test
	void floppiesWhenPresentThenBacking() {
		assertThat(everything().floppies()).containsOnlyKeys("8000", "8001", "8002");
		assertThat(everything().floppies().values()).extracting(FloppyInfo::backing)
			.containsExactly(new FloppyInfo.Backing(FloppyInfo.BackingType.IMAGE_FILE, "[ds] a.flp", null, null),
					new FloppyInfo.Backing(FloppyInfo.BackingType.HOST_DEVICE, null, "/dev/fd0", false),
					new FloppyInfo.Backing(FloppyInfo.BackingType.CLIENT_DEVICE, null, null, null));
		assertThat(everything().floppies().values()).extracting(FloppyInfo::label).contains("Floppy drive 1");
	}

	@Test
	void serialPortsWhenPresentThenBacking() {
		Map<String, SerialInfo> ports = everything().serialPorts();
		assertThat(ports).containsOnlyKeys("9000", "9001", "9002", "9003", "9004", "9005");
		assertThat(ports.values()).extracting(SerialInfo::backing)
			.containsExactly(serial(SerialInfo.BackingType.FILE, "[ds] a.log", null, null, null, null),
					serial(SerialInfo.BackingType.HOST_DEVICE, null, true, null, null, null),
					serial(SerialInfo.BackingType.PIPE_SERVER, null, null, "pipe", false, null),
					serial(SerialInfo.BackingType.PIPE_CLIENT, null, null, "pipe", false, null),
					serial(SerialInfo.BackingType.NETWORK_SERVER, null, null, null, null, "telnet://:12001"),
					serial(SerialInfo.BackingType.NETWORK_CLIENT, null, null, null, null, ""));
		assertThat(ports.values()).allMatch(SerialInfo::yieldOnPoll)
			.extracting(SerialInfo::label)
			.contains("Serial port 1", "Serial port 6");
	}

	@Test
	void parallelPortsWhenPresentThenBacking() {
		assertThat(everything().parallelPorts()).containsExactly(
				Map.entry("10000", new ParallelInfo("Parallel port 1",
						new ParallelInfo.Backing(ParallelInfo.BackingType.FILE, "", null, null), OFF, false, false)),
				Map.entry("10001", new ParallelInfo("Parallel port 2",
						new ParallelInfo.Backing(ParallelInfo.BackingType.HOST_DEVICE, null, "/dev/parport0", false),
						OFF, false, false)));
	}

	@Test
	void adaptersWhenPresentThenByBusType() {
		HardwareView view = everything();
		assertThat(view.scsiAdapters()).containsExactly(
				Map.entry("1000", scsi(0, ScsiAdapterInfo.Type.LSILOGIC, 16L, BusSharing.VIRTUAL)),
				Map.entry("1001", scsi(1, ScsiAdapterInfo.Type.PVSCSI, null, BusSharing.NONE)),
				Map.entry("1002", scsi(2, ScsiAdapterInfo.Type.LSILOGICSAS, null, BusSharing.PHYSICAL)),
				Map.entry("1003", scsi(3, ScsiAdapterInfo.Type.BUSLOGIC, null, BusSharing.NONE)));
		assertThat(view.sataAdapters()).containsExactly(
				Map.entry("15000", new SataAdapterInfo("SATA controller 0", SataAdapterInfo.Type.AHCI, 0, 33L)),
				Map.entry("15001", new SataAdapterInfo("SATA controller 1", SataAdapterInfo.Type.AHCI, 1, null)));
		assertThat(view.nvmeAdapters())
			.containsExactly(Map.entry("31000", new NvmeAdapterInfo("NVME controller 0", 0, 224L)));
	}

	@Test
	void stateWhenPoweredOnThenConnectedIfStartConnected() {
		HardwareView view = running(TestHardware.everything());
		assertThat(view.nics().values()).filteredOn((nic) -> nic.backing().network() != null)
			.allSatisfy((nic) -> assertThat(nic.state() == ConnectionState.CONNECTED).isEqualTo(nic.startConnected()));
		assertThat(view.cdroms().values()).extracting(CdromInfo::state)
			.containsExactly(ConnectionState.CONNECTED, OFF, ConnectionState.CONNECTED);
		assertThat(view.floppies().values()).extracting(FloppyInfo::state).containsOnly(ConnectionState.CONNECTED);
		assertThat(view.serialPorts().values()).extracting(SerialInfo::state).containsOnly(ConnectionState.CONNECTED);
		assertThat(view.parallelPorts().values()).extracting(ParallelInfo::state).containsOnly(OFF);
	}

	private HardwareView everything() {
		return new HardwareView(this.inventories.current(), create(TestHardware.machine("tiny")));
	}

	private HardwareView view(MachineHardware hardware) {
		return new HardwareView(this.inventories.current(), create(machine(hardware)));
	}

	private HardwareView running(MachineHardware hardware) {
		return new HardwareView(this.inventories.current(), create(machine(hardware)).start());
	}

	/**
	 * Creates a machine and removes it from the inventory, so that its name is free
	 * again.
	 */
	private VirtualMachine create(NewVirtualMachine machine) {
		VirtualMachineId id = new InventoryService(this.inventories).create(machine);
		VirtualMachine created = this.inventories.current().get(VirtualMachine.class, id);
		this.inventories.update((inventory) -> new Inventory.Change<>(inventory.without(id), id));
		return created;
	}

	private static NewVirtualMachine machine(MachineHardware hardware) {
		return new NewVirtualMachine("tiny", TestInventories.clusterPlacement(), new DatastoreId("datastore-11"),
				hardware);
	}

	private static DiskInfo disk(int number, BusType bus, AddressInfo.@Nullable Ide ide,
			AddressInfo.@Nullable Scsi scsi, AddressInfo.@Nullable Sata sata, AddressInfo.@Nullable Nvme nvme) {
		String file = "[datastore1] tiny/tiny" + ((number > 1) ? "_" + (number - 1) : "") + ".vmdk";
		return new DiskInfo("Hard disk " + number, bus, ide, scsi, sata, nvme,
				new DiskInfo.Backing(DiskInfo.BackingType.VMDK_FILE, file), 1024L);
	}

	private static SerialInfo.Backing serial(SerialInfo.BackingType type, @Nullable String file,
			@Nullable Boolean autoDetect, @Nullable String pipe, @Nullable Boolean noRxLoss,
			@Nullable String location) {
		return new SerialInfo.Backing(type, file, null, autoDetect, pipe, noRxLoss, location, null);
	}

	private static ScsiAdapterInfo scsi(int bus, ScsiAdapterInfo.Type type, @Nullable Long slot, BusSharing sharing) {
		return new ScsiAdapterInfo("SCSI controller " + bus, type, new AddressInfo.Scsi(bus, 7), slot, sharing);
	}

}
