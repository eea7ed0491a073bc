package io.github.ovfemulator.session.files;

import io.github.ovfemulator.vapi.operation.Limits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of the XML of descriptors and message bundles, far above those of packages in
 * practice.
 *
 * @param maxDepth the maximum depth of elements
 * @param maxElements the maximum number of elements of a file
 * @param maxAttributes the maximum number of attributes of an element
 * @param maxAttributeSize the maximum length of an attribute value
 * @param maxTextSize the maximum length of the text of an element
 */
@ConfigurationProperties("emulator.ovf.xml")
public record XmlProperties(@DefaultValue("64") int maxDepth, @DefaultValue("200000") int maxElements,
		@DefaultValue("256") int maxAttributes, @DefaultValue("256KB") DataSize maxAttributeSize,
		@DefaultValue("4MB") DataSize maxTextSize) {

	public XmlProperties {
		Limits.require("emulator.ovf.xml.max-depth", maxDepth, 1);
		Limits.require("emulator.ovf.xml.max-elements", maxElements, 1);
		Limits.require("emulator.ovf.xml.max-attributes", maxAttributes, 1);
		Limits.require("emulator.ovf.xml.max-attribute-size", maxAttributeSize, 1);
		Limits.require("emulator.ovf.xml.max-text-size", maxTextSize, 1);
	}

}
