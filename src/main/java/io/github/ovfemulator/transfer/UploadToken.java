package io.github.ovfemulator.transfer;

import java.security.SecureRandom;
import java.util.Base64;

import io.github.ovfemulator.vapi.text.Characters;

/**
 * The unguessable part of an upload URL.
 *
 * @param value the token, safe in a URL
 */
public record UploadToken(String value) {

	private static final SecureRandom RANDOM = new SecureRandom();

	private static final int BYTES = 24;

	private static final int LENGTH = 32;

	/**
	 * Creates a random token.
	 */
	public static UploadToken random() {
		byte[] bytes = new byte[BYTES];
		RANDOM.nextBytes(bytes);
		return new UploadToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
	}

	/**
	 * Returns whether the token has the form of a random one.
	 */
	public boolean isWellFormed() {
		return Characters.areAll(this.value, LENGTH, LENGTH, (character) -> Characters.isLetter(character)
				|| Characters.isDigit(character) || character == '_' || character == '-');
	}

	/**
	 * Leaves the token out.
	 */
	@Override
	public String toString() {
		return "UploadToken[...]";
	}

}
