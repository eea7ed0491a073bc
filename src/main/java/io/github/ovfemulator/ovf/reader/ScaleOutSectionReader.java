package io.github.ovfemulator.ovf.reader;

import java.util.OptionalLong;
import java.util.Set;

import io.github.ovfemulator.ovf.ParseIssue.Category;
import io.github.ovfemulator.ovf.descriptor.ScaleOutGroup;
import io.github.ovfemulator.ovf.descriptor.Text;
import io.github.ovfemulator.ovf.reader.Scope.Place;
import io.github.ovfemulator.ovf.xml.ElementName;
import io.github.ovfemulator.ovf.xml.XmlElement;

/**
 * Reads {@code ovf2:ScaleOutSection}, a section of OVF 2 that vCenter supports.
 */
final class ScaleOutSectionReader implements SectionReader {

	@Override
	public Set<ElementName> names() {
		return Set.of(ElementName.ovf2("ScaleOutSection"));
	}

	@Override
	public Set<Place> places() {
		return Set.of(Place.COLLECTION);
	}

	@Override
	public void read(XmlElement section, Scope scope) {
		String id = section.requireOvf("id");
		Text description = null;
		ScaleOutGroup count = null;
		for (XmlElement child : scope.children(section)) {
			switch (child.name().localName()) {
				case "Description" -> description = Values.first(description, child, scope);
				case "InstanceCount" -> {
					if (count != null) {
						scope.duplicate(child);
					}
					count = (count != null) ? count : count(child, Values.orEmpty(id), scope);
				}
				default -> scope.unknownElement(child);
			}
		}
		if (count == null) {
			scope.missingElement(section, "InstanceCount", true);
		}
		else if (id != null) {
			scope.content().scaleOutGroups.add(new ScaleOutGroup(id, description, count.minimum(), count.count(),
					count.maximum(), section.position()));
		}
	}

	private static ScaleOutGroup count(XmlElement count, String id, Scope scope) {
		long minimum = Values.count(count, "minimum", scope).orElse(1);
		OptionalLong given = Values.count(count, "maximum", scope);
		Long maximum = given.isPresent() ? Long.valueOf(given.getAsLong()) : null;
		long copies = Values.count(count, "default", scope).orElse(minimum);
		scope.attributesOnly(count);
		if (copies < minimum || (maximum != null && copies > maximum)) {
			scope.issues()
				.error(Category.VALUE_ILLEGAL, count.position(), "emulator.ovf.scaleout.range",
						"The default of %s instances is not between %s and %s.", copies, minimum,
						(maximum != null) ? maximum : "any number");
		}
		return new ScaleOutGroup(id, null, minimum, copies, maximum, count.position());
	}

}
