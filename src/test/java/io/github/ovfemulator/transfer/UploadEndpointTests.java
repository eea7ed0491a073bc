package io.github.ovfemulator.transfer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;

import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;
import io.github.ovfemulator.web.CallInterceptor.Interception;
import io.github.ovfemulator.web.Exchange;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.mockito.Mockito.mock;

/**
 * Tests of {@link UploadEndpoint}.
 */
@ExtendWith(OutputCaptureExtension.class)
class UploadEndpointTests {

	private static final OptionalLong UNTOLD = OptionalLong.empty();

	private final UploadTargets targets = new UploadTargets();

	private final UploadEndpoint uploads = new UploadEndpoint(this.targets, (exchange) -> Interception.NONE, mock(),
			mock(), 1);

	private final RecordedUpload upload = RecordedUpload.counted();

	private final UploadAddress address = target((length) -> this.upload);

	@Test
	void uploadWhenBodyEndsThenCompletesAndCloses() throws IOException {
		upload(this.address, UNTOLD, () -> new ByteArrayInputStream(new byte[5]));
		assertThat(this.upload.file()).isNotNull().extracting(ReceivedFile::size).isEqualTo(5L);
		assertThat(this.upload.isClosedOnce()).isTrue();
	}

	@Test
	void uploadWhenBodyBreaksOffThenOnlyCloses() {
		assertThatIOException().isThrownBy(this::breakOff);
		assertThat(this.upload.file()).isNull();
		assertThat(this.upload.isClosedOnce()).isTrue();
	}

	@Test
	void uploadWhenNoLongerWantedThenOnlyCloses() {
		RecordedUpload stopped = new StoppedUpload();
		UploadAddress stoppedAddress = target((length) -> stopped);
		assertError(ErrorType.NOT_ALLOWED_IN_CURRENT_STATE,
				() -> upload(stoppedAddress, UNTOLD, () -> new ZerosInputStream(1L << 40)));
		assertThat(stopped.file()).isNull();
		assertThat(stopped.isClosedOnce()).isTrue();
	}

	@Test
	void uploadWhenStartedThenTargetHasContentLength() throws IOException {
		UploadAddress checked = target((length) -> {
			assertThat(length).hasValue(0);
			return this.upload;
		});
		upload(checked, OptionalLong.of(0), InputStream::nullInputStream);
	}

	@Test
	void uploadWhenAddressIsUnknownThenDoesNotReadBody() {
		assertError(ErrorType.NOT_FOUND,
				() -> upload(UploadAddress.of(UploadToken.random()), UNTOLD, UploadEndpointTests::unwanted));
	}

	@Test
	void uploadWhenTargetRefusesThenDoesNotReadBody() {
		assertError(ErrorType.NOT_ALLOWED_IN_CURRENT_STATE, this::refuse);
	}

	@Test
	void uploadWhenTooManyRunThenUnavailable() throws IOException {
		upload(this.address, UNTOLD, () -> {
			assertError(ErrorType.SERVICE_UNAVAILABLE,
					() -> upload(this.address, UNTOLD, UploadEndpointTests::unwanted));
			return InputStream.nullInputStream();
		});
	}

	@Test
	void uploadWhenCompleteThenFreesItsPlace() throws IOException {
		succeed();
		succeed();
	}

	@Test
	void uploadWhenFailedThenFreesItsPlace() throws IOException {
		assertThatIOException().isThrownBy(this::breakOff);
		succeed();
	}

	@Test
	void uploadWhenRefusedThenFreesItsPlace() throws IOException {
		assertError(ErrorType.NOT_ALLOWED_IN_CURRENT_STATE, this::refuse);
		succeed();
	}

	@ParameterizedTest
	@MethodSource("failures")
	void uploadWhenReceivingFailsThenInternalErrorIsLogged(Throwable failure, CapturedOutput output) {
		UploadAddress failing = target((length) -> this.upload);
		assertError(ErrorType.INTERNAL_SERVER_ERROR, () -> upload(failing, UNTOLD, () -> {
			throw sneaky(failure);
		}));
		assertThat(this.upload.file()).isNull();
		assertThat(this.upload.isClosedOnce()).isTrue();
		assertThat(output.getOut()).contains("Session session-1: the upload of 'disk.vmdk' failed unexpectedly");
	}

	static Stream<Throwable> failures() {
		return Stream.of(new IllegalStateException("unexpected"), new StackOverflowError());
	}

	@SuppressWarnings({ "unchecked", "TypeParameterUnusedInFormals" })
	private static <X extends Throwable> RuntimeException sneaky(Throwable failure) throws X {
		throw (X) failure;
	}

	private void succeed() throws IOException {
		upload(this.address, UNTOLD, InputStream::nullInputStream);
	}

	private void breakOff() throws IOException {
		upload(this.address, UNTOLD, () -> {
			throw new IOException("gone");
		});
	}

	private void refuse() throws IOException {
		UploadAddress refusing = target((length) -> {
			throw notAllowed();
		});
		upload(refusing, UNTOLD, UploadEndpointTests::unwanted);
	}

	private UploadAddress target(Function<OptionalLong, Upload> beginning) {
		UploadAddress added = UploadAddress.of(UploadToken.random());
		this.targets.add(added, new TestUploadTarget(beginning));
		return added;
	}

	private void upload(UploadAddress uploaded, OptionalLong contentLength, BodySource body) throws IOException {
		Exchange exchange = Exchange.of(new MockHttpServletRequest());
		this.uploads.receive(this.uploads.prepare(uploaded, exchange), exchange, contentLength, body);
	}

	private static InputStream unwanted() {
		throw new AssertionError("The body was opened");
	}

	private static VapiException notAllowed() {
		return VapiException.of(ErrorType.NOT_ALLOWED_IN_CURRENT_STATE, LocalizableMessage.of("test.no", "No."));
	}

	private static void assertError(ErrorType type, ThrowingCallable call) {
		assertThatExceptionOfType(VapiException.class).isThrownBy(call)
			.satisfies((ex) -> assertThat(ex.error().type()).isEqualTo(type));
	}

	/**
	 * An upload that is stopped with its first bytes.
	 */
	private static final class StoppedUpload extends RecordedUpload {

		StoppedUpload() {
			super(counted().digests(), NOT_KEPT);
		}

		@Override
		public void received(int count) {
			throw notAllowed();
		}

	}

}
