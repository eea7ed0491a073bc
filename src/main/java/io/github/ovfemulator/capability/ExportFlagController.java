package io.github.ovfemulator.capability;

import java.util.List;

import io.github.ovfemulator.vapi.operation.VapiOperation;
import io.github.ovfemulator.vapi.operation.VapiService;

/**
 * The operations of {@code com.vmware.vcenter.ovf.export_flag}.
 */
@VapiService(id = "com.vmware.vcenter.ovf.export_flag")
class ExportFlagController {

	private final FlagService flags;

	ExportFlagController(FlagService flags) {
		this.flags = flags;
	}

	@VapiOperation(value = "list", rest = "GET /rest/com/vmware/vcenter/ovf/export-flag",
			api = "GET /api/vcenter/ovf/export-flag")
	List<ExportFlagInfo> list() {
		return this.flags.exportFlags();
	}

}
