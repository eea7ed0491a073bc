package io.github.ovfemulator.inventory;

import java.util.List;

import io.github.ovfemulator.inventory.NewVirtualAppMember.NewVirtualApp;
import io.github.ovfemulator.inventory.NewVirtualAppMember.NewVirtualMachine;
import io.github.ovfemulator.inventory.domain.Cluster;
import io.github.ovfemulator.inventory.domain.Datacenter;
import io.github.ovfemulator.inventory.domain.Datastore;
import io.github.ovfemulator.inventory.domain.Folder;
import io.github.ovfemulator.inventory.domain.Host;
import io.github.ovfemulator.inventory.domain.Inventory;
import io.github.ovfemulator.inventory.domain.ManagedObject;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.VirtualAppId;
import io.github.ovfemulator.inventory.domain.Network;
import io.github.ovfemulator.inventory.domain.ResourcePool;
import io.github.ovfemulator.inventory.domain.StartSettings;
import io.github.ovfemulator.inventory.domain.StoragePolicy;
import io.github.ovfemulator.inventory.domain.VirtualApp;
import io.github.ovfemulator.inventory.domain.VirtualMachine;
import io.github.ovfemulator.inventory.file.InvalidFixtureException;
import io.github.ovfemulator.inventory.file.InventoryFileWriter;
import io.github.ovfemulator.inventory.hardware.BusType;
import io.github.ovfemulator.inventory.hardware.ControllerModel;
import io.github.ovfemulator.inventory.hardware.DeviceAddress;
import io.github.ovfemulator.inventory.hardware.MachineHardware;
import io.github.ovfemulator.inventory.hardware.NetworkAdapter;
import io.github.ovfemulator.inventory.hardware.NetworkAdapterType;
import io.github.ovfemulator.inventory.hardware.StorageController;
import io.github.ovfemulator.inventory.hardware.VirtualDisk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * An inventory is equal after it is saved and restored.
 */
class SavedInventoryTests {

	private static final StartSettings SECOND = new StartSettings(2, 30, true, StartSettings.StartAction.POWER_ON, 5,
			StartSettings.StopAction.GUEST_SHUTDOWN);

	private static final List<Class<?>> KINDS = List.of(Datacenter.class, Folder.class, Cluster.class, Host.class,
			ResourcePool.class, Datastore.class, Network.class, StoragePolicy.class, VirtualMachine.class,
			VirtualApp.class);

	private final InventoryService inventory = new InventoryService(TestInventories.twoDatacenters());

	private VirtualAppId app = new VirtualAppId("none");

	@BeforeEach
	void fill() {
		this.inventory.remove(this.inventory.create(TestInventories.newMachine("gone")));
		MachineHardware hardware = MachineHardware.builder(3, 77)
			.version(13)
			.guestOs("ubuntu64Guest")
			.networkAdapters(List.of(NetworkAdapter.of(NetworkAdapterType.E1000E, "network-14")))
			.controllers(List.of(StorageController.of(ControllerModel.LSILOGIC, 0)))
			.disks(List.of(new VirtualDisk(0, new DeviceAddress(BusType.SCSI, 0, 0), VirtualDisk.Storage.DEFAULT),
					new VirtualDisk(1 << 20, new DeviceAddress(BusType.SCSI, 0, 1), VirtualDisk.Storage.DEFAULT)))
			.build();
		NewVirtualMachine equipped = TestInventories.newMachine("equipped");
		this.inventory.create(new NewVirtualMachine(equipped.name(), equipped.placement().inScope("blue"),
				equipped.datastore(), hardware));
		NewVirtualApp inner = TestInventories.newVirtualApp("inner", TestInventories.newMachine("innermost"));
		this.app = this.inventory.createVirtualApp(new NewVirtualApp("outer", TestInventories.clusterPlacement(),
				List.of(new NewVirtualApp.Member(TestInventories.newMachine("web"), SECOND),
						new NewVirtualApp.Member(inner, SECOND),
						new NewVirtualApp.Member(TestInventories.newMachine("equipped"), null))))
			.id();
	}

	@Test
	void readWhenInventoryIsSavedThenEqual() {
		Inventory saved = this.inventory.inventory();
		Inventory read = this.inventory.read(InventoryFileWriter.write(this.inventory.inventory()));
		for (Class<?> kind : KINDS) {
			assertThat(all(read, kind)).as(kind.getSimpleName()).isEqualTo(all(saved, kind)).isNotEmpty();
		}
		assertThat(read.nextNumber()).isEqualTo(saved.nextNumber());
		VirtualApp outer = saved.get(VirtualApp.class, this.app);
		assertThat(read.membersOf(outer)).extracting(ManagedObject::name).containsExactly("web", "inner", "equipped");
		assertThat(read.membersOf(outer)).isEqualTo(saved.membersOf(outer));
	}

	@Test
	void createWhenInventoryIsReplacedThenNumbersContinue() {
		JsonNode saved = InventoryFileWriter.write(this.inventory.inventory());
		String next = this.inventory.create(TestInventories.newMachine("next")).value();
		InventoryService other = new InventoryService(TestInventories.builtIn());
		other.replace(other.read(saved));
		assertThat(other.create(TestInventories.newMachine("next")).value()).isEqualTo(next);
		other.reset();
		assertThat(other.inventory().all(VirtualMachine.class)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					"member":"vm-104"           | "member":"vm-102"          | /virtual_apps/0/turns           | not a member
					"virtual_app":"resgroup-v103" | "virtual_app":"resgroup-v9" | /virtual_machines/1/virtual_app | not in the list
					"next_number":108           | "next_number":107          | /next_number                    | between 108 and
					"next_number":108           | "next_number":"many"       | /next_number                    | a whole number
					"type":"E1000E"             | "type":"E9"                | /virtual_machines/0/network_adapters/0/type | E1000E
					"name":"inner"              | "name":"web"               | /virtual_apps/1/name            | used in the vApp
					"name":"web"                | "name":"web","nam":"x"     | /virtual_machines/1/nam         | unknown
					"name":"web",               | ``                         | /virtual_machines/1/name        | missing
					""")
	void readWhenInvalidThenPointer(String from, String to, String pointer, String reason) {
		String saved = InventoryFileWriter.write(this.inventory.inventory()).toString();
		assertThat(saved).contains(from);
		JsonNode broken = JsonMapper.shared().readTree(saved.replaceFirst("\\Q" + from + "\\E", to));
		assertThatExceptionOfType(InvalidFixtureException.class).isThrownBy(() -> this.inventory.read(broken))
			.withMessageContaining(reason)
			.extracting(InvalidFixtureException::pointer)
			.isEqualTo(pointer);
	}

	@Test
	void readWhenVirtualAppContainsItselfThenRejected() {
		String saved = InventoryFileWriter.write(this.inventory.inventory())
			.toString()
			.replace("\"name\":\"outer\"", "\"name\":\"outer\",\"virtual_app\":\"resgroup-v105\"");
		assertThatExceptionOfType(InvalidFixtureException.class)
			.isThrownBy(() -> this.inventory.read(JsonMapper.shared().readTree(saved)))
			.withMessageContaining("contains itself");
	}

	private static List<ManagedObject<?>> all(Inventory inventory, Class<?> kind) {
		return inventory.<ManagedObject<?>>all(asManaged(kind));
	}

	@SuppressWarnings("unchecked")
	private static Class<ManagedObject<?>> asManaged(Class<?> kind) {
		return (Class<ManagedObject<?>>) kind;
	}

}
