package io.github.ovfemulator.exportsession;

import io.github.ovfemulator.deployment.ExportSource;
import io.github.ovfemulator.inventory.domain.Inventory;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.VirtualAppId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.VirtualMachineId;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.VapiException;
import org.jspecify.annotations.Nullable;

/**
 * The machine or the vApp to export: exactly one of both.
 *
 * @param vappId the vApp
 * @param vmId the machine
 */
@CanonicalName("com.vmware.vcenter.ovf.export_session.source_info")
record SourceInfo(@Nullable @ResourceType("VirtualApp") String vappId,
		@Nullable @ResourceType("VirtualMachine") String vmId) implements Structure {

	/**
	 * Finds the source.
	 * @throws VapiException {@code invalid_argument} if none or both are set,
	 * {@code not_found} if it does not exist, {@code not_allowed_in_current_state} if it
	 * is a vApp that runs
	 */
	ExportSource in(Inventory inventory) {
		if (this.vmId != null && this.vappId == null) {
			return ExportSource.of(inventory, new VirtualMachineId(this.vmId));
		}
		if (this.vappId != null && this.vmId == null) {
			return ExportSource.of(inventory, new VirtualAppId(this.vappId));
		}
		throw VapiException.of(ErrorType.INVALID_ARGUMENT,
				LocalizableMessage.of("emulator.export_session.source",
						(this.vmId != null) ? "The source has %s vm_id and vapp_id; set exactly one of them."
								: "The source has %s vm_id nor vapp_id; set exactly one of them.",
						(this.vmId != null) ? "both" : "neither"));
	}

}
