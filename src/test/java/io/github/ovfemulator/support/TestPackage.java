package io.github.ovfemulator.support;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

import io.github.ovfemulator.ovf.TestOvfDescriptors;

/**
 * Builds packages: a descriptor and the referenced files.
 */
public final class TestPackage {

	private final TestOvfDescriptors descriptor;

	private final Map<String, byte[]> files = new LinkedHashMap<>();

	private TestPackage(TestOvfDescriptors descriptor) {
		this.descriptor = descriptor;
	}

	/** Starts a package. */
	public static TestPackage of(TestOvfDescriptors descriptor) {
		return new TestPackage(descriptor);
	}

	/** Adds a disk and its file with random bytes. */
	public TestPackage disk(String name, int size) {
		file(name, size);
		this.descriptor.disk("disk-" + name, "file-" + name, 1L << 30);
		return this;
	}

	/** Adds a file with random bytes. */
	public TestPackage file(String name, int size) {
		byte[] content = new byte[size];
		new Random(size).nextBytes(content);
		this.files.put(name, content);
		this.descriptor.file("file-" + name, name, size);
		return this;
	}

	/** The bytes of the descriptor. */
	public byte[] descriptor() {
		return this.descriptor.bytes();
	}

	/** The content of the files by name. */
	public Map<String, byte[]> files() {
		return this.files;
	}

	/** The content of a file. */
	public byte[] content(String name) {
		return Objects.requireNonNull(this.files.get(name), name);
	}

	/** Creates a manifest with the given name of the descriptor. */
	public byte[] manifest(String descriptorName, String algorithm) {
		StringBuilder lines = new StringBuilder(line(algorithm, descriptorName, descriptor()));
		this.files.forEach((name, content) -> lines.append(line(algorithm, name, content)));
		return lines.toString().getBytes(StandardCharsets.UTF_8);
	}

	private static String line(String algorithm, String name, byte[] content) {
		return algorithm + "(" + name + ")= " + digest(algorithm, content) + "\n";
	}

	/**
	 * The hexadecimal digest of bytes; the algorithm is spelled as in a manifest.
	 */
	public static String digest(String algorithm, byte[] content) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance(algorithm.replace("SHA", "SHA-")).digest(content));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
