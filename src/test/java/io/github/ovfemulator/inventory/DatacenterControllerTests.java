package io.github.ovfemulator.inventory;

import java.util.List;
import java.util.Set;

import io.github.ovfemulator.inventory.domain.Datacenter;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.DatacenterId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.FolderId;
import io.github.ovfemulator.vapi.type.ErrorType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static io.github.ovfemulator.inventory.VapiErrorAssert.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

class DatacenterControllerTests {

	private static final FolderId TOP = new FolderId("group-d1");

	private final DatacenterController controller = new DatacenterController(
			new DatacenterService(TestInventories.twoDatacenters()));

	@Test
	void listWhenNoFilterThenAll() {
		assertThat(ids(null)).containsExactly("datacenter-2", "datacenter-21");
	}

	@Test
	void listWhenFilteredByDatacentersThenOnlyThose() {
		assertThat(ids(new DatacenterService.Filter(Set.of("datacenter-2", "datacenter-unknown"), null, null)))
			.containsExactly("datacenter-2");
	}

	@Test
	void listWhenFilteredByNamesThenOnlyThose() {
		assertThat(ids(new DatacenterService.Filter(null, Set.of("Other"), null))).containsExactly("datacenter-21");
	}

	@Test
	void listWhenFilteredByFoldersThenOnlyThose() {
		assertThat(ids(new DatacenterService.Filter(null, null, Set.of("group-d1")))).containsExactly("datacenter-2",
				"datacenter-21");
	}

	@Test
	void listWhenFieldsContradictThenNone() {
		assertThat(ids(new DatacenterService.Filter(Set.of("datacenter-2", "datacenter-unknown"),
				Set.of("another name"), null)))
			.isEmpty();
	}

	@Test
	void listWhenAtLimitThenAll() {
		assertThat(listOf(DatacenterService.LIMIT)).hasSize(DatacenterService.LIMIT);
	}

	@Test
	void listWhenOverLimitThenUnableToAllocateResource() {
		assertFails(ErrorType.UNABLE_TO_ALLOCATE_RESOURCE, "list.too_long", () -> listOf(DatacenterService.LIMIT + 1));
	}

	@Test
	void getWhenKnownThenRootFolders() {
		assertThat(this.controller.get(new DatacenterController.GetRequest("datacenter-2")))
			.isEqualTo(new DatacenterService.Info("Datacenter", "group-s5", "group-h4", "group-n6", "group-v3"));
	}

	@Test
	void getWhenUnknownThenNotFound() {
		assertThat(assertFails(ErrorType.NOT_FOUND, "not_found",
				() -> this.controller.get(new DatacenterController.GetRequest("datacenter-99"))))
			.containsExactly("datacenter", "datacenter-99");
	}

	private List<String> ids(DatacenterService.@Nullable Filter filter) {
		return this.controller.list(new DatacenterController.ListRequest(filter))
			.stream()
			.map(DatacenterService.Summary::datacenter)
			.toList();
	}

	private static List<DatacenterService.Summary> listOf(int count) {
		InventoryStore inventories = TestInventories.withMore(count - 1,
				(number) -> new Datacenter(new DatacenterId("datacenter-" + number), "datacenter", TOP, TOP, TOP, TOP,
						TOP));
		return new DatacenterService(inventories).list(null);
	}

}
