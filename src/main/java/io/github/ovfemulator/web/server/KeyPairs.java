package io.github.ovfemulator.web.server;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Map;

/**
 * Checks whether two keys are a pair.
 */
final class KeyPairs {

	private static final Map<String, String> SIGNATURES = Map.of("RSA", "SHA256withRSA", "EC", "SHA256withECDSA",
			"EdDSA", "EdDSA", "DSA", "SHA256withDSA");

	private static final byte[] SAMPLE = { 1, 2, 3 };

	private KeyPairs() {
	}

	/**
	 * Whether the public key verifies a signature of the private key.
	 * @param publicKey the public key
	 * @param privateKey the private key
	 * @return whether they are a pair
	 */
	static boolean match(PublicKey publicKey, PrivateKey privateKey) {
		try {
			Signature signature = Signature.getInstance(
					SIGNATURES.getOrDefault(privateKey.getAlgorithm(), "SHA256with" + privateKey.getAlgorithm()));
			signature.initSign(privateKey);
			signature.update(SAMPLE);
			byte[] signed = signature.sign();
			signature.initVerify(publicKey);
			signature.update(SAMPLE);
			return signature.verify(signed);
		}
		catch (GeneralSecurityException ex) {
			return false;
		}
	}

}
