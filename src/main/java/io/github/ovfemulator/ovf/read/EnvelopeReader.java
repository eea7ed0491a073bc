package io.github.ovfemulator.ovf.read;

import io.github.ovfemulator.ovf.ParseIssue.Category;
import io.github.ovfemulator.ovf.descriptor.OvfDescriptor;
import io.github.ovfemulator.ovf.xml.ElementName;
import io.github.ovfemulator.ovf.xml.Issues;
import io.github.ovfemulator.ovf.xml.Namespaces;
import io.github.ovfemulator.ovf.xml.XmlDocument;
import io.github.ovfemulator.ovf.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/**
 * Reads a descriptor from its root element on.
 */
public final class EnvelopeReader {

	private static final String ENVELOPE = "Envelope";

	private EnvelopeReader() {
	}

	/**
	 * Reads a document as a descriptor.
	 * @param document the document, before its root element
	 * @param issues where faults go
	 * @return what could be read of it
	 * @throws io.github.ovfemulator.ovf.UnreadableDescriptorException where it is no OVF
	 * 1.x envelope
	 */
	public static OvfDescriptor read(XmlDocument document, Issues issues) {
		XmlElement root = document.root();
		checkGeneration(root, issues);
		EnvelopeDraft draft = new EnvelopeDraft();
		draft.language = Values.presence(root.attribute(Namespaces.XML, "lang"));
		Scope scope = Scope.ofEnvelope(draft, issues);
		boolean[] referencesSeen = new boolean[1];
		root.children((child) -> {
			String name = envelopeName(child);
			switch (name) {
				case "References" -> {
					if (referencesSeen[0]) {
						repeated(child, scope);
					}
					referencesSeen[0] = true;
					ReferencesReader.read(child, scope);
				}
				case "Strings" -> draft.bundles.add(StringsReader.read(child, scope));
				case "VirtualSystem", "VirtualSystemCollection" -> {
					if (draft.content != null) {
						repeated(child, scope);
					}
					else {
						draft.content = ContentReader.read(child, scope);
					}
				}
				case "Content" -> issues.error(Category.ELEMENT_UNKNOWN, child.position(), "emulator.ovf.layout.old",
						"Unsupported element 'Content': it is the layout of OVF 0.9, "
								+ "where OVF 1.x has 'VirtualSystem' or 'VirtualSystemCollection'.");
				default -> Sections.read(child, scope);
			}
		});
		document.finish();
		if (!referencesSeen[0]) {
			scope.missingElement(root, "References", true);
		}
		if (draft.content == null) {
			scope.missingElement(root, "VirtualSystem' or 'VirtualSystemCollection", true);
		}
		OvfDescriptor descriptor = draft.toDescriptor();
		Checks.run(descriptor, issues);
		return descriptor;
	}

	private static String envelopeName(XmlElement child) {
		ElementName name = child.name();
		if (name.isOf(Namespaces.OVF)) {
			return name.localName();
		}
		return (name.isOf(Namespaces.OVF2) && name.localName().equals("References")) ? name.localName() : "";
	}

	private static void repeated(XmlElement child, Scope scope) {
		scope.issues()
			.error(Category.ELEMENT_ILLEGAL, child.position(), "emulator.ovf.element.repeated",
					"There is more than one element '%s' where one is permitted.", child.name().localName());
	}

	private static void checkGeneration(XmlElement root, Issues issues) {
		ElementName name = root.name();
		if (name.equals(ElementName.ovf(ENVELOPE))) {
			return;
		}
		if (name.localName().equals(ENVELOPE)) {
			String generation = generation(name.namespace());
			if (generation != null) {
				throw issues.unreadable(root.position(), "emulator.ovf.generation",
						"This is an envelope of %s; only OVF 1.0 and 1.1 (%s) can be imported.", generation,
						Namespaces.OVF);
			}
		}
		throw issues.unreadable(root.position(), "emulator.ovf.root",
				"The root element is '%s', not the envelope of an OVF 1.x descriptor (%s).", name,
				ElementName.ovf(ENVELOPE));
	}

	private static @Nullable String generation(String namespace) {
		if (namespace.equals(Namespaces.OVF_0_9)) {
			return "OVF 0.9";
		}
		if (namespace.equals(Namespaces.OVF2)) {
			return "OVF 2.x";
		}
		if (namespace.equals(Namespaces.OVF_FAMILY)) {
			return "an early draft of OVF";
		}
		if (namespace.startsWith(Namespaces.OVF_FAMILY + "/")) {
			return "OVF " + namespace.substring(Namespaces.OVF_FAMILY.length() + 1) + ".x";
		}
		return null;
	}

}
