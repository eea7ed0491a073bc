package io.github.ovfemulator.ovf.xml;

import javax.xml.stream.XMLInputFactory;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import io.github.ovfemulator.ovf.OvfLimits;

/**
 * The XML parser's settings: no document type, no entity from elsewhere, everything
 * bounded.
 * <p>
 * The parser is named outright, since the look-up of Java's own would take whatever is on
 * the class path, without these limits.
 */
final class SecureXml {

	private SecureXml() {
	}

	static WstxInputFactory factory(OvfLimits limits) {
		WstxInputFactory factory = new WstxInputFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
		factory.setProperty(XMLInputFactory.IS_COALESCING, false);
		// Else faults surface as unchecked exceptions when the text is asked for.
		factory.getConfig().doParseLazily(false);
		factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, limits.maxDepth());
		factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_COUNT, (long) limits.maxElements());
		factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, limits.maxAttributes());
		factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, limits.maxAttributeSize());
		factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, limits.maxTextSize());
		factory.setProperty(WstxInputProperties.P_MAX_CHARACTERS, (long) limits.maxSize());
		return factory;
	}

}
