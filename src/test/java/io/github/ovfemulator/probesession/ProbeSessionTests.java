package io.github.ovfemulator.probesession;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

import io.github.ovfemulator.importsession.TestImportSessions;
import io.github.ovfemulator.session.SessionId;
import io.github.ovfemulator.session.files.CreateSpec.PushSourceOvfOption;
import io.github.ovfemulator.session.files.PackageSource;
import io.github.ovfemulator.session.files.UploadUrls;
import io.github.ovfemulator.support.MutableClock;
import io.github.ovfemulator.transfer.Upload;
import io.github.ovfemulator.transfer.UploadAddress;
import io.github.ovfemulator.transfer.UploadTargets;
import io.github.ovfemulator.vapi.type.VapiException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests of the life cycle of {@link ProbeSession}.
 */
class ProbeSessionTests {

	private final MutableClock clock = new MutableClock();

	private final UploadTargets uploads = new UploadTargets();

	private final ProbeSession session = new ProbeSession(new SessionId("probe-1"), null,
			new PackageSource(PushSourceOvfOption.NONE, false, null),
			TestImportSessions.environment(this.clock, this.uploads));

	@Test
	void isExpiredWhenUnusedForTooLongThenTrue() {
		this.clock.advance(TestImportSessions.IDLE);
		assertThat(isExpired()).isFalse();
		this.session.info(new UploadUrls("", null));
		this.clock.advance(TestImportSessions.IDLE.plusMillis(1));
		assertThat(isExpired()).isTrue();
	}

	@Test
	void isExpiredWhenAnUploadGoesOnThenFalse() {
		Upload upload = begin();
		this.clock.advance(TestImportSessions.FINISHED.multipliedBy(2));
		assertThat(isExpired()).isFalse();
		upload.close();
		assertThat(isExpired()).isFalse();
		this.clock.advance(TestImportSessions.IDLE.plusMillis(1));
		assertThat(isExpired()).isTrue();
	}

	@Test
	void isExpiredWhenFailedThenOnlyAfterTheTimeOfTheFinished() {
		begin().exceedLimit();
		assertThat(this.session.info(new UploadUrls("", null)).value().state())
			.isEqualTo(ProbeState.PROBE_IMPORT_ERROR);
		this.clock.advance(TestImportSessions.IDLE.plus(Duration.ofMinutes(1)));
		assertThat(isExpired()).isFalse();
		this.clock.advance(TestImportSessions.FINISHED);
		assertThat(isExpired()).isTrue();
	}

	@Test
	void closeWhenAnUploadGoesOnThenItEnds() {
		Upload upload = begin();
		this.session.close();
		assertThat(isExpired()).isTrue();
		assertThatExceptionOfType(VapiException.class).isThrownBy(() -> upload.received(1))
			.withMessageContaining("NOT_FOUND");
	}

	@Test
	void beginWhenFailedThenNotAllowed() {
		UploadAddress address = address();
		begin().exceedLimit();
		assertThatExceptionOfType(VapiException.class).isThrownBy(() -> begin(address))
			.withMessageContaining("PROBE_IMPORT_ERROR");
	}

	@Test
	void tryInstantiateWhenTheDescriptorIsMissingThenNotAllowed() {
		assertThatExceptionOfType(VapiException.class).isThrownBy(() -> this.session.tryInstantiate(List.of()))
			.withMessageContaining("PROBE_IMPORT_OVF_TRANSFER");
	}

	@Test
	void tryInstantiateWhenFailedThenNotAllowed() {
		begin().exceedLimit();
		assertThatExceptionOfType(VapiException.class).isThrownBy(() -> this.session.tryInstantiate(List.of()))
			.withMessageContaining("PROBE_IMPORT_ERROR");
	}

	@Test
	void tryInstantiateWhenClosedThenNotFound() {
		this.session.close();
		assertThatExceptionOfType(VapiException.class).isThrownBy(() -> this.session.tryInstantiate(List.of()))
			.withMessageContaining("NOT_FOUND");
	}

	private Upload begin() {
		return begin(address());
	}

	private Upload begin(UploadAddress address) {
		return (Upload) this.uploads.find(address).orElseThrow().begin(OptionalLong.empty());
	}

	private UploadAddress address() {
		return TestImportSessions.address(this.session.info(new UploadUrls("", null)).value().files().get(0));
	}

	private boolean isExpired() {
		return this.session.isExpired(this.clock.instant());
	}

}
