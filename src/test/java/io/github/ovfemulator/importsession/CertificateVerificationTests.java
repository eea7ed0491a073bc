package io.github.ovfemulator.importsession;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

import io.github.ovfemulator.ovf.ParseIssue;
import io.github.ovfemulator.ovf.parameters.CertificateParams;
import io.github.ovfemulator.ovf.parameters.CertificateParams.WarningInfo;
import io.github.ovfemulator.ovf.parameters.CertificateParams.WarningType;
import io.github.ovfemulator.session.files.CreateSpec.PushSourceOvfOption;
import io.github.ovfemulator.support.TestPackage;
import io.github.ovfemulator.support.TestSigner;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import org.junit.jupiter.api.Test;

import static io.github.ovfemulator.importsession.SessionErrorAssert.assertError;
import static io.github.ovfemulator.importsession.TestImportSessions.DISK;
import static io.github.ovfemulator.importsession.TestImportSessions.oneDisk;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the verification of package certificates.
 */
class CertificateVerificationTests {

	private static final TestSigner SIGNER = TestSigner.selfSigned();

	private final byte[] descriptor = oneDisk().bytes();

	private final byte[] manifest = ("SHA256(tiny.ovf)= " + TestPackage.digest("SHA256", this.descriptor)
			+ "\nSHA256(disk.vmdk)= " + TestPackage.digest("SHA256", DISK) + "\n")
		.getBytes(StandardCharsets.US_ASCII);

	private final byte[] certificate = SIGNER.certificateFile("tiny.mf", this.manifest, "SHA256");

	private final TestImportSessions sessions = TestImportSessions.announcing(PushSourceOvfOption.MANIFEST_CERTIFICATE)
		.upload("descriptor.ovf", this.descriptor);

	private static CertificateParams ignoring(WarningType... doubts) {
		LocalizableMessage none = LocalizableMessage.of("none", "None.");
		return new CertificateParams(null, null, null, null, null,
				List.of(doubts).stream().map((doubt) -> new WarningInfo(doubt, none, true)).toList(), null);
	}

	private void assertFailed(ParseIssue.Category category, String part) {
		assertThat(this.sessions.state()).isEqualTo(ImportState.IMPORT_ERROR);
		assertThat(this.sessions.info().errors()).singleElement()
			.satisfies((error) -> assertThat(error.issues()).singleElement().satisfies((issue) -> {
				assertThat(issue.category()).isEqualTo(category);
				assertThat(issue.file()).isEqualTo("descriptor.cert");
				assertThat(issue.message().defaultMessage()).contains(part);
			}));
	}

	@Test
	void instantiateWhenWarningsAreIgnoredThenImports() {
		this.sessions.upload("descriptor.mf", this.manifest).upload("descriptor.cert", this.certificate);
		CertificateParams told = TestWizard.find(this.sessions.tryInstantiate(), CertificateParams.class);
		assertThat(told.subject()).isEqualTo("/CN=Self");
		assertThat(told.isSelfSigned()).isTrue();
		assertThat(told.warnings()).extracting(WarningInfo::type).containsExactly(WarningType.SELF_SIGNED_CERTIFICATE);
		assertError(ErrorType.INVALID_ARGUMENT, () -> this.sessions.instantiate(), "SELF_SIGNED_CERTIFICATE");
		this.sessions.instantiate(ignoring(WarningType.SELF_SIGNED_CERTIFICATE)).upload("disk.vmdk", DISK);
		assertThat(this.sessions.state()).isEqualTo(ImportState.IMPORT_COMPLETED);
	}

	@Test
	void uploadWhenOrderDiffersThenVerifiesSignature() {
		this.sessions.upload("descriptor.cert", this.certificate);
		assertThat(this.sessions.state()).isEqualTo(ImportState.IMPORT_SELECTING_OVF_PARAMS);
		byte[] other = new String(this.manifest, StandardCharsets.US_ASCII).replace("\n", "\r\n")
			.getBytes(StandardCharsets.US_ASCII);
		this.sessions.upload("descriptor.mf", other);
		assertFailed(ParseIssue.Category.PARSE_ERROR, "signature in line 1");
	}

	@Test
	void uploadWhenSignatureIsBrokenThenFails() {
		this.sessions.upload("descriptor.mf", this.manifest)
			.upload("descriptor.cert", TestSigner.selfSigned().certificateFile("tiny.mf", this.descriptor, "SHA256"));
		assertFailed(ParseIssue.Category.PARSE_ERROR, "CN=Self");
	}

	@Test
	void uploadWhenCertificateIsMalformedThenFails() {
		this.sessions.upload("descriptor.cert", "SHA256(tiny.mf)= 00ff\nnothing");
		assertFailed(ParseIssue.Category.PARSE_ERROR, "no PEM certificate");
	}

	@Test
	void uploadWhenWarningComesLateThenFails() {
		this.sessions.instantiate().upload("descriptor.mf", this.manifest).upload("descriptor.cert", this.certificate);
		assertFailed(ParseIssue.Category.VALIDATION_ERROR, "SELF_SIGNED_CERTIFICATE");
	}

	@Test
	void uploadWhenWarningWasIgnoredBeforeThenCompletes() {
		this.sessions.instantiate(ignoring(WarningType.SELF_SIGNED_CERTIFICATE))
			.upload("descriptor.mf", this.manifest)
			.upload("descriptor.cert", this.certificate)
			.upload("disk.vmdk", DISK);
		assertThat(this.sessions.state()).isEqualTo(ImportState.IMPORT_COMPLETED);
	}

	@Test
	void uploadWhenClockIsMovedThenCertificateExpires() {
		this.sessions.upload("descriptor.mf", this.manifest)
			.upload("descriptor.cert",
					TestSigner.selfSigned(this.sessions.clock.instant(), this.sessions.clock.instant().plusSeconds(60))
						.certificateFile("tiny.mf", this.manifest, "SHA512"));
		assertThat(doubts()).containsExactly(WarningType.SELF_SIGNED_CERTIFICATE);
		this.sessions.clock.advance(Duration.ofMinutes(2));
		assertThat(doubts()).containsExactly(WarningType.SELF_SIGNED_CERTIFICATE, WarningType.EXPIRED_CERTIFICATE);
	}

	private List<WarningType> doubts() {
		return Objects
			.requireNonNull(TestWizard.find(this.sessions.tryInstantiate(), CertificateParams.class).warnings())
			.stream()
			.map(WarningInfo::type)
			.toList();
	}

}
