package io.github.ovfemulator.vapi.text;

/**
 * The distance between two texts.
 */
public final class EditDistance {

	private EditDistance() {
	}

	/**
	 * Returns the number of letters to insert, remove or replace. The time grows with the
	 * product of the lengths.
	 * @param from a text
	 * @param to another text
	 * @return the number, 0 for equal texts
	 */
	public static int between(String from, String to) {
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
