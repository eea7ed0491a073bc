package io.github.ovfemulator.ovf.packaging;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.github.ovfemulator.ovf.Issues;
import io.github.ovfemulator.ovf.OvfLimits;
import io.github.ovfemulator.ovf.ParseIssue.Category;
import io.github.ovfemulator.ovf.Position;
import io.github.ovfemulator.ovf.descriptor.PackagePath;
import io.github.ovfemulator.ovf.xml.Utf8;
import io.github.ovfemulator.vapi.text.Characters;

/**
 * Reads manifests: lines in the form of {@link DigestLine}, in UTF-8, terminated by LF or
 * CR LF, with digits in upper or lower case. Empty lines are refused, as in vCenter.
 * <p>
 * Immutable. {@link OvfLimits} bounds the size of the file, the number of lines and the
 * number of issues.
 */
public final class ManifestReader {

	private static final String MANIFEST = "manifest";

	private static final String BYTE_ORDER_MARK = "\uFEFF";

	private final OvfLimits limits;

	/**
	 * Creates a reader.
	 * @param limits the limits for a manifest
	 */
	public ManifestReader(OvfLimits limits) {
		this.limits = limits;
	}

	/**
	 * Reads a manifest and collects all its issues.
	 * @param fileName its name in issues
	 * @param content its bytes
	 * @return the manifest and its errors
	 */
	public ManifestReading read(String fileName, byte[] content) {
		Issues issues = new Issues(fileName, false, this.limits.maxIssues());
		List<ManifestEntry> entries = new ArrayList<>();
		if (content.length > this.limits.maxSize()) {
			issues.error(Category.PARSE_ERROR, Position.NONE, "emulator.ovf.manifest.size",
					"The manifest has %s bytes; at most %s are read.", content.length, this.limits.maxSize());
		}
		else {
			Utf8.firstInvalidByte(content)
				.ifPresentOrElse((invalid) -> issues.error(Category.PARSE_ERROR, invalid.position(),
						"emulator.ovf.manifest.encoding",
						"The provided manifest file is invalid: the byte %s in line %s, column %s is not UTF-8.",
						invalid.hex(), invalid.position().line(), invalid.position().column()),
						() -> readLines(new String(content, StandardCharsets.UTF_8), entries, issues));
		}
		return new ManifestReading(new Manifest(entries), issues.errors());
	}

	private void readLines(String text, List<ManifestEntry> entries, Issues issues) {
		if (text.startsWith(BYTE_ORDER_MARK)) {
			issues.error(Category.PARSE_ERROR, new Position(1, 1), "emulator.ovf.manifest.byte_order_mark",
					"The provided manifest file is invalid: it starts with a byte order mark; save it without one.");
			return;
		}
		int number = 0;
		for (int start = 0; start < text.length();) {
			number++;
			if (number > this.limits.maxManifestLines()) {
				issues.error(Category.PARSE_ERROR, new Position(number, -1), "emulator.ovf.manifest.lines",
						"The manifest has more than %s lines.", this.limits.maxManifestLines());
				return;
			}
			int end = text.indexOf('\n', start);
			String line = text.substring(start, (end < 0) ? text.length() : end);
			readLine(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line, number, entries, issues);
			start = (end < 0) ? text.length() : end + 1;
		}
	}

	private static void readLine(String text, int number, List<ManifestEntry> entries, Issues issues) {
		DigestLine line = DigestLine.read(text, number, MANIFEST, issues);
		if (line == null) {
			return;
		}
		DigestAlgorithm algorithm = line.algorithm();
		String digest = line.digits().toLowerCase(Locale.ROOT);
		if (digest.length() != algorithm.digits() || !digest.chars().allMatch(Characters::isHexDigit)) {
			issues.error(Category.PARSE_ERROR, new Position(number, line.column()), "emulator.ovf.manifest.digest",
					"The digest in line %s is not a %s digest: '%s' is not %s hexadecimal digits.", number, algorithm,
					digest, algorithm.digits());
			return;
		}
		entries.add(new ManifestEntry(algorithm, PackagePath.normalize(line.name()), digest, number));
	}

}
