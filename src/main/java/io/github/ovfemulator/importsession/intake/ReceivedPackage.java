package io.github.ovfemulator.importsession.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.ovfemulator.ovf.DescriptorReading;
import io.github.ovfemulator.ovf.MessageBundleReading;
import io.github.ovfemulator.ovf.OvfFileInfo.FileType;
import io.github.ovfemulator.ovf.OvfInfo;
import io.github.ovfemulator.ovf.OvfWarning;
import io.github.ovfemulator.ovf.ParseIssue;
import io.github.ovfemulator.ovf.UnreadableDescriptorException;
import io.github.ovfemulator.ovf.descriptor.FileReference;
import io.github.ovfemulator.ovf.descriptor.Localization;
import io.github.ovfemulator.ovf.descriptor.MessageBundle;
import io.github.ovfemulator.ovf.descriptor.OvfDescriptor;
import io.github.ovfemulator.ovf.manifest.DigestAlgorithm;
import io.github.ovfemulator.ovf.manifest.ManifestReading;
import io.github.ovfemulator.ovf.parameters.DeployablePackage;
import io.github.ovfemulator.ovf.parameters.PackageCertificate;
import io.github.ovfemulator.transfer.ReceivedFile;
import io.github.ovfemulator.vapi.std.LocalizableMessage;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a package from those of its files that have arrived. The session's
 * lock guards it.
 */
public final class ReceivedPackage {

	private final PackageSource source;

	private final SessionEnvironment environment;

	private @Nullable DescriptorReading reading;

	private @Nullable ManifestVerifier verifier;

	/** The message bundles that have arrived, by the ids of their files. */
	private final Map<String, MessageBundle> bundles = new HashMap<>();

	/** What is wrong with them, which costs translations and nothing else (a choice). */
	private final List<ParseIssue> bundleIssues = new ArrayList<>();

	ReceivedPackage(PackageSource source, SessionEnvironment environment) {
		this.source = source;
		this.environment = environment;
	}

	public boolean isDescriptorKnown() {
		return this.reading != null;
	}

	/** The descriptor, as soon as it is known. */
	public OvfDescriptor descriptor() {
		if (this.reading == null) {
			throw new IllegalStateException("The descriptor has not arrived");
		}
		return this.reading.descriptor();
	}

	/** What choices are about: the package in the client's language. */
	public DeployablePackage deployable(SessionFiles files) {
		PackageCertificate certificate = files.entries()
			.stream()
			.filter((file) -> file.type() == FileType.CERT)
			.map(SessionFile::received)
			.filter(Objects::nonNull)
			.findFirst()
			.flatMap((file) -> PackageCertificate.read(file.content(), this.environment.clock().instant()))
			.orElse(null);
		return new DeployablePackage(descriptor(), Localization.of(descriptor(), this.bundles, this.source.locale()),
				certificate);
	}

	/**
	 * The entries that the descriptor adds to the list, and those that the client
	 * announced.
	 */
	List<SessionFile> furtherFiles() {
		return Stream
			.concat(descriptor().references().stream().map(SessionFile::referenced),
					this.source.announcedFiles().stream())
			.toList();
	}

	/**
	 * The digests to take of a file: SHA-256 always, and those by which the manifest
	 * vouches for it, all of them while they are unknown.
	 */
	Set<String> digests(SessionFile file) {
		Set<String> digests = new HashSet<>(Set.of(DigestAlgorithm.SHA256.jcaName()));
		if (this.verifier != null) {
			digests.addAll(this.verifier.digests(file));
		}
		else if (this.source.hasManifest()) {
			Stream.of(DigestAlgorithm.values()).map(DigestAlgorithm::jcaName).forEach(digests::add);
		}
		return digests;
	}

	/**
	 * Takes a file in that is complete.
	 * @param file the file
	 * @param files the session's files
	 * @return what is wrong with the package now, usually nothing
	 */
	List<ParseIssue> take(SessionFile file, SessionFiles files) {
		ReceivedFile received = file.received();
		if (received == null) {
			throw new IllegalArgumentException(file.name() + " has not arrived");
		}
		return switch (file.type()) {
			case OVF -> readDescriptor(file.name(), received.content());
			case MANIFEST -> readManifest(file.name(), received.content(), files);
			case MSG_BUNDLE -> readBundle(file, received.content());
			default -> (this.verifier != null) ? this.verifier.verify(file) : List.of();
		};
	}

	private List<ParseIssue> readDescriptor(String name, byte[] content) {
		try {
			this.reading = this.environment.descriptors().read(name, content, this.source.lax());
			return this.reading.errors();
		}
		catch (UnreadableDescriptorException ex) {
			return List.of(ex.issue());
		}
	}

	private List<ParseIssue> readBundle(SessionFile file, byte[] content) {
		FileReference reference = file.reference();
		if (reference != null) {
			MessageBundleReading bundle = this.environment.bundles().read(file.name(), content);
			this.bundles.put(reference.id(), bundle.bundle());
			this.bundleIssues.addAll(bundle.errors());
		}
		return (this.verifier != null) ? this.verifier.verify(file) : List.of();
	}

	private List<ParseIssue> readManifest(String name, byte[] content, SessionFiles files) {
		ManifestReading manifest = this.environment.manifests().read(name, content);
		List<ParseIssue> issues = new ArrayList<>(manifest.errors());
		if (issues.isEmpty()) {
			Set<String> referenced = descriptor().references()
				.stream()
				.map(FileReference::href)
				.collect(Collectors.toSet());
			this.verifier = ManifestVerifier.of(name, manifest.manifest(), referenced, issues::add);
		}
		ManifestVerifier verifier = this.verifier;
		if (verifier != null) {
			files.entries().forEach((file) -> issues.addAll(verifier.verify(file)));
		}
		return issues;
	}

	/** What does not stop the import and deserves attention. */
	public List<OvfWarning> warnings(SessionFiles files) {
		List<ParseIssue> issues = new ArrayList<>();
		if (this.reading != null) {
			issues.addAll(this.reading.warnings());
		}
		issues.addAll(this.bundleIssues);
		for (SessionFile file : files.referenced()) {
			addSizeWarning(file, issues);
		}
		return issues.isEmpty() ? List.of() : List.of(OvfWarning.validation(issues));
	}

	private static void addSizeWarning(SessionFile file, List<ParseIssue> issues) {
		ReceivedFile received = file.received();
		FileReference reference = file.reference();
		if (received == null || reference == null || reference.size().isEmpty()
				|| reference.size().getAsLong() == received.size()) {
			return;
		}
		issues.add(new ParseIssue(ParseIssue.Category.VALUE_ILLEGAL, file.name(), reference.position().line(),
				reference.position().column(),
				LocalizableMessage.of("emulator.ovf.file.size",
						"The descriptor says that '%s' has %s bytes, and %s bytes were uploaded.", file.name(),
						reference.size().getAsLong(), received.size())));
	}

	/**
	 * What else is worth knowing.
	 * @param files the session's files
	 * @param complete whether no more files can come
	 */
	public List<OvfInfo> information(SessionFiles files, boolean complete) {
		List<LocalizableMessage> messages = new ArrayList<>();
		if (this.reading != null) {
			messages.addAll(this.reading.information());
		}
		for (SessionFile file : files.entries()) {
			if (file.isOptional() && complete && !file.isComplete()) {
				messages.add(LocalizableMessage.of("emulator.ovf.announced_file.absent",
						"The file '%s' was announced and never uploaded; the import went on without it.", file.name()));
			}
			if (file.type() == FileType.CERT && file.isComplete()) {
				messages.add(LocalizableMessage.of("emulator.ovf.certificate.unchecked",
						"The certificate was received; this emulator does not verify its signature."));
			}
		}
		return messages.stream().map(OvfInfo::of).toList();
	}

}
