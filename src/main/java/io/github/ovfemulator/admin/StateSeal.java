package io.github.ovfemulator.admin;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;

import io.github.ovfemulator.vapi.operation.BadStateException;
import io.github.ovfemulator.vapi.operation.SavedSecret;
import io.github.ovfemulator.vapi.operation.SecretSeal;
import io.github.ovfemulator.vapi.text.Characters;
import io.github.ovfemulator.vapi.text.Split;

import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Seals the secrets of a state document: {@code sealed:}, the fingerprint of the key,
 * {@code :}, and what AES-256-GCM makes of the secret, in base64url. Who has the document
 * but not the key learns nothing of a secret but its length, and whether two are the
 * same; one that was changed is told from one that was sealed with another key. The rest
 * of the document is neither hidden nor guarded against changes, and who may put
 * documents back can move a sealed secret to another place in one. The same secret is
 * always sealed in the same way.
 */
@Component
final class StateSeal implements SecretSeal {

	private static final String PREFIX = "sealed:";

	private static final String NOT_SEALED = "This does not fit: a sealed secret belongs here";

	private static final int FINGERPRINT = 8;

	/** The digits of a nonce and a tag. */
	private static final int MIN_LENGTH = 38;

	/** The key takes its time, which only those spend who need it. */
	private final SingletonSupplier<StateKey> key;

	StateSeal(AdminProperties properties) {
		String passphrase = properties.stateKey();
		this.key = SingletonSupplier.of(() -> (passphrase != null) ? StateKey.of(passphrase) : StateKey.random());
	}

	@Override
	public String seal(SavedSecret secret) {
		byte[] text = secret.bytes("");
		StateKey current = this.key.obtain();
		try {
			byte[] nonce = current.nonce(text);
			byte[] encrypted = current.cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(text);
			byte[] content = ByteBuffer.allocate(nonce.length + encrypted.length).put(nonce).put(encrypted).array();
			return PREFIX + current.fingerprint() + ":"
					+ Base64.getUrlEncoder().withoutPadding().encodeToString(content);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Java cannot encrypt", ex);
		}
	}

	@Override
	public SavedSecret open(String sealed) {
		BadStateException.require(sealed.startsWith(PREFIX), "", NOT_SEALED);
		String fingerprint = Split.before(sealed.substring(PREFIX.length()), ':');
		String digits = Split.after(sealed.substring(PREFIX.length()), ':');
		BadStateException.require(
				Characters.areAll(fingerprint, FINGERPRINT, FINGERPRINT, StateSeal::isBase64)
						&& Characters.areAll(digits, MIN_LENGTH, Integer.MAX_VALUE, StateSeal::isBase64),
				"", NOT_SEALED);
		byte[] content = decode(digits);
		StateKey current = this.key.obtain();
		if (!current.fingerprint().equals(fingerprint)) {
			return SavedSecret.lost();
		}
		try {
			Cipher cipher = current.cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(content, StateKey.NONCE));
			return SavedSecret.of(cipher.doFinal(content, StateKey.NONCE, content.length - StateKey.NONCE));
		}
		catch (AEADBadTagException ex) {
			throw new BadStateException("", "This secret was sealed with the key that is here, and changed since.");
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Java cannot decrypt", ex);
		}
	}

	private static boolean isBase64(int character) {
		return Characters.isLetter(character) || Characters.isDigit(character) || character == '_' || character == '-';
	}

	private static byte[] decode(String content) {
		try {
			return Base64.getUrlDecoder().decode(content);
		}
		catch (IllegalArgumentException ex) {
			throw new BadStateException("", NOT_SEALED);
		}
	}

}
