package io.github.ovfemulator.ovf.xml;

import java.io.ByteArrayInputStream;
import java.io.CharConversionException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

import com.ctc.wstx.stax.WstxInputFactory;
import io.github.ovfemulator.ovf.Issues;
import io.github.ovfemulator.ovf.OvfLimits;
import io.github.ovfemulator.ovf.Position;
import io.github.ovfemulator.ovf.UnreadableDescriptorException;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/**
 * One pass over a document, element by element.
 * <p>
 * Not thread-safe. What is malformed or over a limit ends the pass with an
 * {@link io.github.ovfemulator.ovf.UnreadableDescriptorException}.
 */
public final class XmlDocument {

	private final Issues issues;

	private final int maxTextSize;

	private final XMLStreamReader2 reader;

	private final byte[] content;

	private int depth;

	private XmlDocument(Issues issues, int maxTextSize, XMLStreamReader2 reader, byte[] content) {
		this.issues = issues;
		this.maxTextSize = maxTextSize;
		this.reader = reader;
		this.content = content;
	}

	/**
	 * Opens documents under the same limits; safe to be shared by threads.
	 */
	public static final class Opener {

		private final OvfLimits limits;

		private final WstxInputFactory factory;

		/**
		 * Prepares the parser.
		 * @param limits what a document may cost
		 */
		public Opener(OvfLimits limits) {
			this.limits = limits;
			this.factory = SecureXml.factory(limits);
		}

		/**
		 * Opens a document in whatever encoding it says it is in.
		 * @param content its bytes
		 * @param issues where its faults go
		 * @return the document, before its root element
		 */
		public XmlDocument open(byte[] content, Issues issues) {
			if (content.length > this.limits.maxSize()) {
				throw issues.unreadable(Position.NONE, "emulator.ovf.size.limit",
						"The file has %s bytes; at most %s are read.", content.length, this.limits.maxSize());
			}
			try {
				return new XmlDocument(issues, this.limits.maxTextSize(),
						(XMLStreamReader2) this.factory.createXMLStreamReader(new ByteArrayInputStream(content)),
						content);
			}
			catch (XMLStreamException ex) {
				throw malformed(ex, issues, content, null);
			}
		}

	}

	/**
	 * Goes to the root element.
	 * @return the root element, its content not yet read
	 */
	public XmlElement root() {
		while (true) {
			int event = next();
			if (event == XMLStreamConstants.DTD) {
				throw this.issues.unreadable(position(), "emulator.ovf.doctype",
						"A document type declaration is not permitted.");
			}
			if (event == XMLStreamConstants.START_ELEMENT) {
				return element();
			}
		}
	}

	/**
	 * Reads what follows the root element, which has to be next to nothing.
	 */
	public void finish() {
		int event = this.reader.getEventType();
		while (event != XMLStreamConstants.END_DOCUMENT) {
			event = next();
		}
	}

	Issues issues() {
		return this.issues;
	}

	int depth() {
		return this.depth;
	}

	int next() {
		try {
			int event = this.reader.next();
			if (event == XMLStreamConstants.START_ELEMENT) {
				this.depth++;
			}
			else if (event == XMLStreamConstants.END_ELEMENT) {
				this.depth--;
			}
			return event;
		}
		catch (XMLStreamException ex) {
			throw malformed(ex, this.issues, this.content, this.reader.getLocation());
		}
	}

	XmlElement element() {
		Map<ElementName, String> attributes = new HashMap<>();
		for (int i = 0; i < this.reader.getAttributeCount(); i++) {
			attributes.put(name(this.reader.getAttributeNamespace(i), this.reader.getAttributeLocalName(i)),
					this.reader.getAttributeValue(i));
		}
		ElementName name = name(this.reader.getNamespaceURI(), this.reader.getLocalName());
		return new XmlElement(this, name, position(), attributes, this.depth);
	}

	void appendText(StringBuilder text) {
		if (text.length() + this.reader.getTextLength() > this.maxTextSize) {
			throw this.issues.unreadable(position(), "emulator.ovf.text.limit",
					"The text of an element is longer than %s characters.", this.maxTextSize);
		}
		text.append(this.reader.getTextCharacters(), this.reader.getTextStart(), this.reader.getTextLength());
	}

	private Position position() {
		Location location = this.reader.getLocationInfo().getStartLocation();
		return new Position(location.getLineNumber(), location.getColumnNumber());
	}

	/** The parser reads ahead, and tells the place by the number of the byte. */
	private static UnreadableDescriptorException notUtf8(Utf8.Fault fault, Issues issues) {
		return issues.unreadable(fault.position(), "emulator.ovf.xml.encoding",
				"The document is not readable XML: the byte %s in line %s, column %s is not UTF-8; "
						+ "save the file in UTF-8, or declare its encoding in the first line.",
				fault.hex(), fault.position().line(), fault.position().column());
	}

	private static ElementName name(@Nullable String namespace, String localName) {
		return new ElementName((namespace != null) ? namespace : "", localName);
	}

	/** The second text is what the parser has for a character that the end cuts off. */
	private static boolean isOfUtf8(String message) {
		return message.contains(StandardCharsets.UTF_8.name()) || message.contains("multi-byte char");
	}

	private static UnreadableDescriptorException malformed(XMLStreamException ex, Issues issues, byte[] content,
			@Nullable Location reached) {
		if (ex.getNestedException() instanceof CharConversionException && isOfUtf8(String.valueOf(ex.getMessage()))) {
			Optional<Utf8.Fault> fault = Utf8.firstFault(content);
			if (fault.isPresent()) {
				return notUtf8(fault.get(), issues);
			}
		}
		// Other broken encodings come without a place; where the parser is then, is near
		// enough.
		Location location = (ex.getLocation() != null) ? ex.getLocation() : reached;
		Position position = (location != null)
				? new Position(Math.max(1, location.getLineNumber()), Math.max(1, location.getColumnNumber()))
				: new Position(1, 1);
		// The parser repeats the place on lines of their own.
		String reason = String.valueOf(ex.getMessage()).lines().findFirst().orElse("");
		return issues.unreadable(position, "emulator.ovf.xml.malformed", "The document is not readable XML: %s",
				reason);
	}

}
