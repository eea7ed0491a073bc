package io.github.ovfemulator.ovf.manifest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.github.ovfemulator.ovf.OvfLimits;
import io.github.ovfemulator.ovf.ParseIssue;
import io.github.ovfemulator.ovf.ParseIssue.Category;
import io.github.ovfemulator.ovf.descriptor.Position;
import io.github.ovfemulator.ovf.xml.Issues;

/**
 * Reads manifests in all spellings met in packages: {@code ALG(name)= hex} with or
 * without blanks around {@code (} and {@code =}, LF or CRLF, digits in any case.
 * <p>
 * Immutable. Bounded by the size of a file, the number of its lines and of the issues
 * that {@link OvfLimits} permits.
 */
public final class ManifestReader {

	private final OvfLimits limits;

	/**
	 * Makes a reader.
	 * @param limits what a manifest may cost
	 */
	public ManifestReader(OvfLimits limits) {
		this.limits = limits;
	}

	/**
	 * Reads a manifest and collects all its faults.
	 * @param fileName its name, as issues are to tell it
	 * @param content its bytes
	 * @return what it says and what is wrong with it
	 */
	public ManifestReading read(String fileName, byte[] content) {
		Issues issues = new Issues(fileName, false, this.limits.maxIssues());
		List<ManifestEntry> entries = new ArrayList<>();
		if (content.length > this.limits.maxSize()) {
			issues.error(Category.PARSE_ERROR, Position.NONE, "emulator.ovf.manifest.size",
					"The manifest has %s bytes; at most %s are read.", content.length, this.limits.maxSize());
			return new ManifestReading(new Manifest(entries), issues.errors());
		}
		String text = new String(content, StandardCharsets.UTF_8);
		if (text.startsWith("\uFEFF")) {
			text = text.substring(1);
		}
		int number = 0;
		for (String line : (Iterable<String>) text.lines()::iterator) {
			number++;
			if (number > this.limits.maxManifestLines()) {
				issues.error(Category.PARSE_ERROR, new Position(number, -1), "emulator.ovf.manifest.lines",
						"The manifest has more than %s lines.", this.limits.maxManifestLines());
				break;
			}
			if (!line.isBlank()) {
				readLine(line.strip(), number, entries, issues);
			}
		}
		List<ParseIssue> errors = issues.errors();
		return new ManifestReading(new Manifest(entries), errors);
	}

	private static void readLine(String line, int number, List<ManifestEntry> entries, Issues issues) {
		int open = line.indexOf('(');
		// A name may hold parentheses and equals signs, a digest none.
		int equals = line.lastIndexOf('=');
		int close = (equals < 0) ? -1 : line.lastIndexOf(')', equals);
		Position position = new Position(number, 1);
		if (open < 1 || close <= open + 1 || !line.substring(close + 1, equals).isBlank()) {
			issues.error(Category.PARSE_ERROR, position, "emulator.ovf.manifest.line",
					"The manifest entry in line %s is invalid: '%s'; expected 'SHA256(name)= digest'.", number, line);
			return;
		}
		String algorithmName = line.substring(0, open).strip();
		DigestAlgorithm algorithm = DigestAlgorithm.of(algorithmName);
		if (algorithm == null) {
			issues.error(Category.PARSE_ERROR, position, "emulator.ovf.manifest.algorithm",
					"Invalid OVF checksum algorithm: %s.", algorithmName);
			return;
		}
		String digest = line.substring(equals + 1).strip().toLowerCase(Locale.ROOT);
		if (digest.length() != algorithm.digits() || !digest.chars().allMatch(ManifestReader::isHex)) {
			issues.error(Category.PARSE_ERROR, new Position(number, equals + 2L), "emulator.ovf.manifest.digest",
					"The digest in line %s is not one of %s: '%s' is not %s hexadecimal digits.", number, algorithm,
					digest, algorithm.digits());
			return;
		}
		entries.add(new ManifestEntry(algorithm, line.substring(open + 1, close), digest, number));
	}

	private static boolean isHex(int character) {
		return (character >= '0' && character <= '9') || (character >= 'a' && character <= 'f');
	}

}
