package io.github.ovfemulator.inventory.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.springframework.util.unit.DataSize;

/**
 * Reads the bytes of a YAML or JSON file. The size of a YAML file is limited because the
 * parse time grows with the square of the length of a scalar, and the parser applies its
 * own limit of 3,145,728 characters too late.
 */
final class FileContent {

	/** The maximum size of a YAML file. The size of a JSON file is unlimited. */
	static final DataSize MAX_YAML_SIZE = DataSize.ofMegabytes(3);

	private FileContent() {
	}

	static boolean isJson(Path file) {
		return file.toString().endsWith(".json");
	}

	static byte[] read(Path file) {
		try {
			long size = Files.size(file);
			if (!isJson(file) && size > MAX_YAML_SIZE.toBytes()) {
				throw invalid(file, "the size is %d bytes; the limit for YAML is %d bytes. Use JSON for a larger file"
					.formatted(size, MAX_YAML_SIZE.toBytes()));
			}
			return Files.readAllBytes(file);
		}
		catch (IOException ex) {
			throw invalid(file, "the file cannot be read: " + ex);
		}
	}

	private static InvalidFixtureException invalid(Path file, String reason) {
		return new InvalidFixtureException("%s: %s".formatted(file.toAbsolutePath(), reason));
	}

}
