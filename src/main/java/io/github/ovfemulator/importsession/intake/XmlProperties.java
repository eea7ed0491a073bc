package io.github.ovfemulator.importsession.intake;

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
record XmlProperties(@DefaultValue("64") int maxDepth, @DefaultValue("200000") int maxElements,
		@DefaultValue("256") int maxAttributes, @DefaultValue("256KB") DataSize maxAttributeSize,
		@DefaultValue("4MB") DataSize maxTextSize) {

	/** Checks that each limit leaves something to read. */
	XmlProperties {
		if (maxDepth < 1 || maxElements < 1 || maxAttributes < 1) {
			throw new IllegalArgumentException("The numbers of emulator.ovf.xml are to be at least 1");
		}
		if (!fits(maxAttributeSize) || !fits(maxTextSize)) {
			throw new IllegalArgumentException("The sizes of emulator.ovf.xml are to be between 1 byte and 2 GB");
		}
	}

	private static boolean fits(DataSize size) {
		return size.toBytes() >= 1 && size.toBytes() < Integer.MAX_VALUE;
	}

}
