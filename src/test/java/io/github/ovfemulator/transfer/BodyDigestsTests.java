package io.github.ovfemulator.transfer;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link BodyDigests}.
 */
class BodyDigestsTests {

	@Test
	void completeWhenLargeThenDigestsAllBlocksInOrder() throws NoSuchAlgorithmException {
		MessageDigest expected = MessageDigest.getInstance("SHA-256");
		BodyDigests digests = new BodyDigests(Set.of("SHA-256"), 100, 2000);
		for (int i = 0; i < 100; i++) {
			byte[] block = digests.block();
			block[i] = (byte) (i + 1);
			int count = (i < 50) ? block.length - i : block.length / 2;
			expected.update(block, 0, count);
			digests.update(count);
		}
		assertThat(digests.block()).hasSize(64 * 1024);
		assertThat(digests.complete()).isEqualTo(Map.of("SHA-256", HexFormat.of().formatHex(expected.digest())));
	}

	@Test
	void completeWhenEmptyThenDigestsOfNothing() {
		assertThat(new BodyDigests(Set.of("SHA-1"), 1).complete())
			.containsExactly(Map.entry("SHA-1", "da39a3ee5e6b4b0d3255bfef95601890afd80709"));
		assertThat(new BodyDigests(Set.of(), 1).complete()).isEmpty();
	}

	@Test
	void createWhenAlgorithmIsUnknownThenNamesIt() {
		assertThatIllegalArgumentException().isThrownBy(() -> new BodyDigests(Set.of("SHA-3000"), 1))
			.withMessageContaining("SHA-3000");
	}

}
