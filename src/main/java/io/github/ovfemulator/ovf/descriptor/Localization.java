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
 * The texts of a package in a requested language.
 * <p>
 * A text is taken from the first of these that contains it: the bundle of the language
 * tag, the bundle of its language, the descriptor, the bundle of the descriptor's own
 * language. Bundles in the descriptor take precedence over files. Immutable.
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
	 * Creates the texts of a package.
	 * @param descriptor the descriptor
	 * @param files the bundles in files by file id; missing files are left out
	 * @param locale the requested language tag, with {@code -} or {@code _}; {@code null}
	 * for the language of the descriptor
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
	 * Translates a text.
	 * @param text the text
	 * @return the text in the best available language
	 */
	public String translate(Text text) {
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
	 * Translates an optional text.
	 * @param text the text, or {@code null}
	 * @return the text in the best available language, or {@code null}
	 */
	public @Nullable String translateIfPresent(@Nullable Text text) {
		return (text != null) ? translate(text) : null;
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
