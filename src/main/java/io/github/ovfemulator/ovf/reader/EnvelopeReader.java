package io.github.ovfemulator.ovf.reader;

import io.github.ovfemulator.ovf.Issues;
import io.github.ovfemulator.ovf.ParseIssue.Category;
import io.github.ovfemulator.ovf.descriptor.OvfDescriptor;
import io.github.ovfemulator.ovf.xml.ElementName;
import io.github.ovfemulator.ovf.xml.Namespaces;
import io.github.ovfemulator.ovf.xml.XmlDocument;
import io.github.ovfemulator.ovf.xml.XmlElement;
import io.github.ovfemulator.vapi.text.Characters;
import org.jspecify.annotations.Nullable;

/**
 * Reads the envelope of a descriptor.
 */
public final class EnvelopeReader {

	private static final String ENVELOPE = "Envelope";

	private static final String REFERENCES = "References";

	private final EnvelopeBuilder builder = new EnvelopeBuilder();

	private final Scope scope;

	private final ReferencesReader references;

	private boolean referencesSeen;

	private EnvelopeReader(Issues issues, int maxChunks) {
		this.references = new ReferencesReader(maxChunks);
		this.scope = Scope.ofEnvelope(this.builder, issues);
	}

	/**
	 * Reads a document as a descriptor.
	 * @param document the document, before its root element
	 * @param issues collects the issues
	 * @param maxChunks the maximum number of chunks of all files
	 * @param maxNames the maximum length of all names of chunks and keys of properties
	 * @return the valid parts of the descriptor
	 * @throws io.github.ovfemulator.ovf.UnreadableDescriptorException if it is not an OVF
	 * 1.x envelope
	 */
	public static OvfDescriptor read(XmlDocument document, Issues issues, int maxChunks, int maxNames) {
		XmlElement root = document.root();
		checkGeneration(root, issues);
		OvfDescriptor descriptor = new EnvelopeReader(issues, maxChunks).read(root);
		document.finish();
		DescriptorChecks.run(descriptor, issues, maxNames);
		return descriptor;
	}

	private OvfDescriptor read(XmlElement root) {
		this.builder.language = Values.presence(root.attribute(Namespaces.XML, "lang"));
		for (XmlElement child : root.children()) {
			switch (envelopeName(child)) {
				case REFERENCES -> references(child);
				case "Strings" -> this.builder.bundles.add(StringsReader.read(child, this.scope));
				case "VirtualSystem", "VirtualSystemCollection" -> content(child);
				case "Content" -> this.scope.issues()
					.error(Category.ELEMENT_UNKNOWN, child.position(), "emulator.ovf.content.legacy",
							"Unsupported element 'Content' of OVF 0.9; "
									+ "OVF 1.x requires 'VirtualSystem' or 'VirtualSystemCollection'.");
				default -> SectionReaders.read(child, this.scope);
			}
		}
		if (!this.referencesSeen) {
			this.scope.missingElement(root, REFERENCES, true);
		}
		if (this.builder.content == null) {
			this.scope.issues()
				.error(Category.ELEMENT_REQUIRED, root.position(), "emulator.ovf.content.missing",
						"Missing child element 'VirtualSystem' or 'VirtualSystemCollection' of 'Envelope'.");
		}
		return this.builder.toDescriptor();
	}

	private void references(XmlElement references) {
		if (this.referencesSeen) {
			repeated(references);
		}
		this.referencesSeen = true;
		this.references.read(references, this.scope);
	}

	private void content(XmlElement content) {
		if (this.builder.content != null) {
			repeated(content);
		}
		else {
			this.builder.content = ContentReader.read(content, this.scope);
		}
	}

	private static String envelopeName(XmlElement child) {
		ElementName name = child.name();
		if (name.isOf(Namespaces.OVF)) {
			return name.localName();
		}
		// The files are reported even if the namespace is wrong.
		return (name.equals(ElementName.ovf2(REFERENCES)) || name.equals(new ElementName("", REFERENCES))) ? REFERENCES
				: "";
	}

	private void repeated(XmlElement child) {
		this.scope.issues()
			.error(Category.ELEMENT_ILLEGAL, child.position(), "emulator.ovf.element.repeated",
					"There is more than one element '%s'; one is permitted.", child.name().localName());
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
						"The document is an envelope of %s (namespace '%s'); only OVF 1.0 and 1.1 (namespace '%s') are supported.",
						generation, name.namespace(), Namespaces.OVF);
			}
		}
		throw issues.unreadable(root.position(), "emulator.ovf.root",
				"The root element is '%s' in %s; expected the envelope of an OVF 1.x descriptor (%s).",
				name.localName(),
				name.namespace().isEmpty() ? "no namespace" : "the namespace '" + name.namespace() + "'",
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
			String version = namespace.substring(Namespaces.OVF_FAMILY.length() + 1);
			return Characters.areAll(version, 1, 9, Characters::isDigit) ? "OVF " + version + ".x"
					: "an unknown version of OVF";
		}
		return null;
	}

}
