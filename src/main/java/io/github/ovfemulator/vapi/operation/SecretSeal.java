package io.github.ovfemulator.vapi.operation;

/**
 * Seals the secrets in a saved state, so that the document shows none of them.
 */
public interface SecretSeal {

	/**
	 * Seals a secret.
	 * @param secret the secret, which is not lost
	 * @return the text that stands for it in the document
	 */
	String seal(SavedSecret secret);

	/**
	 * Opens a sealed secret.
	 * @param sealed the text that stands for it in the document
	 * @return the secret, a lost one where it was sealed with another key
	 * @throws BadStateException when the text is no sealed secret, or was changed since
	 */
	SavedSecret open(String sealed);

}
