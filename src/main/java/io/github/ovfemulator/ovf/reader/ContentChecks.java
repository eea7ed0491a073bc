package io.github.ovfemulator.ovf.reader;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.ovfemulator.ovf.Issues;
import io.github.ovfemulator.ovf.ParseIssue.Category;
import io.github.ovfemulator.ovf.Position;
import io.github.ovfemulator.ovf.descriptor.Content;
import io.github.ovfemulator.ovf.descriptor.Content.VirtualSystemCollection;
import io.github.ovfemulator.ovf.descriptor.OvfDescriptor;
import io.github.ovfemulator.ovf.descriptor.ScaleOutGroup;
import io.github.ovfemulator.ovf.descriptor.StartupItem;

/**
 * Checks that the ids of virtual systems and collections are unique, and that the start
 * order and the scale-out sections refer to members.
 */
final class ContentChecks {

	private final OvfDescriptor descriptor;

	private final Issues issues;

	ContentChecks(OvfDescriptor descriptor, Issues issues) {
		this.descriptor = descriptor;
		this.issues = issues;
	}

	void run() {
		Set<Position> reported = new HashSet<>();
		this.descriptor.contents()
			.filter(VirtualSystemCollection.class::isInstance)
			.map(VirtualSystemCollection.class::cast)
			.forEach((collection) -> check(collection, reported));
		Map<String, Position> ids = new HashMap<>();
		this.descriptor.contents().filter((content) -> !content.id().isEmpty()).forEach((content) -> {
			Position first = ids.putIfAbsent(content.id(), content.position());
			if (first != null && !reported.contains(content.position())) {
				// In exports of vCloud, a collection can have the id of its member.
				this.issues.warning(Category.VALUE_ILLEGAL, content.position(), "emulator.ovf.content.id",
						"Id '%s' is already used in line %s.", content.id(), first.line());
			}
		});
	}

	private void check(VirtualSystemCollection collection, Set<Position> reported) {
		Map<String, Position> members = new HashMap<>();
		for (Content child : collection.children()) {
			Position first = child.id().isEmpty() ? null : members.putIfAbsent(child.id(), child.position());
			if (first != null) {
				ReferenceIssues.duplicate(this.issues, child.position(), "Id", child.id(), first);
				reported.add(child.position());
			}
		}
		Set<String> ids = collection.children().stream().map(Content::id).collect(Collectors.toSet());
		Map<String, Position> started = new HashMap<>();
		for (StartupItem item : collection.startup()) {
			Position first = started.putIfAbsent(item.id(), item.position());
			if (first != null) {
				ReferenceIssues.duplicate(this.issues, item.position(), "Startup id", item.id(), first);
			}
			if (!ids.contains(item.id())) {
				ReferenceIssues.dangling(this.issues, item.position(), "attribute 'id' on element 'Item'", item.id(),
						"member of the collection");
			}
		}
		for (ScaleOutGroup group : collection.scaleOutGroups()) {
			if (!ids.contains(group.id())) {
				ReferenceIssues.dangling(this.issues, group.position(), "attribute 'id' on element 'ScaleOutSection'",
						group.id(), "member of the collection");
			}
		}
	}

}
