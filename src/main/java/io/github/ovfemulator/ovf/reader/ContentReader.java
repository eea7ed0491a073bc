package io.github.ovfemulator.ovf.reader;

import io.github.ovfemulator.ovf.ParseIssue.Category;
import io.github.ovfemulator.ovf.descriptor.Content;
import io.github.ovfemulator.ovf.descriptor.Content.VirtualSystem;
import io.github.ovfemulator.ovf.reader.Scope.Place;
import io.github.ovfemulator.ovf.xml.Namespaces;
import io.github.ovfemulator.ovf.xml.XmlElement;

/**
 * Reads {@code VirtualSystem} and {@code VirtualSystemCollection} with their sections.
 */
final class ContentReader {

	private static final String COLLECTION = "VirtualSystemCollection";

	private ContentReader() {
	}

	/**
	 * Reads a content. The limit for the depth of elements bounds the recursion.
	 */
	static Content read(XmlElement element, Scope outer) {
		boolean collection = element.name().localName().equals(COLLECTION);
		String id = Values.orEmpty(element.requireOvf("id"));
		ContentBuilder builder = new ContentBuilder();
		Scope scope = outer.within(collection ? Place.COLLECTION : Place.SYSTEM, builder);
		for (XmlElement child : scope.children(element)) {
			String name = child.name().isOf(Namespaces.OVF) ? child.name().localName() : "";
			switch (name) {
				case "Name" -> builder.name = Values.first(builder.name, child, scope);
				case "VirtualSystem", COLLECTION -> member(child, collection, scope);
				default -> SectionReaders.read(child, scope);
			}
		}
		if (collection) {
			return builder.toCollection(id, element.position());
		}
		if (builder.hardware.isEmpty()) {
			scope.missingElement(element, "VirtualHardwareSection", true);
		}
		VirtualSystem system = builder.toSystem(id, element.position());
		addIssuesOfHardware(system, builder, scope);
		return system;
	}

	/**
	 * Adds the issues of the selected hardware. An alternative can be for another
	 * hypervisor, with items that this one does not support.
	 */
	private static void addIssuesOfHardware(VirtualSystem system, ContentBuilder builder, Scope scope) {
		system.selectedHardware()
			.ifPresent(
					(selected) -> scope.issues().add(builder.hardwareIssues.get(system.hardware().indexOf(selected))));
	}

	private static void member(XmlElement child, boolean inCollection, Scope scope) {
		if (inCollection) {
			scope.content().children.add(read(child, scope));
		}
		else {
			scope.issues()
				.error(Category.ELEMENT_ILLEGAL, child.position(), "emulator.ovf.element.misplaced",
						"Element '%s' is not permitted in 'VirtualSystem'.", child.name().localName());
		}
	}

}
