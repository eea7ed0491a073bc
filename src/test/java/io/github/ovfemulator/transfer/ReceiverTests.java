package io.github.ovfemulator.transfer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;

import io.github.ovfemulator.vapi.type.VapiException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

/**
 * Tests of {@link Receiver}.
 */
class ReceiverTests {

	private static final OptionalLong UNTOLD = OptionalLong.empty();

	private static final String ABC_SHA_1 = "a9993e364706816aba3e25717850c26c9cd0d89d";

	private static final String ABC_SHA_256 = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

	@Test
	void receiveWhenBodyEndsThenCountsAndDigests() throws IOException {
		RecordedUpload upload = RecordedUpload.counted("SHA-1", "SHA-256");
		ReceivedFile file = Receiver.receive(upload, UNTOLD, () -> body("abc"));
		assertThat(file.size()).isEqualTo(3);
		assertThat(file.digests()).containsOnly(entry("SHA-1", ABC_SHA_1), entry("SHA-256", ABC_SHA_256));
		assertThat(upload.arrived()).isEqualTo(3);
	}

	@Test
	void receiveWhenBodyIsInPiecesThenDigestsTheWhole() throws IOException {
		InputStream pieces = new SequenceInputStream(body("a"), body("bc"));
		ReceivedFile file = Receiver.receive(RecordedUpload.counted("SHA-256"), UNTOLD, () -> pieces);
		assertThat(file.digests()).containsOnly(entry("SHA-256", ABC_SHA_256));
	}

	@Test
	void receiveWhenBodyIsEmptyThenFileIsEmpty() throws IOException {
		ReceivedFile file = Receiver.receive(RecordedUpload.counted("SHA-256"), OptionalLong.of(0),
				InputStream::nullInputStream);
		assertThat(file.size()).isZero();
		assertThat(file.digests())
			.containsOnly(entry("SHA-256", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
	}

	@Test
	void receiveWhenKeptWithinLimitThenHasContent() throws IOException {
		ReceivedFile file = Receiver.receive(RecordedUpload.kept(3), OptionalLong.of(3), () -> body("abc"));
		assertThat(file.content().bytes()).asString(StandardCharsets.US_ASCII).isEqualTo("abc");
	}

	@Test
	void receiveWhenKeptAndOverLimitThenFails() {
		RecordedUpload upload = RecordedUpload.kept(2);
		assertThatExceptionOfType(VapiException.class)
			.isThrownBy(() -> Receiver.receive(upload, UNTOLD, () -> body("abc")))
			.withMessageContaining("Too large");
	}

	@Test
	void receiveWhenOverLimitThenStopsReading() {
		ZerosInputStream body = new ZerosInputStream(1L << 40);
		RecordedUpload upload = RecordedUpload.kept(1);
		assertThatExceptionOfType(VapiException.class).isThrownBy(() -> Receiver.receive(upload, UNTOLD, () -> body));
		assertThat((1L << 40) - body.remaining()).isEqualTo(body.largestBuffer());
	}

	@Test
	void receiveWhenLengthExceedsLimitThenDoesNotOpenBody() {
		RecordedUpload upload = RecordedUpload.kept(2);
		assertThatExceptionOfType(VapiException.class)
			.isThrownBy(() -> Receiver.receive(upload, OptionalLong.of(3), () -> {
				throw new AssertionError("The body was opened");
			}));
	}

	@Test
	void receiveWhenNotKeptThenHoldsOneBuffer() throws IOException {
		ZerosInputStream body = new ZerosInputStream(3L << 30);
		RecordedUpload upload = RecordedUpload.counted();
		ReceivedFile file = Receiver.receive(upload, UNTOLD, () -> body);
		assertThat(file.size()).isEqualTo(3L << 30);
		assertThat(file.content()).isSameAs(KeptContent.NONE);
		assertThat(body.largestBuffer()).isLessThanOrEqualTo(1 << 20);
		assertThat(upload.largestPiece()).isLessThanOrEqualTo(1 << 20);
	}

	@Test
	void receiveWhenBodyBreaksOffThenThrowsItsCause() {
		IOException cause = new IOException("gone");
		InputStream breaking = new InputStream() {

			@Override
			public int read() throws IOException {
				throw cause;
			}

			@Override
			public int read(byte[] target, int offset, int length) throws IOException {
				throw cause;
			}

		};
		RecordedUpload upload = RecordedUpload.counted("SHA-256");
		assertThatThrownBy(() -> Receiver.receive(upload, UNTOLD, () -> new SequenceInputStream(body("abc"), breaking)))
			.isSameAs(cause);
	}

	private static ByteArrayInputStream body(String content) {
		return new ByteArrayInputStream(content.getBytes(StandardCharsets.US_ASCII));
	}

}
