package io.github.ovfemulator.ovf.reader;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.ovfemulator.ovf.ParseIssue.Category;
import io.github.ovfemulator.ovf.descriptor.Text;
import io.github.ovfemulator.ovf.descriptor.UnknownSection;
import io.github.ovfemulator.ovf.reader.Scope.Place;
import io.github.ovfemulator.ovf.xml.ElementName;
import io.github.ovfemulator.ovf.xml.Namespaces;
import io.github.ovfemulator.ovf.xml.XmlElement;

/**
 * The readers of all supported sections. Reports unsupported, misplaced and repeated
 * sections.
 */
final class SectionReaders {

	private static final List<SectionReader> READERS = List.of(new DiskSectionReader(), new NetworkSectionReader(),
			new DeploymentOptionSectionReader(), new IpAssignmentSectionReader(), new StorageGroupSectionReader(),
			new StorageSectionReader(), new PlacementGroupSectionReader(), new PlacementSectionReader(),
			new ProductSectionReader(), new EulaSectionReader(), new AnnotationSectionReader(),
			new OperatingSystemSectionReader(), new VirtualHardwareSectionReader(),
			new ResourceAllocationSectionReader(), new StartupSectionReader(), new ScaleOutSectionReader(),
			new InstallSectionReader(), new BootOrderSectionReader(), new ServiceDependencySectionReader(),
			new AcceptedSectionReader());

	private static final Map<ElementName, SectionReader> BY_NAME = byName();

	private SectionReaders() {
	}

	/**
	 * Reads a section, or skips it and adds an issue.
	 */
	static void read(XmlElement section, Scope scope) {
		SectionReader reader = BY_NAME.get(section.name());
		if (reader == null) {
			skipUnknown(section, scope);
		}
		else if (!reader.places().contains(scope.place())) {
			reportRestriction(section, scope, "emulator.ovf.section.misplaced",
					"Section '%s' is not permitted in '%s'.");
		}
		else if (!scope.first(section.name()) && !reader.repeatable()) {
			reportRestriction(section, scope, "emulator.ovf.section.repeated",
					"There is more than one section '%s' in '%s'.");
		}
		else {
			reader.read(section, scope);
		}
	}

	/**
	 * Adds an error for a required section, otherwise a warning.
	 */
	private static void reportRestriction(XmlElement section, Scope scope, String id, String pattern) {
		String name = section.name().localName();
		String place = scope.place().elementName();
		if (section.required()) {
			scope.issues().error(Category.SECTION_RESTRICTION, section.position(), id, pattern, name, place);
		}
		else {
			scope.issues().warning(Category.SECTION_RESTRICTION, section.position(), id, pattern, name, place);
		}
	}

	private static void skipUnknown(XmlElement section, Scope scope) {
		String type = section.attribute(Namespaces.XSI, "type");
		boolean old = section.name().equals(ElementName.ovf("Section"));
		String tag = (old && type != null) ? type : section.name().toString();
		Text info = Text.of("");
		for (XmlElement child : section.children()) {
			if (child.name().localName().equals("Info")) {
				info = Values.text(child);
			}
		}
		if (section.required()) {
			scope.issues()
				.errorUnlessLax(Category.SECTION_UNKNOWN, section.position(), "emulator.ovf.section.unknown",
						"Unsupported section '%s'%s%s",
						section.name().isOf(Namespaces.OVF) && !old ? section.name().localName() : tag,
						info.value().isEmpty() ? "" : " (" + info.value() + ")",
						old ? ", in the layout of OVF 0.9." : ".");
			return;
		}
		UnknownSection skipped = new UnknownSection(tag, info, section.position());
		if (scope.place() == Place.ENVELOPE) {
			scope.envelope().unknownSections.add(skipped);
		}
		else {
			scope.content().unknownSections.add(skipped);
		}
		scope.issues()
			.information("emulator.ovf.section.skipped", "Skipped the optional section '%s' in line %s.", tag,
					section.position().line());
	}

	private static Map<ElementName, SectionReader> byName() {
		Map<ElementName, SectionReader> byName = new HashMap<>();
		for (SectionReader reader : READERS) {
			reader.names().forEach((name) -> byName.put(name, reader));
		}
		return Map.copyOf(byName);
	}

}
