package io.github.ovfemulator.inventory;

import java.util.List;
import java.util.Set;

import io.github.ovfemulator.inventory.domain.Cluster;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.ClusterId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.FolderId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.ResourcePoolId;
import io.github.ovfemulator.vapi.type.ErrorType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static io.github.ovfemulator.inventory.VapiErrorAssert.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

class ClusterControllerTests {

	private final ClusterController controller = new ClusterController(
			new ClusterService(TestInventories.twoDatacenters()));

	@Test
	void listWhenNoFilterThenAll() {
		assertThat(ids(null)).containsExactly("domain-c7", "domain-c27");
	}

	@Test
	void listWhenFilteredByClustersThenOnlyThose() {
		assertThat(ids(new ClusterService.Filter(Set.of("domain-c7", "domain-unknown"), null, null, null)))
			.containsExactly("domain-c7");
	}

	@Test
	void listWhenFilteredByNamesThenOnlyThose() {
		assertThat(ids(new ClusterService.Filter(null, Set.of("Manual"), null, null))).containsExactly("domain-c27");
	}

	@Test
	void listWhenFilteredByFoldersThenOnlyThose() {
		assertThat(ids(new ClusterService.Filter(null, null, Set.of("group-h4"), null))).containsExactly("domain-c7");
	}

	@Test
	void listWhenFilteredByDatacentersThenOnlyThose() {
		assertThat(ids(new ClusterService.Filter(null, null, null, Set.of("datacenter-21"))))
			.containsExactly("domain-c27");
	}

	@Test
	void listWhenFieldsContradictThenNone() {
		assertThat(ids(
				new ClusterService.Filter(Set.of("domain-c7", "domain-unknown"), Set.of("another name"), null, null)))
			.isEmpty();
	}

	@Test
	void listWhenAtLimitThenAll() {
		assertThat(listOf(ClusterService.LIMIT)).hasSize(ClusterService.LIMIT);
	}

	@Test
	void listWhenOverLimitThenUnableToAllocateResource() {
		assertFails(ErrorType.UNABLE_TO_ALLOCATE_RESOURCE, "list.too_long", () -> listOf(ClusterService.LIMIT + 1));
	}

	@Test
	void getWhenKnownThenRootPool() {
		assertThat(this.controller.get(new ClusterController.GetRequest("domain-c7")))
			.isEqualTo(new ClusterService.Info("Cluster", "resgroup-8"));
	}

	@Test
	void getWhenUnknownThenNotFound() {
		assertThat(assertFails(ErrorType.NOT_FOUND, "not_found",
				() -> this.controller.get(new ClusterController.GetRequest("domain-c99"))))
			.containsExactly("cluster", "domain-c99");
	}

	private List<String> ids(ClusterService.@Nullable Filter filter) {
		return this.controller.list(new ClusterController.ListRequest(filter))
			.stream()
			.map(ClusterService.Summary::cluster)
			.toList();
	}

	private static List<ClusterService.Summary> listOf(int count) {
		InventoryStore inventories = TestInventories.withMore(count - 1,
				(number) -> new Cluster(new ClusterId("domain-c" + number), "cluster", new FolderId("group-h4"),
						new ResourcePoolId("resgroup-8"), true, true));
		return new ClusterService(inventories).list(null);
	}

}
