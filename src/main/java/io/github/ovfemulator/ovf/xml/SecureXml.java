package io.github.ovfemulator.ovf.xml;

import javax.xml.stream.XMLInputFactory;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import io.github.ovfemulator.ovf.OvfLimits;

/**
 * The settings of the XML parser: no document type declarations, no external entities,
 * and all limits.
 * <p>
 * The parser is instantiated directly, because the lookup of the JDK can return another
 * parser on the class path, which does not support these limits.
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
		// With lazy parsing, errors surface as unchecked exceptions in getText.
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
