package io.github.ovfemulator.inventory;

import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

import io.github.ovfemulator.inventory.NewVirtualAppMember.NewVirtualApp;
import io.github.ovfemulator.inventory.NewVirtualAppMember.NewVirtualMachine;
import io.github.ovfemulator.inventory.domain.Inventory;
import io.github.ovfemulator.inventory.domain.MachineConfiguration;
import io.github.ovfemulator.inventory.domain.MachineConfiguration.MachineProperty;
import io.github.ovfemulator.inventory.domain.VirtualApp;
import io.github.ovfemulator.inventory.domain.VirtualMachine;
import io.github.ovfemulator.inventory.file.InvalidFixtureException;
import io.github.ovfemulator.inventory.file.InventoryFileWriter;
import io.github.ovfemulator.inventory.hardware.MachineHardware;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Machines and vApps are equal after they are saved and restored.
 */
class SavedMachineTests {

	private static final String SECRET = "hunter2";

	private final InventoryService inventory = new InventoryService(TestInventories.builtIn());

	@Test
	void readWhenAnyMachineIsSavedThenSavedEqually() {
		LongStream.range(0, 200).mapToObj(RandomMachines::new).forEach(this::create);
		Inventory saved = this.inventory.inventory();
		Inventory read = this.inventory.read(InventoryFileWriter.write(saved));
		assertThat(read.all(VirtualMachine.class)).hasSize(400);
		assertThat(read.all(VirtualApp.class)).hasSize(200);
		assertThat(InventoryFileWriter.write(read)).isEqualTo(InventoryFileWriter.write(saved));
	}

	@Test
	void machinesWhenRandomThenFieldsHaveSeveralValues() {
		Map<String, Set<@Nullable Object>> values = new HashMap<>();
		LongStream.range(0, 200).mapToObj(RandomMachines::new).forEach((random) -> {
			collect(random.hardware(), values);
			collect(random.configuration(), values);
			collect(random.virtualAppConfiguration(), values);
		});
		assertThat(values).hasSizeGreaterThan(50)
			.allSatisfy((field, found) -> assertThat(found).as(field).hasSizeGreaterThan(1));
	}

	@Test
	void writeWhenPropertyIsSecretThenOnlyItIsLeftOut() {
		createSecret();
		String saved = InventoryFileWriter.write(this.inventory.inventory()).toString();
		assertThat(saved).doesNotContain(SECRET).contains("\"value\":\"open\"");
	}

	@Test
	void readWhenPasswordIsLeftOutThenEmpty() {
		createSecret();
		Inventory read = this.inventory.read(InventoryFileWriter.write(this.inventory.inventory()));
		assertThat(read.all(VirtualMachine.class)).singleElement()
			.extracting((machine) -> machine.configuration().properties().get(1))
			.isEqualTo(new MachineProperty("b", "string", "", true, true, null, null));
	}

	@Test
	void readWhenDeviceAddressIsInvalidThenPointer() {
		create(new RandomMachines(3));
		String saved = InventoryFileWriter.write(this.inventory.inventory()).toString();
		JsonNode broken = JsonMapper.shared().readTree(saved.replaceFirst("\"unit\":\\d+", "\"unit\":64"));
		assertThatExceptionOfType(InvalidFixtureException.class).isThrownBy(() -> this.inventory.read(broken))
			.withMessageContaining("No device can have the unit number 64")
			.satisfies((ex) -> assertThat(ex.pointer()).matches("/virtual_machines/\\d/hardware/disks/0/address"));
	}

	private void create(RandomMachines random) {
		NewVirtualMachine plain = TestInventories.newMachine("machine");
		NewVirtualMachine first = new NewVirtualMachine("first", plain.placement(), plain.datastore(),
				random.hardware(), random.configuration());
		NewVirtualMachine second = new NewVirtualMachine("second", plain.placement(), plain.datastore(),
				random.hardware(), random.configuration());
		String name = "app-" + this.inventory.inventory().nextNumber();
		this.inventory.createVirtualApp(new NewVirtualApp(name, plain.placement(),
				List.of(new NewVirtualApp.Member(first, null), new NewVirtualApp.Member(second, null)),
				random.virtualAppConfiguration()));
	}

	private void createSecret() {
		NewVirtualMachine plain = TestInventories.newMachine("secret");
		List<MachineProperty> properties = List.of(new MachineProperty("a", "string", "open", false, true, null, null),
				new MachineProperty("b", "string", SECRET, true, true, null, null));
		this.inventory.create(new NewVirtualMachine("secret", plain.placement(), plain.datastore(),
				MachineHardware.of(1, 64),
				new MachineConfiguration(null, null, null, properties, List.of(), Map.of(), Map.of(), null, Map.of())));
	}

	/** Collects the values of all components of a record and of nested records. */
	private static void collect(@Nullable Object value, Map<String, Set<@Nullable Object>> values) {
		if (value instanceof Iterable<?> elements) {
			elements.forEach((element) -> collect(element, values));
		}
		else if (value instanceof Record) {
			for (RecordComponent component : value.getClass().getRecordComponents()) {
				Object found = read(component, value);
				values
					.computeIfAbsent(value.getClass().getSimpleName() + "." + component.getName(),
							(field) -> new HashSet<>())
					.add(found);
				collect(found, values);
			}
		}
	}

	private static @Nullable Object read(RecordComponent component, Object value) {
		try {
			return component.getAccessor().invoke(value);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
