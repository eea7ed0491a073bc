package io.github.ovfemulator.vapi.type;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A message to display, with an id for the client's own translation.
 *
 * @param id the id of the message in the catalogue of its component
 * @param defaultMessage the English text, arguments filled in
 * @param args the positional arguments; empty when there are none or they are named
 * @param params the named arguments; an entry lacks its value only in a scripted session
 * @param localized the text in the requested language
 */
@CanonicalName("com.vmware.vapi.std.localizable_message")
public record LocalizableMessage(String id, String defaultMessage, List<String> args,
		@Nullable Map<String, @Nullable LocalizationParam> params, @Nullable String localized) implements Structure {

	/**
	 * Creates a message from a pattern.
	 * @param id the message's id
	 * @param pattern the English text, {@code %s} for each argument
	 * @param args the arguments, each turned into a string
	 * @return the message
	 */
	public static LocalizableMessage of(String id, String pattern, Object... args) {
		List<String> texts = Arrays.stream(args).map(String::valueOf).toList();
		return new LocalizableMessage(id, String.format(Locale.ROOT, pattern, texts.toArray()), texts, null, null);
	}

}
