package io.github.ovfemulator.session.files;

import io.github.ovfemulator.vapi.operation.Limits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What the XML of a descriptor or message bundle may cost. No package met in practice
 * comes near.
 *
 * @param maxDepth how deep elements may nest
 * @param maxElements how many elements a file may have
 * @param maxAttributes how many attributes an element may have
 * @param maxAttributeSize the longest value of an attribute
 * @param maxTextSize the longest text of an element
 */
@ConfigurationProperties("emulator.ovf.xml")
public record XmlProperties(@DefaultValue("64") int maxDepth, @DefaultValue("200000") int maxElements,
		@DefaultValue("256") int maxAttributes, @DefaultValue("256KB") DataSize maxAttributeSize,
		@DefaultValue("4MB") DataSize maxTextSize) {

	/** Checks that each limit leaves something to read. */
	public XmlProperties {
		Limits.require("emulator.ovf.xml.max-depth", maxDepth, 1);
		Limits.require("emulator.ovf.xml.max-elements", maxElements, 1);
		Limits.require("emulator.ovf.xml.max-attributes", maxAttributes, 1);
		Limits.require("emulator.ovf.xml.max-attribute-size", maxAttributeSize, 1);
		Limits.require("emulator.ovf.xml.max-text-size", maxTextSize, 1);
	}

}
