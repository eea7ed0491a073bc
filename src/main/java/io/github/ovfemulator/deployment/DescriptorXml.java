package io.github.ovfemulator.deployment;

import java.io.StringWriter;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import com.ctc.wstx.stax.WstxOutputFactory;
import io.github.ovfemulator.ovf.xml.Namespaces;
import org.jspecify.annotations.Nullable;

/**
 * Writes the elements of an OVF descriptor.
 */
final class DescriptorXml {

	private static final int FIRST_PRINTABLE = 0x20;

	private final StringWriter text = new StringWriter();

	private final XMLStreamWriter xml;

	DescriptorXml() {
		try {
			this.xml = new WstxOutputFactory().createXMLStreamWriter(this.text);
			this.xml.writeStartDocument("UTF-8", "1.0");
			this.xml.writeStartElement("Envelope");
			this.xml.writeDefaultNamespace(Namespaces.OVF);
			this.xml.writeNamespace("ovf", Namespaces.OVF);
			this.xml.writeNamespace("rasd", Namespaces.RASD);
			this.xml.writeNamespace("vssd", Namespaces.VSSD);
			this.xml.writeNamespace("vmw", Namespaces.VMW);
		}
		catch (XMLStreamException ex) {
			throw failed(ex);
		}
	}

	/**
	 * Starts an element.
	 * @param name its name with prefix
	 * @param attributes names with prefix, and values, in turn; attributes without value
	 * are left out
	 */
	DescriptorXml start(String name, @Nullable Object... attributes) {
		try {
			this.xml.writeStartElement(name);
			for (int i = 0; i < attributes.length; i += 2) {
				if (attributes[i + 1] != null) {
					this.xml.writeAttribute(String.valueOf(attributes[i]), clean(String.valueOf(attributes[i + 1])));
				}
			}
			return this;
		}
		catch (XMLStreamException ex) {
			throw failed(ex);
		}
	}

	DescriptorXml end() {
		try {
			this.xml.writeEndElement();
			return this;
		}
		catch (XMLStreamException ex) {
			throw failed(ex);
		}
	}

	/** Writes an element without content. */
	DescriptorXml empty(String name, @Nullable Object... attributes) {
		return start(name, attributes).end();
	}

	/** Starts a section with its description. */
	DescriptorXml section(String name, String info, @Nullable Object... attributes) {
		return start(name, attributes).text("Info", info);
	}

	/** Writes an element with text, nothing for {@code null}. */
	DescriptorXml text(String name, @Nullable Object value) {
		return (value != null) ? start(name).characters(value).end() : this;
	}

	/** Writes text into the current element. */
	DescriptorXml characters(Object value) {
		try {
			this.xml.writeCharacters(clean(String.valueOf(value)));
			return this;
		}
		catch (XMLStreamException ex) {
			throw failed(ex);
		}
	}

	/** Writes a setting, nothing for {@code null}. */
	DescriptorXml config(String key, @Nullable Object value) {
		return (value != null) ? empty("vmw:Config", "ovf:required", false, "vmw:key", key, "vmw:value", value) : this;
	}

	/** Ends the document. */
	String text() {
		try {
			this.xml.writeEndDocument();
			this.xml.close();
			return this.text.toString();
		}
		catch (XMLStreamException ex) {
			throw failed(ex);
		}
	}

	/** Removes the characters that XML does not permit. */
	private static String clean(String value) {
		StringBuilder clean = new StringBuilder();
		value.codePoints()
			.filter((point) -> point >= FIRST_PRINTABLE || point == '\t' || point == '\n' || point == '\r')
			.filter((point) -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
			.filter((point) -> point != 0xFFFE && point != 0xFFFF)
			.forEach(clean::appendCodePoint);
		return clean.toString();
	}

	private static IllegalStateException failed(XMLStreamException ex) {
		return new IllegalStateException("The descriptor cannot be written", ex);
	}

}
