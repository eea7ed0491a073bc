package io.github.ovfemulator.session.files;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.github.ovfemulator.ovf.ParseIssue;
import io.github.ovfemulator.ovf.descriptor.OvfDescriptor;
import io.github.ovfemulator.ovf.packaging.CertificateFile;
import io.github.ovfemulator.ovf.packaging.CertificateReading;
import io.github.ovfemulator.ovf.packaging.DigestAlgorithm;
import io.github.ovfemulator.ovf.packaging.ManifestReading;
import io.github.ovfemulator.ovf.parameters.CertificateParams.WarningType;
import io.github.ovfemulator.ovf.parameters.resolver.PackageCertificate;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import org.jspecify.annotations.Nullable;

/**
 * Verifies the integrity of a package: the manifest contains the digests of the files,
 * the certificate signs the manifest. They may be received in any order and are verified
 * as soon as possible. Guarded by the session's lock.
 */
final class PackageIntegrity {

	private final PackageReaders readers;

	private boolean manifestExpected;

	private byte @Nullable [] manifest;

	private @Nullable ManifestVerifier verifier;

	private @Nullable CertificateFile certificate;

	PackageIntegrity(PackageSource source, PackageReaders readers) {
		this.readers = readers;
		this.manifestExpected = source.mayHaveManifest();
	}

	/**
	 * Notes that no manifest requires digests.
	 */
	void expectNoManifest() {
		this.manifestExpected = false;
	}

	/**
	 * Returns the digest algorithms to compute for a file: SHA-256, and those of the
	 * manifest, or all while it is unknown.
	 */
	Set<String> digests(SessionFile file) {
		Set<String> digests = new HashSet<>(Set.of(DigestAlgorithm.SHA256.jcaName()));
		if (this.verifier != null) {
			digests.addAll(this.verifier.digests(file));
		}
		else if (this.manifestExpected) {
			Stream.of(DigestAlgorithm.values()).map(DigestAlgorithm::jcaName).forEach(digests::add);
		}
		return digests;
	}

	/**
	 * Reads the manifest and verifies the received files.
	 */
	List<ParseIssue> readManifest(String name, byte[] content, OvfDescriptor descriptor, SessionFiles files) {
		ManifestReading reading = this.readers.manifests().read(name, content);
		List<ParseIssue> issues = new ArrayList<>(reading.errors());
		if (issues.isEmpty()) {
			this.verifier = ManifestVerifier.of(name, reading.manifest(), descriptor.pieceNames(), issues::add);
		}
		ManifestVerifier known = this.verifier;
		if (known != null) {
			files.entries().forEach((file) -> issues.addAll(known.verify(file)));
		}
		this.manifest = content;
		issues.addAll(verifySignature());
		return issues;
	}

	/**
	 * Reads the certificate and verifies the manifest.
	 */
	List<ParseIssue> readCertificate(String name, byte[] content) {
		CertificateReading reading = this.readers.certificates().read(name, content);
		this.certificate = reading.file();
		return reading.errors().isEmpty() ? verifySignature() : reading.errors();
	}

	/**
	 * Verifies a file if the manifest is known.
	 */
	List<ParseIssue> verify(SessionFile file) {
		return (this.verifier != null) ? this.verifier.verify(file) : List.of();
	}

	/** The certificate of the package, validated for the current time. */
	Optional<PackageCertificate> certificate() {
		return Optional.ofNullable(this.certificate)
			.map((file) -> PackageCertificate.of(file, this.readers.trusted(), this.readers.clock().instant()));
	}

	/** Returns the warnings about the certificate, except the ignored ones. */
	List<ParseIssue> certificateWarnings(Set<WarningType> ignored) {
		return certificate().stream()
			.flatMap((judged) -> judged.warningsExcept(ignored).stream())
			.map((warning) -> new ParseIssue(ParseIssue.Category.VALIDATION_ERROR, certificateName(), -1, -1,
					LocalizableMessage.of("emulator.ovf.certificate.warning",
							"The certificate has the warning %s, which CertificateParams does not ignore.", warning)))
			.toList();
	}

	private String certificateName() {
		return (this.certificate != null) ? this.certificate.name() : "";
	}

	private List<ParseIssue> verifySignature() {
		CertificateFile file = this.certificate;
		if (file == null || this.manifest == null || file.verifies(this.manifest)) {
			return List.of();
		}
		return List.of(new ParseIssue(ParseIssue.Category.PARSE_ERROR, file.name(), 1, -1,
				LocalizableMessage.of("emulator.ovf.certificate.mismatch",
						"The signature in line 1 is not that of '%s' over the manifest.",
						file.signer().getSubjectX500Principal().getName())));
	}

}
