package io.github.ovfemulator.ovf.descriptor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.ovfemulator.ovf.descriptor.Content.VirtualSystem;
import io.github.ovfemulator.ovf.descriptor.Content.VirtualSystemCollection;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a descriptor that apply under one deployment option. Items, properties and
 * values of other options are left out, and so are the disks and files that only those
 * use.
 */
final class OptionView {

	private final @Nullable String option;

	private final List<FileReference> references;

	private final List<VirtualDisk> allDisks;

	private final DiskIndex diskIndex;

	private final @Nullable Content allContent;

	private final @Nullable Content content;

	private final List<VirtualDisk> disks;

	OptionView(@Nullable String option, List<FileReference> references, List<VirtualDisk> disks,
			@Nullable Content content) {
		this.option = option;
		this.references = references;
		this.allDisks = disks;
		this.diskIndex = new DiskIndex(disks);
		this.allContent = content;
		this.content = (content != null) ? narrow(content) : null;
		Set<String> excluded = excludedDisks();
		this.disks = disks.stream().filter((disk) -> !excluded.contains(disk.id())).toList();
	}

	@Nullable Content content() {
		return this.content;
	}

	List<VirtualDisk> disks() {
		return this.disks;
	}

	/** The needed files. A file without any reference to it is part of every option. */
	List<FileReference> references() {
		Set<String> before = neededFiles(this.allDisks, this.allContent);
		Set<String> after = neededFiles(this.disks, this.content);
		return this.references.stream()
			.filter((file) -> after.contains(file.id()) || !before.contains(file.id()))
			.toList();
	}

	private Content narrow(Content content) {
		CommonSections sections = content.sections()
			.withProducts(content.sections().products().stream().map(this::narrow).toList());
		if (content instanceof VirtualSystem system) {
			return system.with(sections,
					system.hardware().stream().map((each) -> each.withItems(each.itemsIn(this.option))).toList());
		}
		VirtualSystemCollection collection = (VirtualSystemCollection) content;
		return collection.with(sections, ItemSelection.ofCollection(collection.resourceAllocation(), this.option),
				collection.children().stream().map(this::narrow).toList());
	}

	// a category object continues a category, an equal one starts another category
	@SuppressWarnings("ReferenceEquality")
	private ProductSection narrow(ProductSection product) {
		List<Property> properties = new ArrayList<>();
		Property.Category current = null;
		for (Property property : product.properties()) {
			if (property.options().isEmpty() || (this.option != null && property.options().contains(this.option))) {
				// If the option excludes the first property of a category, the next one
				// starts it.
				boolean starts = property.category() != null && property.category() != current;
				properties.add(property.forOption(this.option, starts));
				current = property.category();
			}
		}
		return product.withProperties(properties);
	}

	/** A parent disk is excluded together with its children. */
	private Set<String> excludedDisks() {
		Set<String> excluded = this.diskIndex.needed(hostResources(this.allContent));
		excluded.removeAll(this.diskIndex.needed(hostResources(this.content)));
		return excluded;
	}

	private Set<String> neededFiles(List<VirtualDisk> disks, @Nullable Content content) {
		Set<String> files = disks.stream()
			.map(VirtualDisk::fileRef)
			.filter(Objects::nonNull)
			.collect(Collectors.toCollection(HashSet::new));
		Set<String> ids = this.references.stream().map(FileReference::id).collect(Collectors.toSet());
		hostResources(content).filter((resource) -> resource.kind() == HostResource.Kind.FILE)
			.forEach((resource) -> resource.resolve(ids).ifPresent(files::add));
		this.references.stream()
			.filter((file) -> file.role() == FileRole.MESSAGE_BUNDLE || file.role() == FileRole.NVRAM
					|| file.role() == FileRole.ICON)
			.map(FileReference::id)
			.forEach(files::add);
		return files;
	}

	private static Stream<HostResource> hostResources(@Nullable Content content) {
		return (content != null) ? content.virtualSystems()
			.flatMap((system) -> system.hardware().stream())
			.flatMap((hardware) -> hardware.items().stream())
			.flatMap((item) -> item.hostResources().stream()) : Stream.empty();
	}

}
