package io.github.ovfemulator.inventory.file;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.github.ovfemulator.inventory.domain.ManagedObjectId.VirtualAppId;
import org.jspecify.annotations.Nullable;

/**
 * Checks that the names of machines and vApps are unique in their vApp or folder.
 */
final class MemberNames {

	private final Section<InventoryFile.VirtualAppEntry> apps;

	private final Set<List<String>> taken = new HashSet<>();

	MemberNames(Section<InventoryFile.VirtualAppEntry> apps) {
		this.apps = apps;
	}

	/** Registers the name of an entry and checks that its vApp exists. */
	<E extends InventoryEntry.Member> void take(Section<E> section, E entry) {
		String app = entry.virtualApp();
		if (app != null) {
			this.apps.require(app, section, entry, "virtual_app");
		}
		String place = (app != null) ? "vApp " + app : "folder " + entry.folder();
		if (!this.taken.add(List.of(place, entry.name()))) {
			throw section.invalid(entry, "name", "'%s' is already used in the %s".formatted(entry.name(), place));
		}
	}

	/** The id of the vApp of an entry. */
	static @Nullable VirtualAppId virtualApp(InventoryEntry.Member entry) {
		return (entry.virtualApp() != null) ? new VirtualAppId(entry.virtualApp()) : null;
	}

}
