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
 * The current position of the parser in a document. Translates the parser's exceptions
 * into {@link UnreadableDescriptorException}.
 */
final class XmlCursor {

	private final Issues issues;

	private final int maxTextSize;

	private final XMLStreamReader2 reader;

	private final byte[] content;

	private int depth;

	private XmlCursor(Issues issues, int maxTextSize, XMLStreamReader2 reader, byte[] content) {
		this.issues = issues;
		this.maxTextSize = maxTextSize;
		this.reader = reader;
		this.content = content;
	}

	static XmlCursor open(byte[] content, WstxInputFactory factory, OvfLimits limits, Issues issues) {
		try {
			return new XmlCursor(issues, limits.maxTextSize(),
					(XMLStreamReader2) factory.createXMLStreamReader(new ByteArrayInputStream(content)), content);
		}
		catch (XMLStreamException ex) {
			throw malformed(ex, issues, content, null);
		}
	}

	Issues issues() {
		return this.issues;
	}

	/** The number of open elements, the current one included. */
	int depth() {
		return this.depth;
	}

	/** The type of the current event, one of {@link XMLStreamConstants}. */
	int event() {
		return this.reader.getEventType();
	}

	/** Advances to the next event and returns its type. */
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

	/** The name of the current element. */
	ElementName name() {
		return name(this.reader.getNamespaceURI(), this.reader.getLocalName());
	}

	/** The attributes of the current element. */
	Map<ElementName, String> attributes() {
		if (this.reader.getAttributeCount() == 0) {
			return Map.of();
		}
		Map<ElementName, String> attributes = new HashMap<>();
		for (int i = 0; i < this.reader.getAttributeCount(); i++) {
			attributes.put(name(this.reader.getAttributeNamespace(i), this.reader.getAttributeLocalName(i)),
					this.reader.getAttributeValue(i));
		}
		return attributes;
	}

	/** The position at which the current event starts. */
	Position position() {
		Location location = this.reader.getLocationInfo().getStartLocation();
		return new Position(location.getLineNumber(), location.getColumnNumber());
	}

	/** Appends the text of the current event, up to the limit for an element's text. */
	void appendText(StringBuilder text) {
		if (text.length() + this.reader.getTextLength() > this.maxTextSize) {
			throw this.issues.unreadable(position(), "emulator.ovf.text.limit",
					"The text of an element is longer than %s characters.", this.maxTextSize);
		}
		text.append(this.reader.getTextCharacters(), this.reader.getTextStart(), this.reader.getTextLength());
	}

	private static Position position(@Nullable Location location) {
		return (location != null)
				? new Position(Math.max(1, location.getLineNumber()), Math.max(1, location.getColumnNumber()))
				: new Position(1, 1);
	}

	private static ElementName name(@Nullable String namespace, String localName) {
		return new ElementName((namespace != null) ? namespace : "", localName);
	}

	private static UnreadableDescriptorException malformed(XMLStreamException ex, Issues issues, byte[] content,
			@Nullable Location reached) {
		if (ex.getNestedException() instanceof CharConversionException && isUtf8Error(ex)) {
			Optional<Utf8.InvalidByte> invalid = Utf8.firstInvalidByte(content);
			if (invalid.isPresent()) {
				return notUtf8(invalid.get(), issues);
			}
		}
		// An error in another encoding has no location. The parser's own location is the
		// best approximation.
		Location location = (ex.getLocation() != null) ? ex.getLocation() : reached;
		Position position = position(location);
		// The following lines of the parser's message repeat the location.
		String reason = String.valueOf(ex.getMessage()).lines().findFirst().orElse("");
		return issues.unreadable(position((reached != null) ? reached : location), "emulator.ovf.xml.malformed",
				"Parse error: %s at [row,col,system-id]: [%s,%s,\"%s\"].", reason, position.line(), position.column(),
				issues.file());
	}

	/**
	 * The second text is the parser's message for a character that is cut off at the end.
	 */
	private static boolean isUtf8Error(XMLStreamException ex) {
		String message = String.valueOf(ex.getMessage());
		return message.contains(StandardCharsets.UTF_8.name()) || message.contains("multi-byte char");
	}

	/** The parser reports a byte offset instead of a line and a column. */
	private static UnreadableDescriptorException notUtf8(Utf8.InvalidByte invalid, Issues issues) {
		return issues.unreadable(invalid.position(), "emulator.ovf.xml.encoding",
				"The document is not well-formed XML: the byte %s in line %s, column %s is not UTF-8; "
						+ "save the file in UTF-8, or declare its encoding in the first line.",
				invalid.hex(), invalid.position().line(), invalid.position().column());
	}

}
