package io.github.ovfemulator.libraryitem;

import java.util.List;

import io.github.ovfemulator.ovf.OvfError;
import io.github.ovfemulator.ovf.OvfInfo;
import io.github.ovfemulator.ovf.OvfWarning;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * The result of {@code deploy}.
 *
 * @param succeeded whether the machine or vApp was created
 * @param resourceId the machine or vApp
 * @param error the messages, unset if there are none
 */
@CanonicalName("com.vmware.vcenter.ovf.library_item.deployment_result")
record DeploymentResult(boolean succeeded, @Nullable DeployableIdentity resourceId,
		@Nullable ResultInfo error) implements LibraryItemResult {

	static DeploymentResult success(DeployableIdentity resource, List<OvfWarning> warnings, List<OvfInfo> information) {
		return new DeploymentResult(true, resource, (warnings.isEmpty() && information.isEmpty()) ? null
				: new ResultInfo(List.of(), warnings, information));
	}

	static DeploymentResult failure(List<OvfError> errors, List<OvfWarning> warnings, List<OvfInfo> information) {
		return new DeploymentResult(false, null, new ResultInfo(errors, warnings, information));
	}

	/**
	 * A virtual machine or vApp.
	 *
	 * @param type {@code VirtualMachine} or {@code VirtualApp}
	 * @param id its id
	 */
	@CanonicalName("com.vmware.vcenter.ovf.library_item.deployable_identity")
	record DeployableIdentity(String type, @ResourceType("@type") String id) implements Structure {

		static final String VIRTUAL_MACHINE = "VirtualMachine";

		static final String VIRTUAL_APP = "VirtualApp";

		static final List<String> TYPES = List.of(VIRTUAL_MACHINE, VIRTUAL_APP);

	}

	/**
	 * The messages of an operation.
	 *
	 * @param errors the reasons of a failure
	 * @param warnings the problems that are no reason of a failure
	 * @param information the other messages
	 */
	@CanonicalName("com.vmware.vcenter.ovf.library_item.result_info")
	record ResultInfo(List<OvfError> errors, List<OvfWarning> warnings,
			List<OvfInfo> information) implements Structure {

	}

}
