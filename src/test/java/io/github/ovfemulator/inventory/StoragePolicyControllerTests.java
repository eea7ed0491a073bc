package io.github.ovfemulator.inventory;

import java.util.List;
import java.util.Set;

import io.github.ovfemulator.inventory.domain.ManagedObjectId.StoragePolicyId;
import io.github.ovfemulator.inventory.domain.StoragePolicy;
import io.github.ovfemulator.vapi.type.ErrorType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static io.github.ovfemulator.inventory.VapiErrorAssert.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

class StoragePolicyControllerTests {

	private final StoragePolicyController controller = new StoragePolicyController(
			new StoragePolicyService(TestInventories.twoDatacenters()));

	@Test
	void listWhenNoFilterThenAll() {
		assertThat(ids(null)).containsExactly("aa6d5a82-1c88-45da-85d3-3d74b91a5bad",
				"4d5f673c-536f-11e6-beb8-9e71128cae77");
	}

	@Test
	void listWhenFilteredByPoliciesThenOnlyThose() {
		assertThat(ids(new StoragePolicyService.Filter(Set.of("4d5f673c-536f-11e6-beb8-9e71128cae77", "unknown"))))
			.containsExactly("4d5f673c-536f-11e6-beb8-9e71128cae77");
	}

	@Test
	void listWhenAtLimitThenAll() {
		assertThat(listOf(StoragePolicyService.LIMIT)).hasSize(StoragePolicyService.LIMIT);
	}

	@Test
	void listWhenOverLimitThenUnableToAllocateResource() {
		assertFails(ErrorType.UNABLE_TO_ALLOCATE_RESOURCE, "list.too_long",
				() -> listOf(StoragePolicyService.LIMIT + 1));
	}

	private List<String> ids(StoragePolicyService.@Nullable Filter filter) {
		return this.controller.list(new StoragePolicyController.ListRequest(filter))
			.stream()
			.map(StoragePolicyService.Summary::policy)
			.toList();
	}

	private static List<StoragePolicyService.Summary> listOf(int count) {
		InventoryStore inventories = TestInventories.withMore(count - 2,
				(number) -> new StoragePolicy(new StoragePolicyId("policy-" + number), "policy", "more of the same"));
		return new StoragePolicyService(inventories).list(null);
	}

}
