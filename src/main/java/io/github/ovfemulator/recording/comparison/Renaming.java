package io.github.ovfemulator.recording.comparison;

import io.github.ovfemulator.recording.Pseudonyms;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Which generated value of the emulator corresponds to which one of a recording, one to
 * one. It grows while answers are compared.
 */
final class Renaming {

	/** Shorter values may be parts of words. */
	private static final int MIN_LENGTH_IN_TEXT = 4;

	private final Map<String, String> here = new HashMap<>();

	private final Map<String, String> recorded = new HashMap<>();

	private final boolean ofPseudonyms;

	/** Creates a renaming that keeps some values, such as those of the inventory. */
	Renaming(Set<String> kept) {
		this(kept, false);
	}

	/**
	 * Creates a renaming.
	 * @param kept values that stay, such as those of the inventory
	 * @param ofPseudonyms whether the names in the recording are pseudonyms
	 */
	Renaming(Set<String> kept, boolean ofPseudonyms) {
		this.ofPseudonyms = ofPseudonyms;
		kept.forEach((each) -> match(each, each));
	}

	/**
	 * Compares two values, which correspond to each other from now on if neither has
	 * another counterpart.
	 * @return whether they correspond
	 */
	boolean match(String recordedValue, String value) {
		String known = this.here.get(recordedValue);
		if (known == null && !this.recorded.containsKey(value)) {
			this.here.put(recordedValue, value);
			this.recorded.put(value, recordedValue);
			return true;
		}
		return value.equals(known);
	}

	/** Whether a recorded text is a pseudonym of a name. */
	boolean isPseudonym(String recordedValue) {
		return this.ofPseudonyms && Pseudonyms.isOfName(recordedValue);
	}

	/** Returns the value here that corresponds to a recorded one, or {@code null}. */
	@Nullable String here(String recordedValue) {
		return this.here.get(recordedValue);
	}

	/** Whether a value here corresponds to a recorded one. */
	boolean isKnown(String value) {
		return this.recorded.containsKey(value);
	}

	/**
	 * Replaces a recorded value, or the recorded values that a text contains as words, by
	 * those here.
	 */
	String translate(String text) {
		String known = this.here.get(text);
		if (known != null) {
			return known;
		}
		StringBuilder translated = new StringBuilder(text.length());
		int start = 0;
		for (int i = 0; i <= text.length(); i++) {
			if (i == text.length() || isSeparator(text.charAt(i))) {
				String word = text.substring(start, i);
				String value = (word.length() >= MIN_LENGTH_IN_TEXT) ? this.here.get(word) : null;
				translated.append((value != null) ? value : word);
				if (i < text.length()) {
					translated.append(text.charAt(i));
				}
				start = i + 1;
			}
		}
		return translated.toString();
	}

	private static boolean isSeparator(char character) {
		return " '\"()[]{}<>,;/".indexOf(character) >= 0;
	}

}
