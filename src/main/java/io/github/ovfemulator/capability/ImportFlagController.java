package io.github.ovfemulator.capability;

import java.util.List;

import io.github.ovfemulator.inventory.domain.ManagedObjectId.ResourcePoolId;
import io.github.ovfemulator.vapi.operation.VapiOperation;
import io.github.ovfemulator.vapi.operation.VapiService;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;

/**
 * The operations of {@code com.vmware.vcenter.ovf.import_flag}.
 */
@VapiService(id = "com.vmware.vcenter.ovf.import_flag")
class ImportFlagController {

	private final FlagService flags;

	ImportFlagController(FlagService flags) {
		this.flags = flags;
	}

	@VapiOperation(value = "list", rest = "GET /rest/com/vmware/vcenter/ovf/import-flag",
			api = "GET /api/vcenter/ovf/import-flag")
	List<ImportFlagInfo> list(ListRequest request) {
		return this.flags.importFlags(new ResourcePoolId(request.rp()));
	}

	/**
	 * Parameters of {@code list}.
	 *
	 * @param rp the resource pool of the import
	 */
	record ListRequest(@ResourceType("ResourcePool") String rp) implements Structure {

	}

}
