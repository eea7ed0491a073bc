package io.github.ovfemulator.vapi.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * Compares texts by the letters to insert, remove or replace.
 */
public final class SimilarText {

	/** The maximum length of the texts that are compared. */
	private static final int MAX_LENGTH = 128;

	private SimilarText() {
	}

	/**
	 * Returns the text that is most similar to another one.
	 * @param text the other text
	 * @param candidates the texts to choose from
	 * @return the text, empty if none shares half of its letters
	 */
	public static Optional<String> mostSimilar(String text, Collection<String> candidates) {
		return candidates.stream()
			.min(Comparator.comparingInt((candidate) -> distance(text, candidate)))
			.filter((candidate) -> candidate.startsWith(text)
					|| distance(text, candidate) * 2 <= Math.max(text.length(), candidate.length()));
	}

	/**
	 * Returns the number of letters to insert, remove or replace.
	 * @param from a text
	 * @param to another text
	 * @return the number; texts of more than 128 characters differ altogether
	 */
	public static int distance(String from, String to) {
		if (from.length() > MAX_LENGTH || to.length() > MAX_LENGTH) {
			return from.equals(to) ? 0 : Math.max(from.length(), to.length());
		}
		return EditDistance.between(from, to);
	}

}
