package io.github.ovfemulator.soap;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import com.ctc.wstx.stax.WstxOutputFactory;

/**
 * Writes the SOAP 1.1 fault of a server without a SOAP API. Its detail is vSphere's fault
 * for an unknown method, {@code MethodNotFound}, or for a message without a method or
 * receiver, {@code InvalidRequest}.
 */
final class SoapFault {

	private static final String ENVELOPE = "http://schemas.xmlsoap.org/soap/envelope/";

	private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

	private static final String VIM = "urn:vim25";

	/** Woodstox explicitly, as for reading. */
	private static final WstxOutputFactory FACTORY = new WstxOutputFactory();

	private SoapFault() {
	}

	/**
	 * Writes the fault.
	 * @param message the text for the user of the client
	 * @param request the request, empty when it is not readable
	 * @return the SOAP message in UTF-8
	 */
	static byte[] of(String message, Optional<SoapRequest> request) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			XMLStreamWriter xml = FACTORY.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
			xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
			xml.writeStartElement("soapenv", "Envelope", ENVELOPE);
			xml.writeNamespace("soapenv", ENVELOPE);
			xml.writeNamespace("xsi", INSTANCE);
			xml.writeStartElement("soapenv", "Body", ENVELOPE);
			xml.writeStartElement("soapenv", "Fault", ENVELOPE);
			writeText(xml, "faultcode", "ServerFaultCode");
			writeText(xml, "faultstring", message);
			xml.writeStartElement("detail");
			writeDetail(xml, request);
			xml.writeEndDocument();
			xml.close();
		}
		catch (XMLStreamException ex) {
			throw new IllegalStateException("A fault can always be written", ex);
		}
		return bytes.toByteArray();
	}

	private static void writeDetail(XMLStreamWriter xml, Optional<SoapRequest> request) throws XMLStreamException {
		SoapRequest.Receiver receiver = request.map(SoapRequest::receiver).orElse(null);
		String type = (receiver != null) ? "MethodNotFound" : "InvalidRequest";
		xml.writeStartElement(type + "Fault");
		xml.writeDefaultNamespace(VIM);
		xml.writeAttribute("xsi", INSTANCE, "type", type);
		if (receiver != null) {
			xml.writeStartElement("receiver");
			xml.writeAttribute("type", receiver.type());
			xml.writeCharacters(receiver.id());
			xml.writeEndElement();
			writeText(xml, "method", request.orElseThrow().operation());
		}
	}

	private static void writeText(XMLStreamWriter xml, String element, String text) throws XMLStreamException {
		xml.writeStartElement(element);
		xml.writeCharacters(text);
		xml.writeEndElement();
	}

}
