package io.github.ovfemulator.ovf.packaging;

import io.github.ovfemulator.ovf.Issues;
import io.github.ovfemulator.ovf.ParseIssue.Category;
import io.github.ovfemulator.ovf.Position;
import org.jspecify.annotations.Nullable;

/**
 * A line {@code ALGORITHM(name)= digits} of a manifest, or the first line of a
 * certificate file. Blanks before the parenthesis and before the equals sign are refused,
 * as in vCenter. Blanks after the equals sign and after the digits are permitted (a
 * choice).
 *
 * @param algorithm the algorithm
 * @param name the path of the file
 * @param digits the text after the equals sign without surrounding blanks
 * @param column the column of the digits, counted from 1
 * @see <a href="https://www.dmtf.org/standards/ovf">DSP0243, "Manifest"</a>
 */
public record DigestLine(DigestAlgorithm algorithm, String name, String digits, long column) {

	private static final String NAME_END = ")=";

	/**
	 * Parses a line. The error message starts with the message of vCenter, followed by
	 * the expected form.
	 * @param line the line without its terminator
	 * @param number its number, counted from 1
	 * @param file the kind of file for messages: {@code manifest} or {@code certificate}
	 * @param issues collects the issues
	 * @return the parsed line, or {@code null} if it is malformed
	 */
	public static @Nullable DigestLine read(String line, int number, String file, Issues issues) {
		int open = line.indexOf('(');
		if (open < 0) {
			return malformed(line, number, file, issues);
		}
		String algorithmName = line.substring(0, open);
		DigestAlgorithm algorithm = DigestAlgorithm.of(algorithmName);
		if (algorithm == null) {
			issues.error(Category.PARSE_ERROR, new Position(number, 1), "emulator.ovf." + file + ".algorithm",
					"The provided " + file + " file is invalid: Invalid OVF checksum algorithm: %s. "
							+ "Expected 'SHA1(', 'SHA256(' or 'SHA512(' at the beginning of line %s.",
					algorithmName, number);
			return null;
		}
		// A name can contain parentheses and equals signs, a digest cannot.
		int close = line.lastIndexOf(NAME_END);
		if (close <= open + 1) {
			return malformed(line, number, file, issues);
		}
		String digits = line.substring(close + NAME_END.length());
		return new DigestLine(algorithm, line.substring(open + 1, close), digits.strip(),
				close + NAME_END.length() + 1L + digits.length() - digits.stripLeading().length());
	}

	private static @Nullable DigestLine malformed(String line, int number, String file, Issues issues) {
		issues.error(Category.PARSE_ERROR, new Position(number, 1), "emulator.ovf." + file + ".line",
				"The provided " + file + " file is invalid: Invalid OVF manifest entry. "
						+ "Expected 'SHA256(name)= digits' in line %s, found %s.",
				number, line.isEmpty() ? "an empty line" : "'" + line + "'");
		return null;
	}

}
