package io.github.ovfemulator.contentlibrary;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.github.ovfemulator.contentlibrary.UpdateFileInfo.ValidationError;
import io.github.ovfemulator.contentlibrary.UpdateSessionModel.CertificateInfo;
import io.github.ovfemulator.contentlibrary.UpdateSessionModel.PreviewInfo;
import io.github.ovfemulator.contentlibrary.UpdateSessionModel.PreviewState;
import io.github.ovfemulator.contentlibrary.UpdateSessionModel.PreviewWarning;
import io.github.ovfemulator.contentlibrary.UpdateSessionModel.WarningBehavior;
import io.github.ovfemulator.contentlibrary.UpdateSessionModel.WarningType;
import io.github.ovfemulator.contentlibrary.storage.ItemContent;
import io.github.ovfemulator.contentlibrary.storage.ItemFile;
import io.github.ovfemulator.ovf.OvfFileInfo.FileType;
import io.github.ovfemulator.ovf.descriptor.PackagePath;
import io.github.ovfemulator.ovf.packaging.CertificateFile;
import io.github.ovfemulator.ovf.packaging.CertificateReading;
import io.github.ovfemulator.ovf.packaging.ManifestEntry;
import io.github.ovfemulator.ovf.packaging.ManifestReading;
import io.github.ovfemulator.ovf.parameters.resolver.PackageCertificate;
import io.github.ovfemulator.session.files.PackageLimits;
import io.github.ovfemulator.session.files.PackageReaders;
import io.github.ovfemulator.vapi.type.LocalizableMessage;

/**
 * Verifies that a package has one descriptor, its manifest and its certificate. Digests
 * are computed once and kept with the bytes, so that a second verification is fast.
 */
final class PackageCheck {

	private final PackageReaders readers;

	private final PackageLimits limits;

	PackageCheck(PackageReaders readers, PackageLimits limits) {
		this.readers = readers;
		this.limits = limits;
	}

	/**
	 * Verifies the number of descriptors, the digests of the manifest and the signature
	 * of the certificate.
	 * @param content the files
	 * @return the files that failed
	 */
	List<ValidationError> verify(ItemContent content) {
		List<ValidationError> errors = surplusDescriptors(content);
		Optional<byte[]> manifest = content.manifest().flatMap((file) -> read(file, FileType.MANIFEST, errors));
		content.manifest()
			.ifPresent((file) -> manifest.ifPresent((bytes) -> verify(file.name(), bytes, content, errors)));
		content.certificate().ifPresent((file) -> certificate(file, errors).ifPresent((read) -> {
			if (manifest.isPresent() && !read.verifies(manifest.get())) {
				errors.add(error(file.name(), "signature", "The signature of '%s' is not that of the manifest.",
						file.name()));
			}
		}));
		return errors;
	}

	private static List<ValidationError> surplusDescriptors(ItemContent content) {
		List<ValidationError> errors = new ArrayList<>();
		List<String> names = content.files().stream().map(ItemFile::name).filter(PackagePath::isDescriptor).toList();
		names.stream()
			.skip(1)
			.forEach((name) -> errors.add(error(name, "second_descriptor",
					"The package has the descriptor '%s' already, and one only; remove '%s'.", names.get(0), name)));
		return errors;
	}

	/**
	 * Shows the certificate of the signer and the warnings about it.
	 * @param content the files
	 * @param behaviors the warnings to ignore
	 * @return the preview
	 */
	PreviewInfo preview(ItemContent content, List<WarningBehavior> behaviors) {
		if (content.descriptor().isEmpty()) {
			return PreviewInfo.of(PreviewState.UNAVAILABLE);
		}
		PackageCertificate certificate = certificate(content).orElse(null);
		if (certificate == null) {
			return new PreviewInfo(PreviewState.AVAILABLE, null, List.of(), null);
		}
		CertificateInfo signer = new CertificateInfo(certificate.issuer(), certificate.subject(),
				certificate.selfSigned(), certificate.text());
		List<PreviewWarning> warnings = warnings(certificate).stream()
			.map((type) -> new PreviewWarning(type,
					LocalizableMessage.of("emulator.content_library.warning",
							"The certificate of the package has the warning %s.", type),
					isIgnored(type, behaviors)))
			.toList();
		return new PreviewInfo(PreviewState.AVAILABLE, signer, warnings, List.of(certificate.text()));
	}

	/**
	 * Returns the warnings that are not ignored.
	 * @param content the files
	 * @param behaviors the warnings to ignore
	 * @return the types of the warnings
	 */
	List<WarningType> openWarnings(ItemContent content, List<WarningBehavior> behaviors) {
		return certificate(content).stream()
			.flatMap((certificate) -> warnings(certificate).stream())
			.filter((type) -> !isIgnored(type, behaviors))
			.toList();
	}

	private Optional<PackageCertificate> certificate(ItemContent content) {
		return content.certificate()
			.flatMap((file) -> certificate(file, new ArrayList<>()))
			.map((file) -> PackageCertificate.of(file, this.readers.trusted(), this.readers.clock().instant()));
	}

	private static List<WarningType> warnings(PackageCertificate certificate) {
		return certificate.warnings().stream().map((warning) -> WarningType.valueOf(warning.name())).toList();
	}

	private static boolean isIgnored(WarningType type, List<WarningBehavior> behaviors) {
		return behaviors.stream().anyMatch((behavior) -> behavior.type() == type && behavior.ignored());
	}

	private void verify(String name, byte[] bytes, ItemContent content, List<ValidationError> errors) {
		ManifestReading reading = this.readers.manifests().read(name, bytes);
		reading.errors().forEach((issue) -> errors.add(new ValidationError(name, issue.message())));
		if (!reading.errors().isEmpty()) {
			return;
		}
		for (Map.Entry<String, List<ManifestEntry>> lines : reading.manifest().byName().entrySet()) {
			ItemFile file = find(lines.getKey(), content).orElse(null);
			for (ManifestEntry line : lines.getValue()) {
				if (file == null) {
					errors.add(error(name, "manifest_file", "The manifest names '%s', which is not in the package.",
							line.name()));
				}
				else if (!file.content().digest(line.algorithm().jcaName()).equals(line.digest())) {
					errors.add(error(file.name(), "manifest",
							"The %s digest of '%s' is %s, and line %s of the manifest has %s.", line.algorithm(),
							file.name(), file.content().digest(line.algorithm().jcaName()), line.line(),
							line.digest()));
				}
			}
		}
	}

	/** The descriptor may have another name than in the manifest. */
	private static Optional<ItemFile> find(String name, ItemContent content) {
		return content.findReference(name)
			.or(() -> PackagePath.isDescriptor(name) ? content.descriptor() : Optional.empty());
	}

	private Optional<CertificateFile> certificate(ItemFile file, List<ValidationError> errors) {
		return read(file, FileType.CERT, errors).flatMap((bytes) -> {
			CertificateReading reading = this.readers.certificates().read(file.name(), bytes);
			reading.errors().forEach((issue) -> errors.add(new ValidationError(file.name(), issue.message())));
			return Optional.ofNullable(reading.file());
		});
	}

	private Optional<byte[]> read(ItemFile file, FileType type, List<ValidationError> errors) {
		try {
			Optional<byte[]> bytes = file.content().read(this.limits.keepLimit(type));
			if (bytes.isEmpty()) {
				errors.add(error(file.name(), "too_large", "The file '%s' has more bytes than %s allows.", file.name(),
						PackageLimits.propertyName(type)));
			}
			return bytes;
		}
		catch (IOException ex) {
			errors.add(error(file.name(), "unreadable", "The file '%s' cannot be read: %s.", file.name(),
					String.valueOf(ex.getMessage())));
			return Optional.empty();
		}
	}

	private static ValidationError error(String file, String id, String pattern, Object... args) {
		return new ValidationError(file, LocalizableMessage.of("emulator.content_library." + id, pattern, args));
	}

}
