package io.github.ovfemulator.session.transfer;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

import io.github.ovfemulator.vapi.operation.BadStateException;

/**
 * Verifies the digests of restored contents.
 */
final class KeptDigests {

	private KeptDigests() {
	}

	/**
	 * Verifies that the digests are those of the content.
	 */
	static void check(Map<String, String> digests, byte[] content) {
		digests.forEach((algorithm, digest) -> {
			try {
				String actual = HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(content));
				BadStateException.require(actual.equals(digest), "/digests/" + algorithm,
						"The digest of the content is " + actual + ".");
			}
			catch (NoSuchAlgorithmException ex) {
				throw new BadStateException("/digests/" + algorithm, "There is no such digest.");
			}
		});
	}

}
