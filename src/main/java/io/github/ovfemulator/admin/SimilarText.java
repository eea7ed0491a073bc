package io.github.ovfemulator.admin;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

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
		int[] row = new int[to.length() + 1];
		for (int j = 0; j <= to.length(); j++) {
			row[j] = j;
		}
		for (int i = 1; i <= from.length(); i++) {
			int diagonal = row[0];
			row[0] = i;
			for (int j = 1; j <= to.length(); j++) {
				int replaced = diagonal + ((from.charAt(i - 1) == to.charAt(j - 1)) ? 0 : 1);
				diagonal = row[j];
				row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
			}
		}
		return row[to.length()];
	}

}
