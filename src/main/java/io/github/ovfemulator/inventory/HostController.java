package io.github.ovfemulator.inventory;

import java.util.List;

import io.github.ovfemulator.vapi.operation.VapiOperation;
import io.github.ovfemulator.vapi.operation.VapiService;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * Lists hosts.
 */
@VapiService(id = "com.vmware.vcenter.host")
class HostController {

	private final HostService hosts;

	HostController(HostService hosts) {
		this.hosts = hosts;
	}

	@VapiOperation(value = "list", rest = "GET /rest/vcenter/host", api = "GET /api/vcenter/host")
	List<HostService.Summary> list(ListRequest request) {
		return this.hosts.list(request.filter());
	}

	/**
	 * The parameters of {@code list}.
	 *
	 * @param filter the filter; unset selects all hosts
	 */
	record ListRequest(HostService.@Nullable Filter filter) implements Structure {

	}

}
