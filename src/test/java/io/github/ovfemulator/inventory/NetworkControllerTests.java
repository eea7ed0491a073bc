package io.github.ovfemulator.inventory;

import java.util.List;
import java.util.Set;

import io.github.ovfemulator.inventory.domain.ManagedObjectId.FolderId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.NetworkId;
import io.github.ovfemulator.inventory.domain.Network;
import io.github.ovfemulator.inventory.domain.NetworkType;
import io.github.ovfemulator.vapi.type.ErrorType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static io.github.ovfemulator.inventory.VapiErrorAssert.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

class NetworkControllerTests {

	private final NetworkController controller = new NetworkController(
			new NetworkService(TestInventories.twoDatacenters()));

	@Test
	void listWhenNoFilterThenAll() {
		assertThat(ids(null)).containsExactly("network-14", "dvportgroup-15", "network-32");
	}

	@Test
	void listWhenFilteredByNetworksThenOnlyThose() {
		assertThat(ids(new NetworkService.Filter(Set.of("dvportgroup-15", "network-unknown"), null, null, null, null)))
			.containsExactly("dvportgroup-15");
	}

	@Test
	void listWhenFilteredByNamesThenOnlyThose() {
		assertThat(ids(new NetworkService.Filter(null, Set.of("VM Network"), null, null, null)))
			.containsExactly("network-14");
	}

	@Test
	void listWhenFilteredByTypesThenOnlyThose() {
		assertThat(ids(new NetworkService.Filter(null, null, Set.of(NetworkType.OPAQUE_NETWORK), null, null)))
			.containsExactly("network-32");
	}

	@Test
	void listWhenFilteredByFoldersThenOnlyThose() {
		assertThat(ids(new NetworkService.Filter(null, null, null, Set.of("group-n6"), null)))
			.containsExactly("network-14", "dvportgroup-15");
	}

	@Test
	void listWhenFilteredByDatacentersThenOnlyThose() {
		assertThat(ids(new NetworkService.Filter(null, null, null, null, Set.of("datacenter-21"))))
			.containsExactly("network-32");
	}

	@Test
	void listWhenFieldsContradictThenNone() {
		assertThat(ids(new NetworkService.Filter(Set.of("dvportgroup-15", "network-unknown"), Set.of("another name"),
				null, null, null)))
			.isEmpty();
	}

	@Test
	void listWhenAtLimitThenAll() {
		assertThat(listOf(NetworkService.LIMIT)).hasSize(NetworkService.LIMIT);
	}

	@Test
	void listWhenOverLimitThenUnableToAllocateResource() {
		assertFails(ErrorType.UNABLE_TO_ALLOCATE_RESOURCE, "list.too_long", () -> listOf(NetworkService.LIMIT + 1));
	}

	private List<String> ids(NetworkService.@Nullable Filter filter) {
		return this.controller.list(new NetworkController.ListRequest(filter))
			.stream()
			.map(NetworkService.Summary::network)
			.toList();
	}

	private static List<NetworkService.Summary> listOf(int count) {
		InventoryStore inventories = TestInventories.withMore(count - 2,
				(number) -> new Network(new NetworkId("network-" + number), "network", NetworkType.STANDARD_PORTGROUP,
						new FolderId("group-n6")));
		return new NetworkService(inventories).list(null);
	}

}
