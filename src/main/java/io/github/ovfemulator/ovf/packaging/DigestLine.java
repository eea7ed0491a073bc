package io.github.ovfemulator.ovf.packaging;

import io.github.ovfemulator.ovf.Issues;
import io.github.ovfemulator.ovf.ParseIssue.Category;
import io.github.ovfemulator.ovf.Position;
import org.jspecify.annotations.Nullable;

/**
 * A line {@code ALGORITHM(name)= digits}, of which a manifest consists and with which a
 * certificate file begins. No blank stands before the parenthesis and before the equals
 * sign: a vCenter refuses such lines. Behind the equals sign and the digits there may be
 * blanks, or none (a choice).
 *
 * @param algorithm the algorithm
 * @param name the name of the file as written
 * @param digits what stands behind the equals sign, without blanks around it
 * @param column where the digits stand in the line, counted from 1
 * @see <a href="https://www.dmtf.org/standards/ovf">DSP0243, "Manifest"</a>
 */
public record DigestLine(DigestAlgorithm algorithm, String name, String digits, long column) {

	private static final String NAME_END = ")=";

	/**
	 * Reads a line. What is wrong with it is told in the words of a vCenter, followed by
	 * what is expected.
	 * @param line the line without its end
	 * @param number its number, counted from 1
	 * @param file what the line is part of: {@code manifest} or {@code certificate}
	 * @param issues takes what is wrong
	 * @return the line, or {@code null} where it has another form
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
		// A name may hold parentheses and equals signs, a digest none.
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
