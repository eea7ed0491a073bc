package io.github.ovfemulator.session.files;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import io.github.ovfemulator.ovf.descriptor.FileReference;
import io.github.ovfemulator.ovf.descriptor.Property;
import io.github.ovfemulator.ovf.reader.DescriptorReading;
import io.github.ovfemulator.vapi.text.Characters;
import io.github.ovfemulator.vapi.text.RedactedUrl;
import org.jspecify.annotations.Nullable;

/**
 * Detects secrets in the contents of a package: password values of properties, and URLs
 * with user, password or query.
 */
public final class ContentSecrets {

	private ContentSecrets() {
	}

	/**
	 * Returns whether a descriptor may contain a secret. If it is invalid, its text is
	 * searched, since its properties may be unreadable.
	 * @param reading the result of reading it, or {@code null} if it is unreadable
	 */
	public static boolean mayBeIn(@Nullable DescriptorReading reading, byte[] content) {
		if (reading == null || !reading.errors().isEmpty()) {
			String text = new String(content, StandardCharsets.ISO_8859_1).replace("\0", "").toLowerCase(Locale.ROOT);
			return !text.contains("<") || text.contains("password") || hasSecretUrl(text);
		}
		return reading.descriptor().properties().anyMatch(ContentSecrets::isSet)
				|| reading.descriptor().references().stream().anyMatch(ContentSecrets::isSecret);
	}

	/**
	 * Returns whether the file names of a manifest may contain a secret.
	 */
	public static boolean mayBeInUrls(byte[] content) {
		return hasSecretUrl(new String(content, StandardCharsets.ISO_8859_1));
	}

	/**
	 * Returns whether {@code ?} or {@code @} follows {@code //} within the same word.
	 */
	private static boolean hasSecretUrl(String text) {
		boolean inUrl = false;
		for (int i = 0; i < text.length(); i++) {
			char character = text.charAt(i);
			if (inUrl && (character == '?' || character == '@')) {
				return true;
			}
			inUrl = (inUrl || text.startsWith("//", i)) && !Characters.isSpace(character)
					&& "\"'<>".indexOf(character) < 0;
		}
		return false;
	}

	private static boolean isSecret(FileReference file) {
		return !RedactedUrl.is(file.href());
	}

	private static boolean isSet(Property property) {
		boolean set = (property.value() != null && !property.value().isEmpty())
				|| property.optionValues().values().stream().anyMatch((value) -> !value.isEmpty());
		return set && property.isSecret();
	}

}
