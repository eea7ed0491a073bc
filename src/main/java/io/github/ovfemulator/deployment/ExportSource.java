package io.github.ovfemulator.deployment;

import java.util.Set;

import io.github.ovfemulator.inventory.domain.Inventory;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.VirtualAppId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.VirtualMachineId;
import io.github.ovfemulator.inventory.domain.PowerState;
import io.github.ovfemulator.inventory.domain.VirtualApp;
import io.github.ovfemulator.inventory.domain.VirtualAppMember;
import io.github.ovfemulator.inventory.domain.VirtualMachine;
import io.github.ovfemulator.ovf.ExportFlag;
import io.github.ovfemulator.ovf.packaging.WrittenPackage;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;
import org.jspecify.annotations.Nullable;

/**
 * A machine, or a vApp that does not run, to be exported as it is in an inventory.
 */
public final class ExportSource {

	private final Inventory inventory;

	private final VirtualAppMember<?> entity;

	private ExportSource(Inventory inventory, VirtualAppMember<?> entity) {
		this.inventory = inventory;
		this.entity = entity;
	}

	/**
	 * Finds a machine.
	 * @throws VapiException {@code not_found} if there is none
	 */
	public static ExportSource of(Inventory inventory, VirtualMachineId id) {
		return new ExportSource(inventory, inventory.get(VirtualMachine.class, id));
	}

	/**
	 * Finds a vApp.
	 * @throws VapiException {@code not_found} if there is none,
	 * {@code not_allowed_in_current_state} if one of its machines runs
	 */
	public static ExportSource of(Inventory inventory, VirtualAppId id) {
		VirtualApp app = inventory.get(VirtualApp.class, id);
		if (isRunning(app, inventory)) {
			throw VapiException.of(ErrorType.NOT_ALLOWED_IN_CURRENT_STATE, LocalizableMessage
				.of("emulator.export.running", "The vApp '%s' is running; power off its machines.", app.id()));
		}
		return new ExportSource(inventory, app);
	}

	private static boolean isRunning(VirtualApp app, Inventory inventory) {
		return inventory.membersOf(app)
			.stream()
			.anyMatch((member) -> (member instanceof VirtualMachine machine
					&& machine.powerState() == PowerState.POWERED_ON)
					|| (member instanceof VirtualApp nested && isRunning(nested, inventory)));
	}

	/** Returns the id of the machine or vApp. */
	public String id() {
		return this.entity.id().value();
	}

	/** Returns the name of the machine or vApp. */
	public String name() {
		return this.entity.name();
	}

	/** Returns the annotation of the machine or vApp, or {@code null} if it has none. */
	public @Nullable String annotation() {
		return DescriptorWriter.annotation(this.entity);
	}

	/**
	 * Writes the machine or vApp as a package.
	 * @param name its name in the package
	 * @param annotation its annotation in the package, {@code null} for none
	 * @param flags the export flags
	 */
	public WrittenPackage write(String name, @Nullable String annotation, Set<ExportFlag> flags) {
		return new DescriptorWriter(this.inventory, this.entity, flags).write(name, annotation);
	}

}
