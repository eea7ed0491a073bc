package io.github.ovfemulator.inventory.vm;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import com.ctc.wstx.api.WstxOutputProperties;
import com.ctc.wstx.stax.WstxOutputFactory;
import io.github.ovfemulator.inventory.domain.MachineConfiguration.MachineProperty;

/**
 * Writes the OVF environment document in the format of vCenter, with its namespace
 * prefixes and VMware's section of network adapters. The platform version is a choice.
 */
public final class OvfEnvironmentWriter {

	private static final String OE = "http://schemas.dmtf.org/ovf/environment/1";

	private static final String VE = "http://www.vmware.com/schema/ovfenv";

	private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

	/** The PCI unit number of the first network adapter. */
	private static final int FIRST_ADAPTER = 7;

	private static final String INDENT = "   ";

	private static final int NO_CHARACTER = 0xFFFD;

	private final XMLStreamWriter xml;

	private final boolean passwords;

	private int depth;

	private OvfEnvironmentWriter(XMLStreamWriter xml, boolean passwords) {
		this.xml = xml;
		this.passwords = passwords;
	}

	/**
	 * Writes the document.
	 * @param environment the OVF environment
	 * @param passwords whether to include the values of secrets; otherwise they are
	 * masked
	 * @return the document in UTF-8
	 */
	public static byte[] write(OvfEnvironment environment, boolean passwords) {
		StringWriter text = new StringWriter();
		WstxOutputFactory factory = new WstxOutputFactory();
		factory.setProperty(WstxOutputProperties.P_USE_DOUBLE_QUOTES_IN_XML_DECL, true);
		try {
			XMLStreamWriter xml = factory.createXMLStreamWriter(text);
			new OvfEnvironmentWriter(xml, passwords).write(environment);
			xml.close();
		}
		catch (XMLStreamException ex) {
			throw new IllegalStateException("A text in memory cannot be written", ex);
		}
		return text.toString().getBytes(StandardCharsets.UTF_8);
	}

	private void write(OvfEnvironment environment) throws XMLStreamException {
		this.xml.writeStartDocument("UTF-8", "1.0");
		start("Environment");
		this.xml.writeDefaultNamespace(OE);
		this.xml.writeNamespace("xsi", XSI);
		this.xml.writeNamespace("oe", OE);
		this.xml.writeNamespace("ve", VE);
		attribute("oe", OE, "id", environment.id());
		attribute("ve", VE, "vCenterId", environment.machine());
		platform();
		properties(environment.properties());
		adapters(environment.adapters());
		for (OvfEnvironment.Entity sibling : environment.siblings()) {
			start("Entity");
			attribute("oe", OE, "id", sibling.id());
			properties(sibling.properties());
			end();
		}
		end();
		this.xml.writeEndDocument();
	}

	private void platform() throws XMLStreamException {
		start("PlatformSection");
		text("Kind", "VMware ESXi");
		text("Version", "7.0.3");
		text("Vendor", "VMware, Inc.");
		text("Locale", "en_US");
		end();
	}

	private void properties(List<MachineProperty> properties) throws XMLStreamException {
		start("PropertySection");
		for (MachineProperty property : properties) {
			line();
			this.xml.writeEmptyElement("", "Property", OE);
			attribute("oe", OE, "key", property.key());
			attribute("oe", OE, "value", this.passwords ? property.value() : property.maskedValue());
		}
		end();
	}

	private void adapters(List<OvfEnvironment.Adapter> adapters) throws XMLStreamException {
		line();
		this.xml.writeStartElement("ve", "EthernetAdapterSection", VE);
		this.depth++;
		for (int i = 0; i < adapters.size(); i++) {
			OvfEnvironment.Adapter adapter = adapters.get(i);
			line();
			this.xml.writeEmptyElement("ve", "Adapter", VE);
			attribute("ve", VE, "mac", adapter.macAddress());
			if (adapter.network() != null) {
				attribute("ve", VE, "network", adapter.network());
			}
			attribute("ve", VE, "unitNumber", String.valueOf(FIRST_ADAPTER + i));
		}
		end();
	}

	private void text(String name, String text) throws XMLStreamException {
		line();
		this.xml.writeStartElement("", name, OE);
		this.xml.writeCharacters(text);
		this.xml.writeEndElement();
	}

	private void start(String name) throws XMLStreamException {
		line();
		this.xml.writeStartElement("", name, OE);
		this.depth++;
	}

	private void end() throws XMLStreamException {
		this.depth--;
		line();
		this.xml.writeEndElement();
	}

	private void line() throws XMLStreamException {
		this.xml.writeCharacters("\n" + INDENT.repeat(this.depth));
	}

	private void attribute(String prefix, String namespace, String name, String value) throws XMLStreamException {
		this.xml.writeAttribute(prefix, namespace, name, writable(value));
	}

	/** Replaces characters that XML 1.0 does not allow with a replacement character. */
	private static String writable(String text) {
		int[] characters = text.codePoints().map((point) -> isCharacter(point) ? point : NO_CHARACTER).toArray();
		return new String(characters, 0, characters.length);
	}

	private static boolean isCharacter(int point) {
		return point == '\t' || point == '\n' || point == '\r' || (point >= 0x20 && point <= 0xD7FF)
				|| (point >= 0xE000 && point <= 0xFFFD) || point >= 0x10000;
	}

}
