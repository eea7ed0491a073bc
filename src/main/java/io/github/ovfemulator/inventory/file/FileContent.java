package io.github.ovfemulator.inventory.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

import org.springframework.util.unit.DataSize;

/**
 * Reads the bytes of a YAML or JSON file. A YAML file is limited in size, since the time
 * that the YAML parser takes grows with the square of the length of a scalar, and it
 * applies its own limit of 3,145,728 characters too late.
 */
public final class FileContent {

	/** The largest YAML file; a JSON file may be larger. */
	static final DataSize MAX_YAML_SIZE = DataSize.ofMegabytes(3);

	private FileContent() {
	}

	/**
	 * Whether a file is JSON.
	 * @param file the file
	 * @return whether its name ends so; any other file is YAML
	 */
	public static boolean isJson(Path file) {
		return file.toString().endsWith(".json");
	}

	/**
	 * Reads a file.
	 * @param file the file
	 * @param fault makes the exception for a file that cannot be read or is too large,
	 * out of the reason
	 * @return its bytes
	 */
	public static byte[] read(Path file, Function<String, ? extends RuntimeException> fault) {
		try {
			long size = Files.size(file);
			if (!isJson(file) && size > MAX_YAML_SIZE.toBytes()) {
				throw fault.apply("the file has %d bytes, and a YAML file may have %d; write a larger one as JSON"
					.formatted(size, MAX_YAML_SIZE.toBytes()));
			}
			return Files.readAllBytes(file);
		}
		catch (IOException ex) {
			throw fault.apply("the file cannot be read: " + ex);
		}
	}

}
