package io.github.ovfemulator.inventory;

import java.util.List;

import io.github.ovfemulator.vapi.operation.VapiOperation;
import io.github.ovfemulator.vapi.operation.VapiService;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * Lists storage policies.
 */
@VapiService(id = "com.vmware.vcenter.storage.policies")
class StoragePolicyController {

	private final StoragePolicyService storagePolicies;

	StoragePolicyController(StoragePolicyService storagePolicies) {
		this.storagePolicies = storagePolicies;
	}

	@VapiOperation(value = "list", rest = "GET /rest/vcenter/storage/policies",
			api = "GET /api/vcenter/storage/policies")
	List<StoragePolicyService.Summary> list(ListRequest request) {
		return this.storagePolicies.list(request.filter());
	}

	/**
	 * The parameters of {@code list}.
	 *
	 * @param filter the filter; unset selects all storage policies
	 */
	record ListRequest(StoragePolicyService.@Nullable Filter filter) implements Structure {

	}

}
