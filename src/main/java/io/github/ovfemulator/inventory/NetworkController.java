package io.github.ovfemulator.inventory;

import java.util.List;

import io.github.ovfemulator.vapi.operation.VapiOperation;
import io.github.ovfemulator.vapi.operation.VapiService;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * Lists networks.
 */
@VapiService(id = "com.vmware.vcenter.network")
class NetworkController {

	private final NetworkService networks;

	NetworkController(NetworkService networks) {
		this.networks = networks;
	}

	@VapiOperation(value = "list", rest = "GET /rest/vcenter/network", api = "GET /api/vcenter/network")
	List<NetworkService.Summary> list(ListRequest request) {
		return this.networks.list(request.filter());
	}

	/**
	 * The parameters of {@code list}.
	 *
	 * @param filter the filter; unset selects all networks
	 */
	record ListRequest(NetworkService.@Nullable Filter filter) implements Structure {

	}

}
