package io.github.ovfemulator.inventory.domain;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

import com.google.re2j.Pattern;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.DatastoreId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.FolderId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.HostSystemId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.ResourcePoolId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.VirtualAppId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.VirtualMachineId;
import io.github.ovfemulator.inventory.hardware.MachineHardware;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;
import org.jspecify.annotations.Nullable;

/**
 * A virtual machine with the rules of its power state.
 *
 * @param id its id
 * @param name its name, unique in its folder or vApp
 * @param folder the id of its folder, or of the folder of its outermost vApp
 * @param resourcePool the id of its resource pool, or of the pool of its outermost vApp
 * @param virtualApp the id of the vApp that contains it, or {@code null}
 * @param host the id of its host
 * @param datastore the id of the datastore of its files
 * @param powerState its power state
 * @param hardware its hardware
 * @param configuration its settings other than hardware
 * @param scope its test scope, or {@code null}
 */
public record VirtualMachine(VirtualMachineId id, String name, FolderId folder, ResourcePoolId resourcePool,
		@Nullable VirtualAppId virtualApp, HostSystemId host, DatastoreId datastore, PowerState powerState,
		MachineHardware hardware, MachineConfiguration configuration,
		@Nullable String scope) implements VirtualAppMember<VirtualMachineId> {

	/** VMware's setting for the BIOS UUID. */
	private static final String UUID_SETTING = "uuid";

	private static final Pattern UUID_FORMAT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

	/**
	 * Powers on or resumes the machine.
	 * @return the changed machine
	 * @throws VapiException {@code already_in_desired_state} if it is powered on
	 */
	public VirtualMachine start() {
		return change(PowerState.POWERED_ON);
	}

	/**
	 * Powers off the machine.
	 * @return the changed machine
	 * @throws VapiException {@code already_in_desired_state} if it is powered off
	 */
	public VirtualMachine stop() {
		return change(PowerState.POWERED_OFF);
	}

	/**
	 * Suspends the machine.
	 * @return the changed machine
	 * @throws VapiException {@code already_in_desired_state} if it is suspended,
	 * {@code not_allowed_in_current_state} if it is powered off
	 */
	public VirtualMachine suspend() {
		if (this.powerState == PowerState.POWERED_OFF) {
			throw notRunning("suspended");
		}
		return change(PowerState.SUSPENDED);
	}

	/**
	 * Resets the machine. Its power state does not change.
	 * @return the machine
	 * @throws VapiException {@code not_allowed_in_current_state} if it is not powered on
	 */
	public VirtualMachine reset() {
		if (this.powerState != PowerState.POWERED_ON) {
			throw notRunning("reset");
		}
		return this;
	}

	/**
	 * Checks that the machine can be deleted.
	 * @throws VapiException {@code not_allowed_in_current_state} if it is powered on
	 */
	public void requireDeletable() {
		if (this.powerState == PowerState.POWERED_ON) {
			throw VapiException.of(ErrorType.NOT_ALLOWED_IN_CURRENT_STATE,
					LocalizableMessage.of("emulator.inventory.vm.running",
							"The virtual machine %s (%s) is powered on; power it off before you delete it.", this.id,
							this.name));
		}
	}

	/**
	 * The MAC address of a network adapter: the manually assigned address, or else an
	 * address from vCenter's range {@code 00:50:56:80} to {@code 00:50:56:bf} that is
	 * derived from the id of the machine and the index of the adapter.
	 * @param adapter the index of the adapter in the list of network adapters, from 0
	 * @return an address such as {@code 00:50:56:81:02:03}
	 */
	public String macAddress(int adapter) {
		String manual = this.hardware.networkAdapters().get(adapter).macAddress();
		int hash = this.id.value().hashCode();
		return (manual != null) ? manual : String.format(Locale.ROOT, "00:50:56:%02x:%02x:%02x",
				0x80 | ((hash >> 8) & 0x3f), hash & 0xff, adapter & 0xff);
	}

	/**
	 * The BIOS UUID, which is visible to the guest: the UUID from the package, or else
	 * one that is derived from the id of the machine.
	 * @return the UUID
	 */
	public UUID biosUuid() {
		String stated = this.configuration.settings().getOrDefault(UUID_SETTING, "");
		return UUID_FORMAT.matcher(stated).matches() ? UUID.fromString(stated) : uuid("bios");
	}

	/**
	 * The instance UUID, which identifies the machine in the vCenter. It is derived from
	 * the id of the machine.
	 * @return the UUID
	 */
	public UUID instanceUuid() {
		return uuid("instance");
	}

	private UUID uuid(String purpose) {
		return UUID.nameUUIDFromBytes((purpose + ":" + this.id).getBytes(StandardCharsets.UTF_8));
	}

	private VirtualMachine change(PowerState desired) {
		if (this.powerState == desired) {
			throw VapiException.of(ErrorType.ALREADY_IN_DESIRED_STATE,
					LocalizableMessage.of("emulator.inventory.vm.power.unchanged",
							"The virtual machine %s (%s) is already in the power state %s.", this.id, this.name,
							desired));
		}
		return new VirtualMachine(this.id, this.name, this.folder, this.resourcePool, this.virtualApp, this.host,
				this.datastore, desired, this.hardware, this.configuration, this.scope);
	}

	private VapiException notRunning(String action) {
		return VapiException.of(ErrorType.NOT_ALLOWED_IN_CURRENT_STATE,
				LocalizableMessage.of("emulator.inventory.vm.power.not_running",
						"The virtual machine %s (%s) is in the power state %s and cannot be %s; power it on first.",
						this.id, this.name, this.powerState, action));
	}

}
