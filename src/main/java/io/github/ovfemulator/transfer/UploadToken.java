package io.github.ovfemulator.transfer;

import java.security.SecureRandom;
import java.util.Base64;

import io.github.ovfemulator.vapi.text.Characters;

/**
 * The part of an upload URL that nobody can guess; who knows it may upload.
 *
 * @param value the token, safe in a URL
 */
public record UploadToken(String value) {

	private static final SecureRandom RANDOM = new SecureRandom();

	private static final int BYTES = 24;

	private static final int LENGTH = 32;

	/**
	 * Makes a token.
	 * @return a token that was never given out before
	 */
	public static UploadToken random() {
		byte[] bytes = new byte[BYTES];
		RANDOM.nextBytes(bytes);
		return new UploadToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
	}

	/**
	 * Whether it looks like one that was given out.
	 * @return whether it is safe in a URL and cannot be guessed
	 */
	public boolean isWellFormed() {
		return Characters.areAll(this.value, LENGTH, LENGTH, (character) -> Characters.isLetter(character)
				|| Characters.isDigit(character) || character == '_' || character == '-');
	}

	/** Leaves the secret out. */
	@Override
	public String toString() {
		return "UploadToken[...]";
	}

}
