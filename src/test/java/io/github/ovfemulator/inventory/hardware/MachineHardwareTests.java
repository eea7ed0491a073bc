package io.github.ovfemulator.inventory.hardware;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Hardware with contradictory devices is rejected.
 */
class MachineHardwareTests {

	private static final StorageController SATA = StorageController.of(ControllerModel.AHCI, 0);

	@ParameterizedTest
	@EnumSource(ControllerModel.class)
	void buildWhenAllUnitsAreUsedThenHasAllDisks(ControllerModel model) {
		List<VirtualDisk> disks = IntStream.range(0, model.units())
			.filter(model::hasUnit)
			.mapToObj((unit) -> disk(model.bus(), model.buses() - 1, unit))
			.toList();
		List<StorageController> controllers = List.of(StorageController.of(model, model.buses() - 1));
		assertThat(built((builder) -> builder.controllers(controllers).disks(disks)).disks()).isEqualTo(disks);
	}

	@Test
	void buildWhenIdeIsNotListedThenDevicesCanUseIt() {
		assertThat(built((builder) -> builder.disks(List.of(disk(BusType.IDE, 1, 1))).cdroms(List.of(cdrom(0, 0))))
			.controllers()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "SATA, 0, 30, No device can have the unit number 30 on the bus SATA 0",
			"SATA, 0, -1, No device can have the unit number -1 on the bus SATA 0",
			"SCSI, 1, 7, No device can have the unit number 7 on the bus SCSI 1",
			"SCSI, 0, 0, The machine has no controller for the bus SCSI 0",
			"NVME, 0, 0, The machine has no controller for the bus NVMe 0",
			"IDE, 2, 0, The machine has no controller for the bus IDE 2",
			"SATA, 0, 3, Two devices have the unit number 3 on the bus SATA 0" })
	void buildWhenDiskAddressIsInvalidThenRejected(BusType bus, int number, int unit, String reason) {
		List<StorageController> controllers = List.of(SATA, StorageController.of(ControllerModel.PVSCSI, 1));
		CdromDrive cdrom = new CdromDrive(new DeviceAddress(BusType.SATA, 0, 3),
				new DeviceBacking(DeviceBacking.Type.CLIENT_DEVICE, null), true, Connection.DEFAULT);
		assertThatIllegalArgumentException()
			.isThrownBy(() -> built((builder) -> builder.controllers(controllers)
				.cdroms(List.of(cdrom))
				.disks(List.of(disk(bus, number, unit)))))
			.withMessage(reason);
	}

	@Test
	void buildWhenControllersShareBusThenRejected() {
		List<StorageController> controllers = List.of(StorageController.of(ControllerModel.PVSCSI, 1), SATA,
				StorageController.of(ControllerModel.LSILOGICSAS, 1));
		assertThatIllegalArgumentException().isThrownBy(() -> built((builder) -> builder.controllers(controllers)))
			.withMessage("Two controllers have the bus SCSI 1");
	}

	@ParameterizedTest
	@CsvSource({ "DISK, 1", "DISK, -1", "ETHERNET, 0", "CDROM, 1", "FLOPPY, 2" })
	void buildWhenBootDeviceIsMissingThenRejected(BootDevice.Type type, int index) {
		Boot boot = new Boot(Boot.Firmware.EFI, true, 0, false, 0, false, List.of(new BootDevice(type, index)));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> built((builder) -> builder.boot(boot).disks(List.of(disk(BusType.IDE, 0, 0)))))
			.withMessage("The machine cannot boot from %s %s; it has no such device".formatted(type, index));
	}

	@Test
	void buildWhenBootDevicesExistThenKeepsOrder() {
		List<BootDevice> order = List.of(new BootDevice(BootDevice.Type.DISK, 0),
				new BootDevice(BootDevice.Type.CDROM, 0));
		Boot boot = new Boot(Boot.Firmware.BIOS, false, 0, false, 0, false, order);
		assertThat(built((builder) -> builder.boot(boot).disks(List.of(disk(BusType.IDE, 0, 0)))).boot().order())
			.isEqualTo(order);
	}

	@Test
	void createWhenBackingIsNotSupportedThenRejected() {
		DeviceBacking pipe = new DeviceBacking(DeviceBacking.Type.PIPE_SERVER, "pipe");
		DeviceBacking client = new DeviceBacking(DeviceBacking.Type.CLIENT_DEVICE, null);
		DeviceAddress ide = new DeviceAddress(BusType.IDE, 0, 0);
		assertThatIllegalArgumentException().isThrownBy(() -> new CdromDrive(ide, pipe, null, Connection.DEFAULT))
			.withMessage(
					"A CD-ROM drive does not support the backing PIPE_SERVER; supported backings: FILE, HOST_DEVICE, "
							+ "CLIENT_DEVICE");
		assertThatIllegalArgumentException().isThrownBy(() -> new FloppyDrive(pipe, Connection.DEFAULT));
		assertThatIllegalArgumentException().isThrownBy(() -> new SerialPort(client, true, Connection.DEFAULT));
		assertThatIllegalArgumentException().isThrownBy(() -> new ParallelPort(client, Connection.DEFAULT));
		assertThat(new SerialPort(pipe, true, Connection.DEFAULT).backing()).isEqualTo(pipe);
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 5, 23 })
	void buildWhenVersionIsUnknownThenRejected(int version) {
		assertThatIllegalArgumentException().isThrownBy(() -> built((builder) -> builder.version(version)))
			.withMessage("The hardware version " + version + " does not exist");
	}

	@Test
	void ofWhenNumberThenVersion() {
		assertThat(HardwareVersion.values())
			.allSatisfy((version) -> assertThat(HardwareVersion.of(version.number())).contains(version));
	}

	@Test
	void createWhenNumberIsOutOfRangeThenRejected() {
		DeviceAddress scsi = new DeviceAddress(BusType.SCSI, 0, 0);
		assertThatIllegalArgumentException().isThrownBy(() -> new VirtualDisk(-1, scsi, VirtualDisk.Storage.DEFAULT));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Boot(Boot.Firmware.BIOS, false, -1, false, 0, false, List.of()));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Boot(Boot.Firmware.BIOS, false, 0, false, -1, false, List.of()));
		assertThatIllegalArgumentException().isThrownBy(() -> StorageController.of(ControllerModel.AHCI, 4));
		assertThatIllegalArgumentException().isThrownBy(
				() -> new CdromDrive(scsi, new DeviceBacking(DeviceBacking.Type.FILE, null), null, Connection.DEFAULT));
	}

	private static MachineHardware built(UnaryOperator<MachineHardware.Builder> change) {
		return change.apply(MachineHardware.builder(1, 64)).build();
	}

	private static VirtualDisk disk(BusType bus, int number, int unit) {
		return new VirtualDisk(1024, new DeviceAddress(bus, number, unit), VirtualDisk.Storage.DEFAULT);
	}

	private static CdromDrive cdrom(int channel, int unit) {
		return new CdromDrive(new DeviceAddress(BusType.IDE, channel, unit),
				new DeviceBacking(DeviceBacking.Type.FILE, "[ds] a.iso"), null, Connection.DEFAULT);
	}

}
