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
 * A virtual machine, with the rules by which its power state changes.
 *
 * @param id its id
 * @param name its name, unique in its folder, or in its vApp
 * @param folder the folder that holds it, or its vApp
 * @param resourcePool the pool that it takes its resources from, or its vApp does
 * @param virtualApp the vApp that it is part of, or {@code null}
 * @param host the host that it is on
 * @param datastore the datastore that its files are in
 * @param powerState its power state
 * @param hardware its hardware
 * @param configuration what its package and the choices about it say beside that
 * @param scope the scope that it belongs to, or {@code null}
 */
public record VirtualMachine(VirtualMachineId id, String name, FolderId folder, ResourcePoolId resourcePool,
		@Nullable VirtualAppId virtualApp, HostSystemId host, DatastoreId datastore, PowerState powerState,
		MachineHardware hardware, MachineConfiguration configuration,
		@Nullable String scope) implements VirtualAppMember<VirtualMachineId> {

	/** VMware's setting for the UUID in the firmware. */
	private static final String UUID_SETTING = "uuid";

	private static final Pattern UUID_FORMAT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

	/**
	 * Powers it on, or wakes it up.
	 * @return the running machine
	 * @throws VapiException already_in_desired_state when it runs
	 */
	public VirtualMachine start() {
		return change(PowerState.POWERED_ON);
	}

	/**
	 * Powers it off, asleep or not.
	 * @return the machine, off
	 * @throws VapiException already_in_desired_state when it is off
	 */
	public VirtualMachine stop() {
		return change(PowerState.POWERED_OFF);
	}

	/**
	 * Puts it to sleep.
	 * @return the sleeping machine
	 * @throws VapiException already_in_desired_state when it sleeps,
	 * not_allowed_in_current_state when it is off
	 */
	public VirtualMachine suspend() {
		if (this.powerState == PowerState.POWERED_OFF) {
			throw notRunning("suspended");
		}
		return change(PowerState.SUSPENDED);
	}

	/**
	 * Resets it; it runs on.
	 * @return the running machine
	 * @throws VapiException not_allowed_in_current_state when it does not run
	 */
	public VirtualMachine reset() {
		if (this.powerState != PowerState.POWERED_ON) {
			throw notRunning("reset");
		}
		return this;
	}

	/**
	 * Checks that it may be deleted, which it may unless it runs.
	 * @throws VapiException not_allowed_in_current_state when it runs
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
	 * The MAC address of a network adapter: the one that was set by hand, or else one
	 * that a vCenter could have assigned ({@code 00:50:56:80} to {@code bf}), that is the
	 * same each time and differs by machine and adapter.
	 * @param adapter the place of the adapter in the machine's list of them, from 0
	 * @return the address, such as {@code 00:50:56:81:02:03}
	 */
	public String macAddress(int adapter) {
		String manual = this.hardware.networkAdapters().get(adapter).macAddress();
		int hash = this.id.value().hashCode();
		return (manual != null) ? manual : String.format(Locale.ROOT, "00:50:56:%02x:%02x:%02x",
				0x80 | ((hash >> 8) & 0x3f), hash & 0xff, adapter & 0xff);
	}

	/**
	 * The UUID that the guest sees in its firmware: the one that the package states, or
	 * else one that depends on nothing but the id.
	 * @return the UUID
	 */
	public UUID biosUuid() {
		String stated = this.configuration.settings().getOrDefault(UUID_SETTING, "");
		return UUID_FORMAT.matcher(stated).matches() ? UUID.fromString(stated) : uuid("bios");
	}

	/**
	 * The UUID by which the vCenter knows it. It depends on nothing but the id.
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
							"The virtual machine %s (%s) is in the power state %s already; nothing had to be done.",
							this.id, this.name, desired));
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
