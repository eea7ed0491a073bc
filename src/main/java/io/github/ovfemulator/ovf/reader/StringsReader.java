package io.github.ovfemulator.ovf.reader;

import java.util.LinkedHashMap;
import java.util.Map;

import io.github.ovfemulator.ovf.Issues;
import io.github.ovfemulator.ovf.ParseIssue.Category;
import io.github.ovfemulator.ovf.descriptor.MessageBundle;
import io.github.ovfemulator.ovf.xml.ElementName;
import io.github.ovfemulator.ovf.xml.Namespaces;
import io.github.ovfemulator.ovf.xml.XmlDocument;
import io.github.ovfemulator.ovf.xml.XmlElement;

/**
 * Reads {@code Strings}: the texts of one language, or a reference to their file.
 */
public final class StringsReader {

	private static final ElementName STRINGS = ElementName.ovf("Strings");

	private StringsReader() {
	}

	/**
	 * Reads a document as a message bundle.
	 * @param document the document, before its root element
	 * @param issues collects the issues
	 * @return the valid texts
	 * @throws io.github.ovfemulator.ovf.UnreadableDescriptorException if it is not a
	 * message bundle
	 */
	public static MessageBundle readFile(XmlDocument document, Issues issues) {
		XmlElement root = document.root();
		if (!root.name().equals(STRINGS)) {
			throw issues.unreadable(root.position(), "emulator.ovf.bundle.root",
					"The root element is '%s'; expected a message bundle (%s).", root.name(), STRINGS);
		}
		MessageBundle bundle = read(root, Scope.ofEnvelope(new EnvelopeBuilder(), issues));
		document.finish();
		return bundle;
	}

	static MessageBundle read(XmlElement strings, Scope scope) {
		String language = Values.presence(strings.attribute(Namespaces.XML, "lang"));
		String fileRef = Values.presence(strings.ovf("fileRef"));
		Map<String, String> messages = new LinkedHashMap<>();
		for (XmlElement child : strings.children()) {
			if (child.name().localName().equals("Msg")) {
				String id = child.requireOvf("msgid");
				if (id != null && messages.putIfAbsent(id, child.text()) != null) {
					scope.issues()
						.warning(Category.VALUE_ILLEGAL, child.position(), "emulator.ovf.message.repeated",
								"The message '%s' is already present in its bundle; the first one counts.", id);
				}
			}
			else {
				scope.unknownElement(child);
			}
		}
		return new MessageBundle(language, messages, fileRef, strings.position());
	}

}
