package io.github.ovfemulator.ovf.reader;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import io.github.ovfemulator.ovf.Issues;
import io.github.ovfemulator.ovf.Position;
import io.github.ovfemulator.ovf.descriptor.Content;
import io.github.ovfemulator.ovf.descriptor.Content.VirtualSystem;
import io.github.ovfemulator.ovf.descriptor.HardwareItem;
import io.github.ovfemulator.ovf.descriptor.OvfDescriptor;
import io.github.ovfemulator.ovf.descriptor.Placement;
import io.github.ovfemulator.ovf.descriptor.PlacementGroup;
import io.github.ovfemulator.ovf.descriptor.StorageGroup;
import org.jspecify.annotations.Nullable;

/**
 * Checks that the ids of placement and storage groups are unique, that referenced groups
 * exist, and that a content refers to a group once.
 */
final class GroupChecks {

	private final OvfDescriptor descriptor;

	private final Issues issues;

	private final Map<GroupKey, Position> placementGroups = new HashMap<>();

	private final Map<String, Position> storageGroups = new HashMap<>();

	GroupChecks(OvfDescriptor descriptor, Issues issues) {
		this.descriptor = descriptor;
		this.issues = issues;
	}

	void run() {
		for (PlacementGroup group : this.descriptor.placementGroups()) {
			Position first = this.placementGroups.putIfAbsent(new GroupKey(group.kind(), group.id()), group.position());
			if (first != null) {
				ReferenceIssues.duplicate(this.issues, group.position(), "Placement group id", group.id(), first);
			}
		}
		for (StorageGroup group : this.descriptor.storageGroups()) {
			Position first = this.storageGroups.putIfAbsent(group.id(), group.position());
			if (first != null) {
				ReferenceIssues.duplicate(this.issues, group.position(), "Storage group id", group.id(), first);
			}
		}
		this.descriptor.contents().forEach(this::check);
	}

	private void check(Content content) {
		Map<GroupKey, Position> joined = new HashMap<>();
		for (Placement placement : content.sections().placements()) {
			GroupKey key = new GroupKey(placement.kind(), placement.group());
			Position position = placement.position();
			if (!this.placementGroups.containsKey(key)) {
				ReferenceIssues.dangling(this.issues, position, "attribute 'group'", placement.group(),
						"placement group");
			}
			Position first = joined.putIfAbsent(key, position);
			if (first != null) {
				ReferenceIssues.duplicate(this.issues, position, "Placement group", placement.group(), first);
			}
		}
		checkStorage(content.sections().storageGroup(), content.position());
		items(content).forEach((item) -> checkStorage(item.storageGroup(), item.position()));
	}

	private void checkStorage(@Nullable String group, Position position) {
		if (group != null && !this.storageGroups.containsKey(group)) {
			ReferenceIssues.dangling(this.issues, position, "a storage group", group, "storage group of the package");
		}
	}

	private static Stream<HardwareItem> items(Content content) {
		return (content instanceof VirtualSystem system)
				? system.selectedHardware().stream().flatMap((hardware) -> hardware.items().stream()) : Stream.empty();
	}

	private record GroupKey(PlacementGroup.Kind kind, String id) {

	}

}
