package io.github.ovfemulator.vapi.type;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

import org.jspecify.annotations.Nullable;

/**
 * A vAPI {@code secret}: a text that must not be logged. Two secrets are compared in
 * constant time.
 *
 * @param value the text
 */
public record Secret(String value) {

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Secret secret && MessageDigest.isEqual(bytes(this.value), bytes(secret.value));
	}

	@Override
	public int hashCode() {
		return this.value.hashCode();
	}

	/** Leaves the secret out. */
	@Override
	public String toString() {
		return "Secret[...]";
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
