package io.github.ovfemulator.importsession.intake.content;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import io.github.ovfemulator.ovf.DescriptorReading;
import io.github.ovfemulator.ovf.descriptor.Property;
import org.jspecify.annotations.Nullable;

/**
 * Whether a descriptor holds passwords, which its properties may have from the start.
 */
final class DescriptorSecrets {

	private DescriptorSecrets() {
	}

	/**
	 * Whether there may be one. A descriptor with faults may hold properties that nobody
	 * could read, so that its text has to tell.
	 * @param reading what came out of reading it, {@code null} where it is unreadable
	 * @param content its bytes
	 * @return whether there may be one
	 */
	static boolean mayBeIn(@Nullable DescriptorReading reading, byte[] content) {
		if (reading == null || !reading.errors().isEmpty()) {
			String text = new String(content, StandardCharsets.ISO_8859_1).replace("\0", "").toLowerCase(Locale.ROOT);
			return !text.contains("<") || text.contains("password");
		}
		return reading.descriptor().properties().anyMatch(DescriptorSecrets::isSet);
	}

	private static boolean isSet(Property property) {
		boolean set = (property.value() != null && !property.value().isEmpty())
				|| property.optionValues().values().stream().anyMatch((value) -> !value.isEmpty());
		return set && property.isSecret();
	}

}
