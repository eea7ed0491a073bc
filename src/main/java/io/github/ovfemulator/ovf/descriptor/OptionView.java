package io.github.ovfemulator.ovf.descriptor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What is left of a descriptor under one deployment option.
 */
final class OptionView {

	private final OvfDescriptor descriptor;

	private final @Nullable String option;

	private final DiskIndex disks;

	OptionView(OvfDescriptor descriptor, @Nullable String option) {
		this.descriptor = descriptor;
		this.option = option;
		this.disks = new DiskIndex(descriptor.disks());
	}

	OvfDescriptor apply() {
		OvfDescriptor all = this.descriptor;
		Content content = (all.content() != null) ? narrow(all.content()) : null;
		Set<String> excludedDisks = excludedDisks(content);
		List<VirtualDisk> disks = all.disks().stream().filter((disk) -> !excludedDisks.contains(disk.id())).toList();
		Set<String> before = neededFiles(all.disks(), all.content());
		Set<String> after = neededFiles(disks, content);
		// A file that nothing points to travels along under every option.
		List<FileReference> references = all.references()
			.stream()
			.filter((file) -> after.contains(file.id()) || !before.contains(file.id()))
			.toList();
		return new OvfDescriptor(all.language(), references, disks, all.networks(), all.deploymentOptions(),
				all.ipAssignment(), all.storageGroups(), all.placementGroups(), all.unknownSections(), content,
				all.messageBundleDeclarations());
	}

	private Content narrow(Content content) {
		CommonSections sections = content.sections()
			.withProducts(content.sections().products().stream().map(this::narrow).toList());
		if (content instanceof VirtualSystem system) {
			return new VirtualSystem(system.id(), system.name(), sections, system.operatingSystem(),
					system.hardware().stream().map((each) -> each.withItems(each.itemsIn(this.option))).toList(),
					system.install(), system.bootOrder(), system.position());
		}
		VirtualSystemCollection collection = (VirtualSystemCollection) content;
		return new VirtualSystemCollection(collection.id(), collection.name(), sections, collection.startup(),
				ItemSelection.of(collection.resourceAllocation(), this.option), collection.scaleOutGroups(),
				collection.children().stream().map(this::narrow).toList(), collection.position());
	}

	@SuppressWarnings("ReferenceEquality") // two headings with the same text are two
											// categories
	private ProductSection narrow(ProductSection product) {
		List<Property> properties = new ArrayList<>();
		PropertyCategory current = null;
		for (Property property : product.properties()) {
			if (property.options().isEmpty() || (this.option != null && property.options().contains(this.option))) {
				// The first of a heading may be gone, and then the next one starts it.
				boolean starts = property.category() != null && property.category() != current;
				properties.add(property.in(this.option, starts));
				current = property.category();
			}
		}
		return product.withProperties(properties);
	}

	private Set<String> excludedDisks(@Nullable Content content) {
		Set<String> excluded = usedDisks(this.descriptor.content());
		Set<String> needed = usedDisks(content);
		Map<String, String> parents = new HashMap<>();
		for (VirtualDisk disk : this.descriptor.disks()) {
			if (disk.parentRef() != null) {
				parents.put(disk.id(), disk.parentRef());
			}
		}
		List<String> pending = new ArrayList<>(needed);
		while (!pending.isEmpty()) {
			String parent = parents.get(pending.remove(pending.size() - 1));
			if (parent != null && needed.add(parent)) {
				pending.add(parent);
			}
		}
		// A parent goes with its children.
		excluded.stream().toList().forEach((disk) -> {
			String parent = parents.get(disk);
			while (parent != null && excluded.add(parent)) {
				parent = parents.get(parent);
			}
		});
		excluded.removeAll(needed);
		return excluded;
	}

	private Set<String> usedDisks(@Nullable Content content) {
		return hostResources(content).flatMap((resource) -> this.disks.find(resource).stream())
			.map(VirtualDisk::id)
			.collect(Collectors.toCollection(HashSet::new));
	}

	private Set<String> neededFiles(List<VirtualDisk> disks, @Nullable Content content) {
		Set<String> files = disks.stream()
			.map(VirtualDisk::fileRef)
			.filter(Objects::nonNull)
			.collect(Collectors.toCollection(HashSet::new));
		Set<String> ids = this.descriptor.references().stream().map(FileReference::id).collect(Collectors.toSet());
		hostResources(content).filter((resource) -> resource.kind() == HostResource.Kind.FILE)
			.forEach((resource) -> resource.among(ids).ifPresent(files::add));
		this.descriptor.references()
			.stream()
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
