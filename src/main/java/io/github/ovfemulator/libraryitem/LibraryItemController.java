package io.github.ovfemulator.libraryitem;

import io.github.ovfemulator.contentlibrary.LibraryItemId;
import io.github.ovfemulator.vapi.operation.CallContext;
import io.github.ovfemulator.vapi.operation.VapiOperation;
import io.github.ovfemulator.vapi.operation.VapiService;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;

/**
 * The operations of {@code com.vmware.vcenter.ovf.library_item}.
 */
@VapiService(id = "com.vmware.vcenter.ovf.library_item")
class LibraryItemController {

	private static final String BASE = "/rest/com/vmware/vcenter/ovf/library-item";

	private static final String API = "/api/vcenter/ovf/library-item";

	private final DeploymentService deployments;

	private final SummaryService summaries;

	private final CaptureService captures;

	LibraryItemController(DeploymentService deployments, SummaryService summaries, CaptureService captures) {
		this.captures = captures;
		this.deployments = deployments;
		this.summaries = summaries;
	}

	@VapiOperation(value = "create", rest = "POST " + BASE, api = "POST " + API)
	CaptureResult create(CaptureService.CreateRequest request, CallContext call) {
		return this.captures.create(request, call);
	}

	@VapiOperation(value = "deploy",
			rest = { "POST " + BASE + "/id:{ovf_library_item_id}?~action=deploy", "POST " + BASE + "?~action=deploy" },
			api = "POST " + API + "/{ovf_library_item_id}?action=deploy")
	DeploymentResult deploy(DeploymentService.DeployRequest request, CallContext call) {
		return this.deployments.deploy(request, call);
	}

	@VapiOperation(value = "filter",
			rest = { "POST " + BASE + "/id:{ovf_library_item_id}?~action=filter", "POST " + BASE + "?~action=filter" },
			api = "POST " + API + "/{ovf_library_item_id}?action=filter")
	OvfSummary filter(FilterRequest request, CallContext call) {
		return this.summaries.summarize(new LibraryItemId(request.ovfLibraryItemId()), request.target(), call);
	}

	/**
	 * Parameters of {@code filter}.
	 *
	 * @param ovfLibraryItemId the item
	 * @param target the place of deployment
	 */
	record FilterRequest(@ResourceType(LibraryItemId.RESOURCE_TYPE) String ovfLibraryItemId,
			TargetSpec target) implements Structure {

	}

}
