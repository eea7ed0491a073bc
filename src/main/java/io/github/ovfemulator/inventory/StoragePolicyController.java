package io.github.ovfemulator.inventory;

import java.util.List;

import io.github.ovfemulator.vapi.operation.VapiOperation;
import io.github.ovfemulator.vapi.operation.VapiService;

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
	List<StoragePolicySummary> list(ListStoragePoliciesRequest request) {
		return this.storagePolicies.list(request.filter());
	}

}
