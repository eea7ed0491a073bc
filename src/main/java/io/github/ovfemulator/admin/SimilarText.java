package io.github.ovfemulator.admin;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

import io.github.ovfemulator.vapi.text.EditDistance;

/**
 * Compares texts by the letters to insert, remove or replace.
 */
final class SimilarText {

	/** The maximum length of the texts that are compared. */
	private static final int MAX_LENGTH = 128;

	private SimilarText() {
	}

	/**
	 * Returns the text that is most similar to another one.
	 * @return the text, empty if none shares half of its letters
	 */
	static Optional<String> mostSimilar(String text, Collection<String> candidates) {
		return candidates.stream()
			.min(Comparator.comparingInt((candidate) -> distance(text, candidate)))
			.filter((candidate) -> candidate.startsWith(text)
					|| distance(text, candidate) * 2 <= Math.max(text.length(), candidate.length()));
	}

	/** Returns the number of letters to insert, remove or replace. */
	static int distance(String from, String to) {
		if (from.length() > MAX_LENGTH || to.length() > MAX_LENGTH) {
			return from.equals(to) ? 0 : Math.max(from.length(), to.length());
		}
		return EditDistance.between(from, to);
	}

}
