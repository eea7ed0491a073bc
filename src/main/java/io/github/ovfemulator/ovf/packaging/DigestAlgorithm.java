package io.github.ovfemulator.ovf.packaging;

import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The digest algorithms of manifests.
 */
public enum DigestAlgorithm {

	/** SHA-1, the only algorithm of OVF 1.0. */
	SHA1("SHA-1", 40),
	/** SHA-256, the algorithm of current packages. */
	SHA256("SHA-256", 64),
	/** SHA-512. */
	SHA512("SHA-512", 128);

	private final String jcaName;

	private final int digits;

	DigestAlgorithm(String jcaName, int digits) {
		this.jcaName = jcaName;
		this.digits = digits;
	}

	/**
	 * Finds an algorithm by its name in manifests. Other names are refused, as in
	 * vCenter: {@code SHA2-256}, the name in the output of OpenSSL 3, is invalid.
	 * @param name the name
	 * @return the algorithm, or {@code null} if the name is invalid
	 */
	public static @Nullable DigestAlgorithm of(String name) {
		return Stream.of(values()).filter((algorithm) -> algorithm.name().equals(name)).findFirst().orElse(null);
	}

	/**
	 * The name in the Java Cryptography Architecture.
	 * @return {@code SHA-1}, {@code SHA-256} or {@code SHA-512}
	 */
	public String jcaName() {
		return this.jcaName;
	}

	/**
	 * The length of a digest.
	 * @return the number of hexadecimal digits
	 */
	public int digits() {
		return this.digits;
	}

}
