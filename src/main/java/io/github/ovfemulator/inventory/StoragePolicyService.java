package io.github.ovfemulator.inventory;

import java.util.List;
import java.util.Set;

import io.github.ovfemulator.inventory.domain.StoragePolicy;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Reads storage policies from the inventory.
 */
@Service
class StoragePolicyService {

	static final int LIMIT = 1024;

	private final InventoryStore inventories;

	StoragePolicyService(InventoryStore inventories) {
		this.inventories = inventories;
	}

	List<Summary> list(@Nullable Filter filter) {
		return Selection.of(filter, this.inventories.current().all(StoragePolicy.class))
			.whereId(Filter::policies, StoragePolicy::id)
			.atMost(LIMIT, Summary::of);
	}

	/**
	 * Selects storage policies. An unset or empty field selects all.
	 *
	 * @param policies their ids
	 */
	@CanonicalName("com.vmware.vcenter.storage.policies.filter_spec")
	record Filter(
			@Nullable Set<@ResourceType("com.vmware.vcenter.StoragePolicy") String> policies) implements Structure {

	}

	/**
	 * A storage policy in the result of {@code list}.
	 *
	 * @param policy its id
	 * @param name its name
	 * @param description its description
	 */
	@CanonicalName("com.vmware.vcenter.storage.policies.summary")
	record Summary(@ResourceType("com.vmware.vcenter.StoragePolicy") String policy, String name,
			String description) implements Structure {

		static Summary of(StoragePolicy policy) {
			return new Summary(policy.id().value(), policy.name(), policy.description());
		}

	}

}
