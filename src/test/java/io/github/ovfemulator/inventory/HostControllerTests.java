package io.github.ovfemulator.inventory;

import java.util.List;
import java.util.Set;

import io.github.ovfemulator.inventory.domain.Host;
import io.github.ovfemulator.inventory.domain.HostConnectionState;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.FolderId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.HostSystemId;
import io.github.ovfemulator.vapi.type.ErrorType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static io.github.ovfemulator.inventory.VapiErrorAssert.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

class HostControllerTests {

	private final HostController controller = new HostController(new HostService(TestInventories.twoDatacenters()));

	@Test
	void listWhenNoFilterThenAll() {
		assertThat(ids(null)).containsExactly("host-9", "host-10", "host-11", "host-16", "host-29");
	}

	@Test
	void listWhenFilteredByHostsThenOnlyThose() {
		assertThat(ids(new HostService.Filter(Set.of("host-10", "host-unknown"), null, null, null, null, null, null)))
			.containsExactly("host-10");
	}

	@Test
	void listWhenFilteredByNamesThenOnlyThose() {
		assertThat(ids(new HostService.Filter(null, Set.of("esx-1.example.test"), null, null, null, null, null)))
			.containsExactly("host-9");
	}

	@Test
	void listWhenFilteredByFoldersThenOnlyThose() {
		assertThat(ids(new HostService.Filter(null, null, Set.of("group-h24"), null, null, null, null)))
			.containsExactly("host-29");
	}

	@Test
	void listWhenFilteredByDatacentersThenOnlyThose() {
		assertThat(ids(new HostService.Filter(null, null, null, Set.of("datacenter-21"), null, null, null)))
			.containsExactly("host-29");
	}

	@Test
	void listWhenFilteredByStandaloneThenOnlyThose() {
		assertThat(ids(new HostService.Filter(null, null, null, null, true, null, null))).containsExactly("host-16");
	}

	@Test
	void listWhenFilteredByStandaloneFalseThenOnlyThose() {
		assertThat(ids(new HostService.Filter(null, null, null, null, false, null, null))).containsExactly("host-9",
				"host-10", "host-11", "host-29");
	}

	@Test
	void listWhenFilteredByClustersThenOnlyThose() {
		assertThat(ids(new HostService.Filter(null, null, null, null, null, Set.of("domain-c7"), null)))
			.containsExactly("host-9", "host-10", "host-11");
	}

	@Test
	void listWhenFilteredByConnectionStatesThenOnlyThose() {
		assertThat(ids(new HostService.Filter(null, null, null, null, null, null,
				Set.of(HostConnectionState.DISCONNECTED, HostConnectionState.NOT_RESPONDING))))
			.containsExactly("host-29");
	}

	@Test
	void listWhenFieldsContradictThenNone() {
		assertThat(ids(new HostService.Filter(Set.of("host-10", "host-unknown"), Set.of("another name"), null, null,
				null, null, null)))
			.isEmpty();
	}

	@Test
	void listWhenAtLimitThenAll() {
		assertThat(listOf(HostService.LIMIT)).hasSize(HostService.LIMIT);
	}

	@Test
	void listWhenOverLimitThenUnableToAllocateResource() {
		assertFails(ErrorType.UNABLE_TO_ALLOCATE_RESOURCE, "list.too_long", () -> listOf(HostService.LIMIT + 1));
	}

	private List<String> ids(HostService.@Nullable Filter filter) {
		return this.controller.list(new HostController.ListRequest(filter))
			.stream()
			.map(HostService.Summary::host)
			.toList();
	}

	private static List<HostService.Summary> listOf(int count) {
		InventoryStore inventories = TestInventories.withMore(count - 4,
				(number) -> new Host(new HostSystemId("host-" + number), "host", new FolderId("group-h4"), null,
						HostConnectionState.CONNECTED, null));
		return new HostService(inventories).list(null);
	}

}
