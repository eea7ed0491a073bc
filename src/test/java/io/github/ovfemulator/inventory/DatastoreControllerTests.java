package io.github.ovfemulator.inventory;

import java.util.List;
import java.util.Set;

import io.github.ovfemulator.inventory.domain.Datastore;
import io.github.ovfemulator.inventory.domain.DatastoreType;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.DatastoreId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.FolderId;
import io.github.ovfemulator.vapi.type.ErrorType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static io.github.ovfemulator.inventory.VapiErrorAssert.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

class DatastoreControllerTests {

	private final DatastoreController controller = new DatastoreController(
			new DatastoreService(TestInventories.twoDatacenters()));

	@Test
	void listWhenNoFilterThenAll() {
		assertThat(ids(null)).containsExactly("datastore-11", "datastore-12", "datastore-31");
	}

	@Test
	void listWhenFilteredByDatastoresThenOnlyThose() {
		assertThat(
				ids(new DatastoreService.Filter(Set.of("datastore-12", "datastore-unknown"), null, null, null, null)))
			.containsExactly("datastore-12");
	}

	@Test
	void listWhenFilteredByNamesThenOnlyThose() {
		assertThat(ids(new DatastoreService.Filter(null, Set.of("datastore1"), null, null, null)))
			.containsExactly("datastore-11");
	}

	@Test
	void listWhenFilteredByTypesThenOnlyThose() {
		assertThat(
				ids(new DatastoreService.Filter(null, null, Set.of(DatastoreType.NFS, DatastoreType.VSAN), null, null)))
			.containsExactly("datastore-12", "datastore-31");
	}

	@Test
	void listWhenFilteredByFoldersThenOnlyThose() {
		assertThat(ids(new DatastoreService.Filter(null, null, null, Set.of("group-s25"), null)))
			.containsExactly("datastore-31");
	}

	@Test
	void listWhenFilteredByDatacentersThenOnlyThose() {
		assertThat(ids(new DatastoreService.Filter(null, null, null, null, Set.of("datacenter-2"))))
			.containsExactly("datastore-11", "datastore-12");
	}

	@Test
	void listWhenFieldsContradictThenNone() {
		assertThat(ids(new DatastoreService.Filter(Set.of("datastore-12", "datastore-unknown"), Set.of("another name"),
				null, null, null)))
			.isEmpty();
	}

	@Test
	void listWhenAtLimitThenAll() {
		assertThat(listOf(DatastoreService.LIMIT)).hasSize(DatastoreService.LIMIT);
	}

	@Test
	void listWhenOverLimitThenUnableToAllocateResource() {
		assertFails(ErrorType.UNABLE_TO_ALLOCATE_RESOURCE, "list.too_long", () -> listOf(DatastoreService.LIMIT + 1));
	}

	@Test
	void getWhenKnownThenAccess() {
		assertThat(this.controller.get(new DatastoreController.GetRequest("datastore-31")))
			.isEqualTo(new DatastoreService.Info("vsan1", DatastoreType.VSAN, true, 1000L, true, true));
	}

	@Test
	void getWhenUnknownThenNotFound() {
		assertThat(assertFails(ErrorType.NOT_FOUND, "not_found",
				() -> this.controller.get(new DatastoreController.GetRequest("datastore-99"))))
			.containsExactly("datastore", "datastore-99");
	}

	private List<String> ids(DatastoreService.@Nullable Filter filter) {
		return this.controller.list(new DatastoreController.ListRequest(filter))
			.stream()
			.map(DatastoreService.Summary::datastore)
			.toList();
	}

	private static List<DatastoreService.Summary> listOf(int count) {
		InventoryStore inventories = TestInventories.withMore(count - 2,
				(number) -> new Datastore(new DatastoreId("datastore-" + number), "store", DatastoreType.NFS,
						new FolderId("group-s5"), 1, 1));
		return new DatastoreService(inventories).list(null);
	}

}
