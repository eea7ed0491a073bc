package io.github.ovfemulator.inventory.file;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.github.ovfemulator.inventory.domain.FolderType;
import io.github.ovfemulator.inventory.domain.ManagedObjectId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.FolderId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.ResourcePoolId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.VirtualAppId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.VirtualMachineId;
import io.github.ovfemulator.inventory.domain.StartSettings;
import io.github.ovfemulator.inventory.domain.VirtualApp;
import io.github.ovfemulator.inventory.file.InventoryFile.ResourcePoolEntry;
import io.github.ovfemulator.inventory.file.InventoryFile.TurnEntry;
import io.github.ovfemulator.inventory.file.InventoryFile.VirtualAppEntry;
import org.jspecify.annotations.Nullable;

/**
 * Reads the vApps. Only members of a vApp can have start settings, and a vApp cannot
 * contain itself.
 */
final class VirtualAppReader {

	private final Section<VirtualAppEntry> apps;

	private final Section<VirtualMachineEntry> machines;

	private final FolderTree folders;

	private final ConfigurationReader configurations;

	VirtualAppReader(Section<VirtualAppEntry> apps, Section<VirtualMachineEntry> machines, FolderTree folders,
			ConfigurationReader configurations) {
		this.apps = apps;
		this.machines = machines;
		this.folders = folders;
		this.configurations = configurations;
	}

	List<VirtualApp> read(Section<ResourcePoolEntry> pools, MemberNames names) {
		for (VirtualAppEntry entry : this.apps.all()) {
			this.folders.require(entry.folder(), FolderType.VIRTUAL_MACHINE, this.apps, entry, "folder");
			pools.require(entry.resourcePool(), this.apps, entry, "resource_pool");
			names.take(this.apps, entry);
			requireOutsideOfItself(entry);
		}
		return this.apps.all().stream().map(this::virtualApp).toList();
	}

	private void requireOutsideOfItself(VirtualAppEntry entry) {
		Set<String> within = new HashSet<>();
		VirtualAppEntry outer = entry;
		while (outer.virtualApp() != null) {
			if (!within.add(outer.id())) {
				throw this.apps.invalid(entry, "virtual_app", "the vApp contains itself");
			}
			outer = this.apps.require(outer.virtualApp(), this.apps, outer, "virtual_app");
		}
	}

	private VirtualApp virtualApp(VirtualAppEntry entry) {
		Map<ManagedObjectId, StartSettings> settings = new LinkedHashMap<>();
		for (TurnEntry turn : entry.turns()) {
			ManagedObjectId member = member(entry, turn.member());
			if (member == null) {
				throw this.apps.invalid(entry, "turns", "'%s' is not a member of this vApp".formatted(turn.member()));
			}
			if (settings.put(member, settings(turn)) != null) {
				throw this.apps.invalid(entry, "turns", "'%s' is defined twice".formatted(turn.member()));
			}
		}
		return new VirtualApp(new VirtualAppId(entry.id()), entry.name(), new FolderId(entry.folder()),
				new ResourcePoolId(entry.resourcePool()), MemberNames.virtualApp(entry), settings,
				this.configurations.read(this.apps, entry), entry.scope());
	}

	private @Nullable ManagedObjectId member(VirtualAppEntry app, String id) {
		VirtualMachineEntry machine = this.machines.find(id);
		if (machine != null && app.id().equals(machine.virtualApp())) {
			return new VirtualMachineId(id);
		}
		VirtualAppEntry inner = this.apps.find(id);
		return (inner != null && app.id().equals(inner.virtualApp())) ? new VirtualAppId(id) : null;
	}

	private static StartSettings settings(TurnEntry entry) {
		return new StartSettings(Objects.requireNonNullElse(entry.order(), 0),
				Objects.requireNonNullElse(entry.startDelay(), 0), Boolean.TRUE.equals(entry.waitingForGuest()),
				Objects.requireNonNullElse(entry.startAction(), StartSettings.StartAction.POWER_ON),
				Objects.requireNonNullElse(entry.stopDelay(), 0),
				Objects.requireNonNullElse(entry.stopAction(), StartSettings.StopAction.POWER_OFF));
	}

}
