package io.github.ovfemulator.vapi.operation;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * A secret in what is written down. No document shows it: who writes one seals it, and
 * what was sealed with a key that is not here is lost.
 */
public final class SavedSecret {

	private static final SavedSecret LOST = new SavedSecret(null);

	private final byte @Nullable [] value;

	private SavedSecret(byte @Nullable [] value) {
		this.value = value;
	}

	/**
	 * A secret text.
	 * @param text the text
	 * @return the secret
	 */
	public static SavedSecret of(String text) {
		return of(text.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Secret bytes.
	 * @param value the bytes
	 * @return the secret
	 */
	public static SavedSecret of(byte[] value) {
		return new SavedSecret(value.clone());
	}

	/**
	 * A secret that nobody here can read.
	 * @return the lost one
	 */
	public static SavedSecret lost() {
		return LOST;
	}

	/**
	 * Whether it was sealed with a key that is not here.
	 * @return whether it is lost
	 */
	public boolean isLost() {
		return this.value == null;
	}

	/**
	 * The secret, where nothing can go on without it.
	 * @param pointer where in the state it stands, as a JSON pointer
	 * @return the bytes
	 * @throws BadStateException when it is lost
	 */
	public byte[] bytes(String pointer) {
		if (this.value == null) {
			throw new BadStateException(pointer,
					"This was sealed with another key, and the state cannot be restored without it; "
							+ "emulator.admin.state-key is to be the same here and where the state was written down.");
		}
		return this.value.clone();
	}

	/**
	 * The secret, where nothing can go on without it.
	 * @param pointer where in the state it stands, as a JSON pointer
	 * @return the text
	 * @throws BadStateException when it is lost
	 */
	public String text(String pointer) {
		return new String(bytes(pointer), StandardCharsets.UTF_8);
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof SavedSecret secret && Arrays.equals(this.value, secret.value);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(this.value);
	}

	/** Leaves the secret out. */
	@Override
	public String toString() {
		return isLost() ? "SavedSecret[lost]" : "SavedSecret[...]";
	}

}
