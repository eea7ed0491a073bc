package io.github.ovfemulator.ovf.read;

import java.util.LinkedHashMap;
import java.util.Map;

import io.github.ovfemulator.ovf.descriptor.MessageBundle;
import io.github.ovfemulator.ovf.xml.Namespaces;
import io.github.ovfemulator.ovf.xml.XmlElement;

/**
 * Reads {@code Strings}: the texts of one language, or where they are.
 */
final class StringsReader {

	private StringsReader() {
	}

	static MessageBundle read(XmlElement strings, Scope scope) {
		String language = Values.presence(strings.attribute(Namespaces.XML, "lang"));
		String fileRef = Values.presence(strings.ovf("fileRef"));
		Map<String, String> messages = new LinkedHashMap<>();
		strings.children((child) -> {
			if (child.name().localName().equals("Msg")) {
				String id = child.requireOvf("msgid");
				if (id != null) {
					messages.putIfAbsent(id, child.text());
				}
			}
			else {
				scope.unknownElement(child);
			}
		});
		return new MessageBundle(language, messages, fileRef, strings.position());
	}

}
