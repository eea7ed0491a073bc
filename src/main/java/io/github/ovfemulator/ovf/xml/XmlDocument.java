package io.github.ovfemulator.ovf.xml;

import javax.xml.stream.XMLStreamConstants;

import com.ctc.wstx.stax.WstxInputFactory;
import io.github.ovfemulator.ovf.Issues;
import io.github.ovfemulator.ovf.OvfLimits;
import io.github.ovfemulator.ovf.Position;

/**
 * A document that is read once, element by element.
 * <p>
 * Not thread-safe. A document that is malformed or exceeds a limit ends the reading with
 * an {@link io.github.ovfemulator.ovf.UnreadableDescriptorException}.
 */
public final class XmlDocument {

	private final XmlCursor cursor;

	private XmlDocument(XmlCursor cursor) {
		this.cursor = cursor;
	}

	/**
	 * Advances to the root element.
	 * @return the root element, whose content is still to be read
	 */
	public XmlElement root() {
		while (true) {
			int event = this.cursor.next();
			if (event == XMLStreamConstants.DTD) {
				throw this.cursor.issues()
					.unreadable(this.cursor.position(), "emulator.ovf.doctype",
							"A document type declaration is not permitted.");
			}
			if (event == XMLStreamConstants.START_ELEMENT) {
				return XmlElement.at(this.cursor);
			}
		}
	}

	/**
	 * Reads the rest of the document, in which only comments and processing instructions
	 * are permitted.
	 */
	public void finish() {
		int event = this.cursor.event();
		while (event != XMLStreamConstants.END_DOCUMENT) {
			event = this.cursor.next();
		}
	}

	/**
	 * Opens documents under the same limits. Immutable and thread-safe.
	 */
	public static final class Opener {

		private final OvfLimits limits;

		private final WstxInputFactory factory;

		/**
		 * Creates an opener with a parser that enforces the limits.
		 * @param limits the limits for a document
		 */
		public Opener(OvfLimits limits) {
			this.limits = limits;
			this.factory = SecureXml.factory(limits);
		}

		/**
		 * Opens a document in the encoding that it declares.
		 * @param content the bytes of the document
		 * @param issues collects the issues of the document
		 * @return the document, positioned before its root element
		 */
		public XmlDocument open(byte[] content, Issues issues) {
			if (content.length > this.limits.maxSize()) {
				throw issues.unreadable(Position.NONE, "emulator.ovf.size.limit",
						"The file has %s bytes; at most %s are read.", content.length, this.limits.maxSize());
			}
			return new XmlDocument(XmlCursor.open(content, this.factory, this.limits, issues));
		}

	}

}
