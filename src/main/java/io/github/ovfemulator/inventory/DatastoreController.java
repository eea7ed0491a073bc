package io.github.ovfemulator.inventory;

import java.util.List;

import io.github.ovfemulator.inventory.domain.ManagedObjectId.DatastoreId;
import io.github.ovfemulator.vapi.operation.VapiOperation;
import io.github.ovfemulator.vapi.operation.VapiService;

/**
 * Lists and shows datastores.
 */
@VapiService(id = "com.vmware.vcenter.datastore")
class DatastoreController {

	private final DatastoreService datastores;

	DatastoreController(DatastoreService datastores) {
		this.datastores = datastores;
	}

	@VapiOperation(value = "list", rest = "GET /rest/vcenter/datastore", api = "GET /api/vcenter/datastore")
	List<DatastoreSummary> list(ListDatastoresRequest request) {
		return this.datastores.list(request.filter());
	}

	@VapiOperation(value = "get", rest = "GET /rest/vcenter/datastore/{datastore}",
			api = "GET /api/vcenter/datastore/{datastore}")
	DatastoreInfo get(GetDatastoreRequest request) {
		return this.datastores.get(new DatastoreId(request.datastore()));
	}

}
