package io.github.ovfemulator.inventory;

import java.util.List;
import java.util.Set;

import io.github.ovfemulator.inventory.domain.ManagedObjectId.ClusterId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.ResourcePoolId;
import io.github.ovfemulator.inventory.domain.ResourcePool;
import io.github.ovfemulator.vapi.type.ErrorType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static io.github.ovfemulator.inventory.VapiErrorAssert.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

class ResourcePoolControllerTests {

	private final ResourcePoolController controller = new ResourcePoolController(
			new ResourcePoolService(TestInventories.twoDatacenters()));

	@Test
	void listWhenNoFilterThenAll() {
		assertThat(ids(null)).containsExactly("resgroup-8", "resgroup-17", "resgroup-28", "resgroup-30");
	}

	@Test
	void listWhenFilteredByResourcePoolsThenOnlyThose() {
		assertThat(ids(new ResourcePoolService.Filter(Set.of("resgroup-17", "resgroup-unknown"), null, null, null, null,
				null)))
			.containsExactly("resgroup-17");
	}

	@Test
	void listWhenFilteredByNamesThenOnlyThose() {
		assertThat(ids(new ResourcePoolService.Filter(null, Set.of("Child"), null, null, null, null)))
			.containsExactly("resgroup-30");
	}

	@Test
	void listWhenFilteredByParentResourcePoolsThenOnlyThose() {
		assertThat(ids(new ResourcePoolService.Filter(null, null, Set.of("resgroup-28"), null, null, null)))
			.containsExactly("resgroup-30");
	}

	@Test
	void listWhenFilteredByDatacentersThenOnlyThose() {
		assertThat(ids(new ResourcePoolService.Filter(null, null, null, Set.of("datacenter-21"), null, null)))
			.containsExactly("resgroup-28", "resgroup-30");
	}

	@Test
	void listWhenFilteredByHostsThenOnlyThose() {
		assertThat(ids(new ResourcePoolService.Filter(null, null, null, null, Set.of("host-9", "host-16"), null)))
			.containsExactly("resgroup-8", "resgroup-17");
	}

	@Test
	void listWhenFilteredByClustersThenOnlyThose() {
		assertThat(ids(new ResourcePoolService.Filter(null, null, null, null, null, Set.of("domain-c7"))))
			.containsExactly("resgroup-8");
	}

	@Test
	void listWhenFieldsContradictThenNone() {
		assertThat(ids(new ResourcePoolService.Filter(Set.of("resgroup-17", "resgroup-unknown"), Set.of("another name"),
				null, null, null, null)))
			.isEmpty();
	}

	@Test
	void listWhenAtLimitThenAll() {
		assertThat(listOf(ResourcePoolService.LIMIT)).hasSize(ResourcePoolService.LIMIT);
	}

	@Test
	void listWhenOverLimitThenUnableToAllocateResource() {
		assertFails(ErrorType.UNABLE_TO_ALLOCATE_RESOURCE, "list.too_long",
				() -> listOf(ResourcePoolService.LIMIT + 1));
	}

	@Test
	void getWhenKnownThenChildPools() {
		ResourcePoolService.Info info = this.controller.get(new ResourcePoolController.GetRequest("resgroup-28"));
		assertThat(info.name()).isEqualTo("Resources");
		assertThat(info.resourcePools()).containsExactly("resgroup-30");
	}

	@Test
	void getWhenUnknownThenNotFound() {
		assertThat(assertFails(ErrorType.NOT_FOUND, "not_found",
				() -> this.controller.get(new ResourcePoolController.GetRequest("resgroup-99"))))
			.containsExactly("resource pool", "resgroup-99");
	}

	private List<String> ids(ResourcePoolService.@Nullable Filter filter) {
		return this.controller.list(new ResourcePoolController.ListRequest(filter))
			.stream()
			.map(ResourcePoolService.Summary::resourcePool)
			.toList();
	}

	private static List<ResourcePoolService.Summary> listOf(int count) {
		InventoryStore inventories = TestInventories.withMore(count - 2,
				(number) -> new ResourcePool(new ResourcePoolId("resgroup-" + number), "pool",
						new ResourcePoolId("resgroup-8"), new ClusterId("domain-c7"), null));
		return new ResourcePoolService(inventories).list(null);
	}

}
