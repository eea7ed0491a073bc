package io.github.ovfemulator.inventory;

import java.util.List;
import java.util.Set;

import io.github.ovfemulator.inventory.domain.Folder;
import io.github.ovfemulator.inventory.domain.FolderType;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.DatacenterId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.FolderId;
import io.github.ovfemulator.vapi.type.ErrorType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static io.github.ovfemulator.inventory.VapiErrorAssert.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

class FolderControllerTests {

	private final FolderController controller = new FolderController(
			new FolderService(TestInventories.twoDatacenters()));

	@Test
	void listWhenNoFilterThenAll() {
		assertThat(ids(null)).containsExactly("group-d1", "group-v3", "group-h4", "group-s5", "group-n6", "group-v23",
				"group-h24", "group-s25", "group-n26", "group-v33");
	}

	@Test
	void listWhenFilteredByFoldersThenOnlyThose() {
		assertThat(ids(new FolderService.Filter(Set.of("group-v3", "group-unknown"), null, null, null, null)))
			.containsExactly("group-v3");
	}

	@Test
	void listWhenFilteredByNamesThenOnlyThose() {
		assertThat(ids(new FolderService.Filter(null, Set.of("datastore"), null, null, null)))
			.containsExactly("group-s5");
	}

	@Test
	void listWhenFilteredByTypeThenOnlyThose() {
		assertThat(ids(new FolderService.Filter(null, null, FolderType.VIRTUAL_MACHINE, null, null)))
			.containsExactly("group-v3", "group-v23", "group-v33");
	}

	@Test
	void listWhenFilteredByParentFoldersThenOnlyThose() {
		assertThat(ids(new FolderService.Filter(null, null, null, Set.of("group-v23"), null)))
			.containsExactly("group-v33");
	}

	@Test
	void listWhenFilteredByDatacentersThenOnlyThose() {
		assertThat(ids(new FolderService.Filter(null, null, null, null, Set.of("datacenter-2"))))
			.containsExactly("group-v3", "group-h4", "group-s5", "group-n6");
	}

	@Test
	void listWhenFieldsContradictThenNone() {
		assertThat(ids(new FolderService.Filter(Set.of("group-v3", "group-unknown"), Set.of("another name"), null, null,
				null)))
			.isEmpty();
	}

	@Test
	void listWhenAtLimitThenAll() {
		assertThat(listOf(FolderService.LIMIT)).hasSize(FolderService.LIMIT);
	}

	@Test
	void listWhenOverLimitThenUnableToAllocateResource() {
		assertFails(ErrorType.UNABLE_TO_ALLOCATE_RESOURCE, "list.too_long", () -> listOf(FolderService.LIMIT + 1));
	}

	private List<String> ids(FolderService.@Nullable Filter filter) {
		return this.controller.list(new FolderController.ListRequest(filter))
			.stream()
			.map(FolderService.Summary::folder)
			.toList();
	}

	private static List<FolderService.Summary> listOf(int count) {
		InventoryStore inventories = TestInventories.withMore(count - 5,
				(number) -> new Folder(new FolderId("group-v" + number), "folder", FolderType.VIRTUAL_MACHINE,
						new FolderId("group-v3"), new DatacenterId("datacenter-2")));
		return new FolderService(inventories).list(null);
	}

}
