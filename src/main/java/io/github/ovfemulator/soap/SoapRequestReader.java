package io.github.ovfemulator.soap;

import java.util.Iterator;
import java.util.Optional;

import io.github.ovfemulator.ovf.Issues;
import io.github.ovfemulator.ovf.OvfLimits;
import io.github.ovfemulator.ovf.UnreadableDescriptorException;
import io.github.ovfemulator.ovf.xml.XmlDocument;
import io.github.ovfemulator.ovf.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/**
 * Reads the operation of a SOAP message from the beginning of the message. The rest after
 * the receiver is not read.
 */
final class SoapRequestReader {

	/** The maximum number of bytes to read. */
	static final int MAX_SIZE = 64 << 10;

	private static final int MAX_NAME_LENGTH = 128;

	private final XmlDocument.Opener documents = new XmlDocument.Opener(OvfLimits.defaults().withMaxSize(MAX_SIZE));

	/**
	 * Reads the operation of a message.
	 * @param beginning the first bytes of the message, {@link #MAX_SIZE} at most
	 * @return the operation, empty for a message that is not SOAP, or without an
	 * operation in its beginning
	 */
	Optional<SoapRequest> read(byte[] beginning) {
		try {
			XmlElement envelope = this.documents.open(beginning, new Issues("message", false, 1)).root();
			if (envelope.name().localName().equals("Envelope")) {
				for (XmlElement part : envelope.children()) {
					if (part.name().localName().equals("Body")) {
						return operation(part);
					}
				}
			}
		}
		catch (UnreadableDescriptorException ex) {
			// no operation
		}
		return Optional.empty();
	}

	private static Optional<SoapRequest> operation(XmlElement body) {
		Iterator<XmlElement> operations = body.children().iterator();
		if (!operations.hasNext()) {
			return Optional.empty();
		}
		XmlElement operation = operations.next();
		return Optional.of(new SoapRequest(limited(operation.name().localName()), receiver(operation)));
	}

	/** The vendor's messages name the receiver first. */
	private static SoapRequest.@Nullable Receiver receiver(XmlElement operation) {
		try {
			Iterator<XmlElement> parameters = operation.children().iterator();
			XmlElement first = parameters.hasNext() ? parameters.next() : null;
			String type = (first != null) ? first.attribute("", "type") : null;
			return (first != null && type != null && first.name().localName().equals("_this"))
					? new SoapRequest.Receiver(limited(type), limited(first.text())) : null;
		}
		catch (UnreadableDescriptorException ex) {
			return null;
		}
	}

	private static String limited(String text) {
		return text.substring(0, Math.min(text.length(), MAX_NAME_LENGTH));
	}

}
