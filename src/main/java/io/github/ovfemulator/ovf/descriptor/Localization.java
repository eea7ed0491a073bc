package io.github.ovfemulator.ovf.descriptor;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.github.ovfemulator.vapi.text.Split;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a package in the language that someone asked for.
 * <p>
 * A text is taken from the bundle of that very language tag, else of its language, else
 * it is the one in the descriptor itself; only where that is empty, from the bundle of
 * the descriptor's own language. Bundles within the descriptor win over files. Immutable.
 */
public final class Localization {

	private static final String DEFAULT_LANGUAGE = "en-US";

	private final List<Map<String, String>> wanted;

	private final List<Map<String, String>> own;

	private Localization(List<Map<String, String>> wanted, List<Map<String, String>> own) {
		this.wanted = wanted;
		this.own = own;
	}

	/**
	 * Prepares the texts of a package.
	 * @param descriptor the package's descriptor
	 * @param files the bundles that are files, by the id of the file; those that did not
	 * come are left out
	 * @param locale the language tag asked for, with {@code -} or {@code _}; {@code null}
	 * for the descriptor's own
	 * @return the texts
	 */
	public static Localization of(OvfDescriptor descriptor, Map<String, MessageBundle> files, @Nullable String locale) {
		String ownLanguage = (descriptor.language() != null) ? descriptor.language() : DEFAULT_LANGUAGE;
		Map<String, Map<String, String>> byLanguage = new HashMap<>();
		for (MessageBundle declared : descriptor.messageBundleDeclarations()) {
			MessageBundle file = (declared.fileRef() != null) ? files.get(declared.fileRef()) : null;
			if (file != null) {
				String language = (file.language() != null) ? file.language() : declared.language();
				Map<String, String> messages = messages(byLanguage, language, ownLanguage);
				file.messages().forEach(messages::putIfAbsent);
			}
		}
		for (MessageBundle declared : descriptor.messageBundleDeclarations()) {
			messages(byLanguage, declared.language(), ownLanguage).putAll(declared.messages());
		}
		return new Localization(chain(byLanguage, (locale != null) ? locale : ownLanguage),
				chain(byLanguage, ownLanguage));
	}

	/**
	 * Shows a text.
	 * @param text the text
	 * @return the text in the best language there is
	 */
	public String show(Text text) {
		if (text.messageId() == null) {
			return text.value();
		}
		String translated = find(this.wanted, text.messageId());
		if (translated == null && text.value().isEmpty()) {
			translated = find(this.own, text.messageId());
		}
		return (translated != null) ? translated : text.value();
	}

	/**
	 * Shows a text that may be missing.
	 * @param text the text, or {@code null}
	 * @return the text in the best language there is, or {@code null}
	 */
	public @Nullable String showIfPresent(@Nullable Text text) {
		return (text != null) ? show(text) : null;
	}

	private static @Nullable String find(List<Map<String, String>> chain, String id) {
		for (Map<String, String> messages : chain) {
			String message = messages.get(id);
			if (message != null) {
				return message;
			}
		}
		return null;
	}

	private static Map<String, String> messages(Map<String, Map<String, String>> byLanguage, @Nullable String language,
			String ownLanguage) {
		String tag = normalized((language != null) ? language : ownLanguage);
		return byLanguage.computeIfAbsent(tag, (key) -> new HashMap<>());
	}

	private static List<Map<String, String>> chain(Map<String, Map<String, String>> byLanguage, String language) {
		String tag = normalized(language);
		Set<String> tags = new LinkedHashSet<>();
		tags.add(tag);
		tags.add(Split.before(tag, '-'));
		return tags.stream().filter(byLanguage::containsKey).map((each) -> Map.copyOf(byLanguage.get(each))).toList();
	}

	private static String normalized(String language) {
		return language.strip().replace('_', '-').toLowerCase(Locale.ROOT);
	}

}
