package io.github.ovfemulator.session.files;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import io.github.ovfemulator.ovf.OvfFileInfo.FileType;
import io.github.ovfemulator.ovf.OvfInfo;
import io.github.ovfemulator.ovf.OvfWarning;
import io.github.ovfemulator.ovf.ParseIssue;
import io.github.ovfemulator.ovf.UnreadableDescriptorException;
import io.github.ovfemulator.ovf.descriptor.FileReference;
import io.github.ovfemulator.ovf.descriptor.Localization;
import io.github.ovfemulator.ovf.descriptor.MessageBundle;
import io.github.ovfemulator.ovf.descriptor.OvfDescriptor;
import io.github.ovfemulator.ovf.parameters.CertificateParams.WarningType;
import io.github.ovfemulator.ovf.parameters.resolver.DeployablePackage;
import io.github.ovfemulator.ovf.reader.DescriptorReading;
import io.github.ovfemulator.ovf.reader.MessageBundleReading;
import io.github.ovfemulator.transfer.ReceivedFile;
import io.github.ovfemulator.vapi.text.RedactedUrl;
import io.github.ovfemulator.vapi.type.HeapSize;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import org.jspecify.annotations.Nullable;

/**
 * The contents of a package, as known from the files received so far. Guarded by the
 * session's lock.
 */
public final class PackageContents {

	/** The memory of a file without content in a session, in bytes; 300 were measured. */
	private static final long FILE_SIZE = 400;

	private final PackageSource source;

	private final PackageReaders readers;

	private final PackageIntegrity integrity;

	private @Nullable DescriptorReading reading;

	private boolean manifestIgnored;

	/**
	 * The received message bundles by the ids of their files.
	 */
	private final Map<String, MessageBundle> bundles = new HashMap<>();

	public PackageContents(PackageSource source, PackageReaders readers) {
		this.source = source;
		this.readers = readers;
		this.integrity = new PackageIntegrity(source, readers);
	}

	public boolean isDescriptorKnown() {
		return this.reading != null;
	}

	/**
	 * Returns the descriptor.
	 * @throws IllegalStateException if it was not received yet
	 */
	public OvfDescriptor descriptor() {
		return reading().descriptor();
	}

	private DescriptorReading reading() {
		if (this.reading == null) {
			throw new IllegalStateException("The descriptor was not received");
		}
		return this.reading;
	}

	/**
	 * Returns the package in the client's language, as parameters are resolved for it.
	 */
	public DeployablePackage deployable() {
		DescriptorReading known = reading();
		return new DeployablePackage(known.fileName(), known.lax(), known.descriptor(),
				Localization.of(known.descriptor(), this.bundles, this.source.locale()),
				this.integrity.certificate().orElse(null), this.readers.limits().maxMachines());
	}

	public PackageReaders readers() {
		return this.readers;
	}

	/**
	 * Returns the warnings about the certificate of the package.
	 * @param ignored the types of warnings to leave out
	 * @return the warnings, empty while no certificate is present
	 */
	public List<ParseIssue> certificateWarnings(Set<WarningType> ignored) {
		return this.integrity.certificateWarnings(ignored);
	}

	/**
	 * Returns the files that the descriptor refers to, and those that the client
	 * announced.
	 */
	public List<PackageFile> furtherFiles() {
		return Stream
			.concat(descriptor().references().stream().flatMap((file) -> PackageFile.referenced(file).stream()),
					PackageFile.announced(this.source.option()).stream())
			.toList();
	}

	/**
	 * Returns the names of the referenced files in the order of the descriptor, for all
	 * deployment options. They may be percent-encoded.
	 */
	public List<String> memberNames() {
		return descriptor().pieceNames();
	}

	/**
	 * Returns whether a file is a descriptor or manifest whose content may hold secrets.
	 */
	public boolean mayHoldSecrets(SessionFile file) {
		ReceivedFile complete = file.received();
		if (complete == null) {
			return false;
		}
		return switch (file.type()) {
			case OVF -> ContentSecrets.mayBeIn(this.reading, complete.content().bytes());
			case MANIFEST -> ContentSecrets.mayBeInUrls(complete.content().bytes());
			default -> false;
		};
	}

	/**
	 * Notes that the manifest of the package is not read, if it has one.
	 */
	public void ignoreManifest() {
		this.manifestIgnored = true;
		expectNoManifest();
	}

	/**
	 * Notes that the package has no manifest.
	 */
	public void expectNoManifest() {
		this.integrity.expectNoManifest();
	}

	/**
	 * Returns the digest algorithms to compute for a file.
	 */
	public Set<String> digests(SessionFile file) {
		return this.integrity.digests(file);
	}

	/**
	 * Reads or verifies a received file.
	 * @return the issues, usually none
	 */
	public List<ParseIssue> take(SessionFile file, SessionFiles files) {
		ReceivedFile received = file.received();
		if (received == null) {
			throw new IllegalArgumentException(file.name() + " was not received");
		}
		if (!this.source.isPushed() && file.definition().hasWrongSize(received.size())) {
			return List.of(file.sizeIssue(received.size()));
		}
		return switch (file.type()) {
			case OVF -> readDescriptor(file.name(), received.content().bytes());
			case MANIFEST -> this.manifestIgnored ? List.of()
					: this.integrity.readManifest(file.name(), received.content().bytes(), descriptor(), files);
			case CERT -> this.integrity.readCertificate(file.name(), received.content().bytes());
			case MSG_BUNDLE -> readBundle(file, files);
			default -> this.integrity.verify(file);
		};
	}

	private List<ParseIssue> readDescriptor(String name, byte[] content) {
		try {
			this.reading = this.readers.descriptors().read(name, content, this.source.lax());
			return this.reading.errors();
		}
		catch (UnreadableDescriptorException ex) {
			return List.of(ex.issue());
		}
	}

	/**
	 * Forgets the descriptor, which is to be transferred again.
	 */
	public void forgetDescriptor() {
		this.reading = null;
	}

	/**
	 * Estimates the memory that a received file occupies, with what was read from it.
	 * Infos do not count, since garbage collections clear them.
	 * @return the memory in bytes
	 */
	public long heapSize(SessionFile file) {
		ReceivedFile received = file.received();
		if (received == null || !file.definition().isKept()) {
			return 0;
		}
		if (this.reading == null || file.type() != FileType.OVF) {
			return received.content().heapSize() + 2 * received.size();
		}
		return received.content().heapSize() + HeapSize.of(this.reading) + FILE_SIZE * furtherFiles().size();
	}

	/**
	 * A bundle in chunks is read with the last of them.
	 */
	private List<ParseIssue> readBundle(SessionFile file, SessionFiles files) {
		List<ParseIssue> issues = new ArrayList<>(this.integrity.verify(file));
		FileReference reference = file.definition().reference();
		if (issues.isEmpty() && reference != null) {
			List<ReceivedFile> pieces = files.piecesOf(reference).stream().map(SessionFile::received).toList();
			if (pieces.stream().allMatch(Objects::nonNull)) {
				MessageBundleReading bundle = this.readers.bundles()
					.read(RedactedUrl.of(reference.href()), join(pieces), reference.compression());
				this.bundles.put(reference.id(), bundle.bundle());
				issues.addAll(bundle.errors());
			}
		}
		return issues;
	}

	private static byte[] join(List<ReceivedFile> pieces) {
		ByteArrayOutputStream content = new ByteArrayOutputStream();
		pieces.forEach((piece) -> content.writeBytes(piece.content().bytes()));
		return content.toByteArray();
	}

	/**
	 * Returns the warnings of the descriptor, and of files with another size than
	 * declared.
	 */
	public List<OvfWarning> warnings(SessionFiles files) {
		List<ParseIssue> issues = new ArrayList<>();
		if (this.reading != null) {
			issues.addAll(this.reading.warnings());
		}
		for (SessionFile file : files.referenced()) {
			addSizeWarning(file, issues);
		}
		return issues.isEmpty() ? List.of() : List.of(OvfWarning.validation(issues));
	}

	private static void addSizeWarning(SessionFile file, List<ParseIssue> issues) {
		ReceivedFile received = file.received();
		if (received != null && file.definition().hasWrongSize(received.size())) {
			issues.add(file.sizeIssue(received.size()));
		}
	}

	/**
	 * Returns further messages.
	 * @param complete whether no more files are accepted
	 */
	public List<OvfInfo> information(SessionFiles files, boolean complete) {
		List<LocalizableMessage> messages = new ArrayList<>();
		if (this.reading != null) {
			messages.addAll(this.reading.information());
		}
		for (SessionFile file : files.entries()) {
			if (file.definition().isOptional() && complete && !file.isComplete()) {
				messages.add(LocalizableMessage.of("emulator.ovf.announced_file.absent",
						"The file '%s' was announced but not uploaded; the import continued without it.", file.name()));
			}
		}
		return messages.stream().map(OvfInfo::of).toList();
	}

}
