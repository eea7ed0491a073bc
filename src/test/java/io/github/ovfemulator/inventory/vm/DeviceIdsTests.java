package io.github.ovfemulator.inventory.vm;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.ovfemulator.inventory.hardware.BusType;
import io.github.ovfemulator.inventory.hardware.ControllerModel;
import io.github.ovfemulator.inventory.hardware.DeviceAddress;
import io.github.ovfemulator.inventory.hardware.StorageController;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DeviceIdsTests {

	@ParameterizedTest
	@CsvSource({ "IDE, 0, 0, 3000", "IDE, 0, 1, 3001", "IDE, 1, 0, 3002", "IDE, 1, 1, 3003", "SCSI, 0, 0, 2000",
			"SCSI, 0, 15, 2015", "SCSI, 1, 0, 2016", "SCSI, 3, 15, 2063", "SCSI, 0, 16, 2064", "SCSI, 3, 63, 2255",
			"SATA, 0, 0, 16000", "SATA, 1, 0, 16030", "SATA, 3, 29, 16119", "NVME, 0, 0, 32000", "NVME, 1, 0, 32064" })
	void storageWhenOnBusThenIdOfUnit(BusType bus, int number, int unit, String id) {
		assertThat(DeviceIds.storage(new DeviceAddress(bus, number, unit))).isEqualTo(id);
	}

	@ParameterizedTest
	@CsvSource({ "BUSLOGIC, 0, 1000", "LSILOGIC, 1, 1001", "LSILOGICSAS, 2, 1002", "PVSCSI, 3, 1003", "AHCI, 0, 15000",
			"AHCI, 3, 15003", "NVME, 0, 31000", "NVME, 3, 31003", "IDE, 1, 201" })
	void adapterWhenTypeThenIdOfBus(ControllerModel model, int bus, String id) {
		assertThat(DeviceIds.adapter(StorageController.of(model, bus))).isEqualTo(id);
	}

	@Test
	void storageWhenAllUnitsAreUsedThenIdsAreUnique() {
		Stream<DeviceAddress> addresses = Stream
			.of(ControllerModel.IDE, ControllerModel.PVSCSI, ControllerModel.AHCI, ControllerModel.NVME)
			.flatMap((model) -> IntStream.range(0, model.buses())
				.boxed()
				.flatMap((bus) -> IntStream.range(0, model.units())
					.mapToObj((unit) -> new DeviceAddress(model.bus(), bus, unit))));
		List<String> ids = addresses.map(DeviceIds::storage).toList();
		assertThat(ids).hasSize(4 + 256 + 120 + 256).doesNotHaveDuplicates();
	}

	@Test
	void otherDevicesWhenListedThenIdOfIndex() {
		assertThat(List.of(DeviceIds.networkAdapter(1), DeviceIds.floppy(0), DeviceIds.serialPort(5),
				DeviceIds.parallelPort(2)))
			.containsExactly("4001", "8000", "9005", "10002");
	}

}
