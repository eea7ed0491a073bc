package io.github.ovfemulator.inventory;

import java.util.List;

import io.github.ovfemulator.inventory.domain.ManagedObjectId.DatastoreId;
import io.github.ovfemulator.vapi.operation.VapiOperation;
import io.github.ovfemulator.vapi.operation.VapiService;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * Lists datastores and returns their details.
 */
@VapiService(id = "com.vmware.vcenter.datastore")
class DatastoreController {

	private final DatastoreService datastores;

	DatastoreController(DatastoreService datastores) {
		this.datastores = datastores;
	}

	@VapiOperation(value = "list", rest = "GET /rest/vcenter/datastore", api = "GET /api/vcenter/datastore")
	List<DatastoreService.Summary> list(ListRequest request) {
		return this.datastores.list(request.filter());
	}

	@VapiOperation(value = "get", rest = "GET /rest/vcenter/datastore/{datastore}",
			api = "GET /api/vcenter/datastore/{datastore}")
	DatastoreService.Info get(GetRequest request) {
		return this.datastores.get(new DatastoreId(request.datastore()));
	}

	/**
	 * The parameters of {@code list}.
	 *
	 * @param filter the filter; unset selects all datastores
	 */
	record ListRequest(DatastoreService.@Nullable Filter filter) implements Structure {

	}

	/**
	 * The parameters of {@code get}.
	 *
	 * @param datastore the id of the datastore
	 */
	record GetRequest(@ResourceType("Datastore") String datastore) implements Structure {

	}

}
