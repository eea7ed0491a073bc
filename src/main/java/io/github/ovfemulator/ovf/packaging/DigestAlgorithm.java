package io.github.ovfemulator.ovf.packaging;

import java.util.stream.Stream;

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
	 * Finds an algorithm by the name that manifests have for it. A vCenter knows no other
	 * spelling: {@code SHA2-256}, as OpenSSL 3 writes it, is refused.
	 * @param name the name
	 * @return the algorithm, or {@code null} if there is none of that name
	 */
	public static @Nullable DigestAlgorithm of(String name) {
		return Stream.of(values()).filter((algorithm) -> algorithm.name().equals(name)).findFirst().orElse(null);
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
