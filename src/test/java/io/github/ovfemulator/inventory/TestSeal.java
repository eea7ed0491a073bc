package io.github.ovfemulator.inventory;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import io.github.ovfemulator.vapi.operation.BadStateException;
import io.github.ovfemulator.vapi.operation.SavedSecret;
import io.github.ovfemulator.vapi.operation.SecretSeal;

/**
 * A seal for tests that only encodes secrets.
 */
public final class TestSeal implements SecretSeal {

	private static final String PREFIX = "test-sealed:";

	/** A secret that was encrypted with another key. */
	public static final String LOST = PREFIX + "lost";

	@Override
	public String seal(SavedSecret secret) {
		return PREFIX + Base64.getEncoder().encodeToString(secret.bytes(""));
	}

	@Override
	public SavedSecret open(String sealed) {
		BadStateException.require(sealed.startsWith(PREFIX), "", "This is not sealed.");
		return sealed.equals(LOST) ? SavedSecret.lost() : SavedSecret
			.of(Base64.getDecoder().decode(sealed.substring(PREFIX.length()).getBytes(StandardCharsets.UTF_8)));
	}

}
