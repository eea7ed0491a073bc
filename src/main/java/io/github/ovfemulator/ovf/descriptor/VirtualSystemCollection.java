package io.github.ovfemulator.ovf.descriptor;

import java.util.List;

import io.github.ovfemulator.ovf.Position;
import org.jspecify.annotations.Nullable;

/**
 * A collection of machines and collections: what becomes a vApp.
 *
 * @param id its id; empty where it is missing
 * @param name the name that it suggests for itself
 * @param sections the sections that every content may have
 * @param startup in what order its members start
 * @param resourceAllocation what its members share of processor and memory
 * @param scaleOutGroups which members can be multiplied
 * @param children its members
 * @param position where it stands
 */
public record VirtualSystemCollection(String id, @Nullable Text name, CommonSections sections,
		List<StartupItem> startup, List<HardwareItem> resourceAllocation, List<ScaleOutGroup> scaleOutGroups,
		List<Content> children, Position position) implements Content {

	/**
	 * Copies the lists.
	 */
	public VirtualSystemCollection {
		startup = List.copyOf(startup);
		resourceAllocation = List.copyOf(resourceAllocation);
		scaleOutGroups = List.copyOf(scaleOutGroups);
		children = List.copyOf(children);
	}

}
