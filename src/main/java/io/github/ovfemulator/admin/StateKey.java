package io.github.ovfemulator.admin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;

import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key of a {@link StateSeal}: one to encrypt with, one from which nonces come, and a
 * fingerprint by which it is known.
 */
final class StateKey {

	/** The bytes of a nonce. */
	static final int NONCE = 12;

	private static final int KEY = 32;

	private static final int TAG_BITS = 128;

	private static final int FINGERPRINT = 6;

	/** What OWASP advises for PBKDF2 with HMAC-SHA256. */
	private static final int ITERATIONS = 600_000;

	/** Two processes with one passphrase are to have one key, so it cannot be random. */
	private static final byte[] SALT = bytes("vcenter-ovf-emulator state");

	private final SecretKeySpec encryption;

	private final byte[] nonces;

	private final String fingerprint;

	private StateKey(byte[] master) throws GeneralSecurityException {
		this.encryption = new SecretKeySpec(hmac(master, bytes("encryption")), "AES");
		this.nonces = hmac(master, bytes("nonces"));
		this.fingerprint = Base64.getUrlEncoder()
			.encodeToString(Arrays.copyOf(hmac(master, bytes("fingerprint")), FINGERPRINT));
	}

	/** The key that a passphrase stands for. Slow by intent. */
	static StateKey of(String passphrase) {
		try {
			PBEKeySpec spec = new PBEKeySpec(passphrase.toCharArray(), SALT, ITERATIONS, KEY * Byte.SIZE);
			return new StateKey(SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded());
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Java has no PBKDF2", ex);
		}
	}

	/** A key that nobody else has. */
	static StateKey random() {
		byte[] master = new byte[KEY];
		new SecureRandom().nextBytes(master);
		try {
			return new StateKey(master);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Java has no HMAC", ex);
		}
	}

	/** By what it is known: eight characters that are safe in a URL. */
	String fingerprint() {
		return this.fingerprint;
	}

	/** The nonce of a text: the same one for the same text, and for no other. */
	byte[] nonce(byte[] text) throws GeneralSecurityException {
		return Arrays.copyOf(hmac(this.nonces, text), NONCE);
	}

	/** Encrypts or decrypts with AES-256-GCM. */
	Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
		Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
		cipher.init(mode, this.encryption, new GCMParameterSpec(TAG_BITS, nonce));
		return cipher;
	}

	private static byte[] hmac(byte[] key, byte[] text) throws GeneralSecurityException {
		Mac mac = Mac.getInstance("HmacSHA256");
		mac.init(new SecretKeySpec(key, mac.getAlgorithm()));
		return mac.doFinal(text);
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
