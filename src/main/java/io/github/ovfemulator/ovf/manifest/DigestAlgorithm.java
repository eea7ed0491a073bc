package io.github.ovfemulator.ovf.manifest;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * The digests that a manifest can hold.
 */
public enum DigestAlgorithm {

	/** SHA-1, all that OVF 1.0 knows. */
	SHA1("SHA-1", 40),
	/** SHA-256, what packages have today. */
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
	 * Finds an algorithm by any of its spellings: {@code SHA256}, {@code SHA-256},
	 * {@code SHA2-256}, in any case.
	 * @param name the name
	 * @return the algorithm, or {@code null} where it is none
	 */
	public static @Nullable DigestAlgorithm of(String name) {
		return switch (name.toUpperCase(Locale.ROOT)) {
			case "SHA1", "SHA-1" -> SHA1;
			case "SHA256", "SHA-256", "SHA2-256" -> SHA256;
			case "SHA512", "SHA-512", "SHA2-512" -> SHA512;
			default -> null;
		};
	}

	/**
	 * The name by which Java finds it.
	 * @return {@code SHA-1}, {@code SHA-256} or {@code SHA-512}
	 */
	public String jcaName() {
		return this.jcaName;
	}

	/**
	 * How long its digests are.
	 * @return the number of hexadecimal digits
	 */
	public int digits() {
		return this.digits;
	}

}
