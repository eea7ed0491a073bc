package io.github.ovfemulator.recording;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link BoundedInflater}.
 */
class BoundedInflaterTests {

	private static final int LIMIT = 100_000;

	private final BoundedInflater inflater = new BoundedInflater(LIMIT);

	@Test
	void inflateWhenOneBodyIsRefusedThenOthersAreInflated() throws Exception {
		assertRefused(gzip(LIMIT + 1));
		assertThat(this.inflater.inflate(gzip(LIMIT))).hasSize(LIMIT);
		assertRefused(gzip(1));
	}

	@Test
	void inflateWhenManyAreRefusedThenOthersAreToo() throws IOException {
		for (int i = 0; i < 4; i++) {
			assertRefused(gzip(10 * LIMIT));
		}
		assertRefused(gzip(1));
	}

	@Test
	void inflateWhenManyAreBrokenThenOthersAreRefused() throws IOException {
		byte[] broken = gzip(LIMIT);
		broken[broken.length - 6] ^= 1;
		for (int i = 0; i < 4; i++) {
			assertRefused(broken);
		}
		assertRefused(gzip(1));
	}

	private void assertRefused(byte[] body) {
		assertThatExceptionOfType(UnusableEntryException.class).isThrownBy(() -> this.inflater.inflate(body));
	}

	private static byte[] gzip(int size) throws IOException {
		ByteArrayOutputStream compressed = new ByteArrayOutputStream();
		try (GZIPOutputStream stream = new GZIPOutputStream(compressed)) {
			stream.write(new byte[size]);
		}
		return compressed.toByteArray();
	}

}
