package io.github.ovfemulator.session.transfer;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

import io.github.ovfemulator.vapi.operation.BadStateException;

/**
 * The digests that are written down beside the content of a file.
 */
final class KeptDigests {

	private KeptDigests() {
	}

	/** Makes sure that they are those of the content. */
	static void check(Map<String, String> digests, byte[] content) {
		digests.forEach((algorithm, digest) -> {
			try {
				String actual = HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(content));
				BadStateException.require(actual.equals(digest), "/digests/" + algorithm,
						"The digest of the content is another one, " + actual + ".");
			}
			catch (NoSuchAlgorithmException ex) {
				throw new BadStateException("/digests/" + algorithm, "There is no such digest.");
			}
		});
	}

}
