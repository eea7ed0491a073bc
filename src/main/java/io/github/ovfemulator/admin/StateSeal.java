package io.github.ovfemulator.admin;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;

import io.github.ovfemulator.vapi.lifecycle.BadStateException;
import io.github.ovfemulator.vapi.lifecycle.SavedSecret;
import io.github.ovfemulator.vapi.lifecycle.SecretSeal;

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

	/** At least a nonce and a tag. */
	private static final Pattern FORM = Pattern.compile(PREFIX + "([A-Za-z0-9_-]{8}):([A-Za-z0-9_-]{38,})");

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
		Matcher form = FORM.matcher(sealed);
		BadStateException.require(form.matches(), "", NOT_SEALED);
		byte[] content = decode(form.group(2));
		StateKey current = this.key.obtain();
		if (!current.fingerprint().equals(form.group(1))) {
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

	private static byte[] decode(String content) {
		try {
			return Base64.getUrlDecoder().decode(content);
		}
		catch (IllegalArgumentException ex) {
			throw new BadStateException("", NOT_SEALED);
		}
	}

}
