package io.github.ovfemulator.transfer;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link BodyDigests}.
 */
class BodyDigestsTests {

	/**
	 * Reads a body that arrives in parts of at most 1,000 bytes.
	 * @return the sizes of its blocks
	 */
	private static List<Integer> read(BodyDigests digests, byte[] body, AtomicLong progress) throws IOException {
		InputStream parts = new FilterInputStream(new ByteArrayInputStream(body)) {
			@Override
			public int read(byte[] block, int offset, int length) throws IOException {
				return super.read(block, offset, Math.min(length, 1000));
			}
		};
		List<Integer> counts = new ArrayList<>();
		ByteArrayOutputStream blocks = new ByteArrayOutputStream();
		digests.read(parts, progress::addAndGet, (block, count) -> {
			counts.add(count);
			blocks.write(block, 0, count);
		});
		assertThat(blocks.toByteArray()).isEqualTo(body);
		return counts;
	}

	private static byte[] body(int size) {
		byte[] body = new byte[size];
		new Random(1).nextBytes(body);
		return body;
	}

	private static Map<String, String> sha256(byte[] body) throws NoSuchAlgorithmException {
		return Map.of("SHA-256", HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body)));
	}

	@Test
	void readWhenLargeThenFillsBlocksAndDigestsThemInOrder() throws IOException, NoSuchAlgorithmException {
		byte[] body = body(3_000_000);
		AtomicLong progress = new AtomicLong();
		try (BodyDigests digests = new BodyDigests(Set.of("SHA-256"), 600, 1500)) {
			assertThat(read(digests, body, progress)).containsExactly(600, 600, 600, 1 << 20, 1 << 20,
					body.length - 1800 - (2 << 20));
			assertThat(digests.complete()).isEqualTo(sha256(body));
		}
		assertThat(progress).hasValue(body.length);
	}

	@Test
	void readWhenManyAreLargeThenAllGoOnAndOnlySomeHaveLargeBlocks() throws IOException, NoSuchAlgorithmException {
		byte[] body = body(5000);
		List<BodyDigests> bodies = new ArrayList<>();
		List<List<Integer>> blocks = new ArrayList<>();
		try {
			for (int i = 0; i < 100; i++) {
				BodyDigests digests = new BodyDigests(Set.of("SHA-256"), 600, 1500);
				bodies.add(digests);
				blocks.add(read(digests, body, new AtomicLong()));
				assertThat(digests.complete()).isEqualTo(sha256(body));
			}
			assertThat(blocks).filteredOn((counts) -> Collections.max(counts) > 600).hasSizeBetween(1, 8);
		}
		finally {
			bodies.forEach(BodyDigests::close);
		}
		try (BodyDigests next = new BodyDigests(Set.of("SHA-256"), 600, 1500)) {
			assertThat(Collections.max(read(next, body, new AtomicLong()))).isGreaterThan(600);
		}
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
