package io.github.ovfemulator.session.files;

import java.util.List;
import java.util.OptionalLong;

import io.github.ovfemulator.ovf.OvfFileInfo.FileType;
import io.github.ovfemulator.ovf.descriptor.FileReference;
import io.github.ovfemulator.ovf.packaging.OvaReader;
import io.github.ovfemulator.session.files.CreateSpec.PushSourceOvfOption;
import io.github.ovfemulator.transfer.ReceivedFile;
import io.github.ovfemulator.transfer.UploadAddress;
import io.github.ovfemulator.transfer.UploadToken;
import io.github.ovfemulator.vapi.operation.SavedSecret;
import io.github.ovfemulator.vapi.text.RedactedUrl;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * One entry in a session's list of files. The session's lock guards its changes; what
 * {@code get} shows of it can be read at any time.
 */
public final class SessionFile {

	private static final String DESCRIPTOR = "descriptor.ovf";

	private final String href;

	private final String name;

	private final FileType type;

	private final @Nullable FileReference reference;

	private final OptionalLong declaredSize;

	private final UploadToken token;

	private volatile @Nullable UploadAddress external;

	private volatile @Nullable TransferProgress running;

	private volatile @Nullable ReceivedFile received;

	private SessionFile(String href, FileType type, @Nullable FileReference reference, OptionalLong declaredSize,
			UploadToken token, @Nullable ReceivedFile received) {
		this.href = href;
		this.name = RedactedUrl.of(href);
		this.type = type;
		this.reference = reference;
		this.declaredSize = declaredSize;
		this.token = token;
		this.received = received;
	}

	/**
	 * A file that the server names: the descriptor, manifest or certificate.
	 * @param name its name
	 * @param type its type
	 * @return the entry
	 */
	public static SessionFile named(String name, FileType type) {
		return new SessionFile(name, type, null, OptionalLong.empty(), UploadToken.random(), null);
	}

	/**
	 * The descriptor, or the archive, named as it is where the server gets it from.
	 * @param source what the client said of its package
	 * @return the entry
	 */
	public static SessionFile descriptor(PackageSource source) {
		PackageOrigin origin = source.origin();
		String name = (origin != null) ? nameOf(origin) : DESCRIPTOR;
		return named(name, OvaReader.isArchive(name) ? FileType.OVA : FileType.OVF);
	}

	/**
	 * The name of what describes a package that the server gets by itself.
	 * @param origin where the package is
	 * @return the name of the descriptor or the archive, never empty
	 */
	public static String nameOf(PackageOrigin origin) {
		return origin.name().isEmpty() ? DESCRIPTOR : origin.name();
	}

	/**
	 * The entries for what the client announced, named by the server (a choice).
	 * @param option what it announced
	 * @return the entries
	 */
	public static List<SessionFile> announced(PushSourceOvfOption option) {
		SessionFile manifest = named("descriptor.mf", FileType.MANIFEST);
		SessionFile certificate = named("descriptor.cert", FileType.CERT);
		return switch (option) {
			case NONE -> List.of();
			case MANIFEST -> List.of(manifest);
			case MANIFEST_CERTIFICATE -> List.of(manifest, certificate);
		};
	}

	/**
	 * A file beside the descriptor that is named like it.
	 * @param descriptor the descriptor
	 * @param extension what its name ends with, such as {@code .mf}
	 * @param type its type
	 * @return the entry
	 */
	public static SessionFile beside(SessionFile descriptor, String extension, FileType type) {
		return named(StringUtils.stripFilenameExtension(descriptor.name()) + extension, type);
	}

	/**
	 * What the package holds of a file that the descriptor refers to.
	 * @param reference the reference
	 * @return an entry for each of its chunks, or for the whole
	 */
	public static List<SessionFile> referenced(FileReference reference) {
		return reference.pieces()
			.stream()
			.map((piece) -> new SessionFile(piece.name(), reference.role().fileType(), reference, piece.size(),
					UploadToken.random(), null))
			.toList();
	}

	/**
	 * The same file, as far as it had come.
	 * @param token the secret in its upload URL
	 * @param received what had arrived, {@code null} where it was not complete
	 * @return the entry
	 */
	public SessionFile restored(UploadToken token, @Nullable ReceivedFile received) {
		return new SessionFile(this.href, this.type, this.reference, this.declaredSize, token, received);
	}

	/**
	 * Writes it down; what is on its way begins again.
	 * @param uploaded whether it has an upload URL
	 * @param secret whether nobody is to see its content
	 * @return what it can be made of again
	 */
	public FileSnapshot save(boolean uploaded, boolean secret) {
		ReceivedFile complete = this.received;
		return new FileSnapshot(this.name, this.type, uploaded ? SavedSecret.of(this.token.value()) : null,
				isExternal(), (complete != null) ? save(complete, secret) : null);
	}

	private FileSnapshot.Received save(ReceivedFile complete, boolean secret) {
		return new FileSnapshot.Received(complete.size(), complete.digests(),
				(isKept() && !secret) ? complete.content() : null,
				(isKept() && secret) ? SavedSecret.of(complete.content()) : null);
	}

	/**
	 * Its name in the package, by which the client knows it.
	 * @return the name as the descriptor refers to it or as the server chose it, which
	 * may be a URL with secrets
	 */
	public String href() {
		return this.href;
	}

	/**
	 * The name by which it is told.
	 * @return its name in the package, without user, password and query of a URL
	 */
	public String name() {
		return this.name;
	}

	/**
	 * Its type.
	 * @return the type
	 */
	public FileType type() {
		return this.type;
	}

	/**
	 * What in the descriptor refers to it.
	 * @return the reference, {@code null} where the descriptor does not name it
	 */
	public @Nullable FileReference reference() {
		return this.reference;
	}

	/**
	 * The secret in its upload URL.
	 * @return the token, which nobody knows of a file that the server fetches
	 */
	public UploadToken token() {
		return this.token;
	}

	/**
	 * Where a client uploads it to.
	 * @return the address
	 */
	public UploadAddress address() {
		UploadAddress elsewhere = this.external;
		return (elsewhere != null) ? elsewhere : UploadAddress.of(this.token);
	}

	/**
	 * Whether that looks as if another service was behind it.
	 * @return whether it does
	 */
	public boolean isExternal() {
		return this.external != null;
	}

	/** From now on a client uploads it to what looks like another service. */
	void moveTo(UploadAddress elsewhere) {
		this.external = elsewhere;
	}

	/**
	 * Whether an import can do without it.
	 * @return whether it is a manifest or certificate
	 */
	public boolean isOptional() {
		return this.type == FileType.MANIFEST || this.type == FileType.CERT;
	}

	/**
	 * Whether its content matters beyond its digests, so that it is kept, and taken once.
	 * @return whether it does
	 */
	public boolean isKept() {
		return isOptional() || this.type == FileType.OVF || this.type == FileType.MSG_BUNDLE;
	}

	/**
	 * What is on its way of it.
	 * @return the transfer that goes on, or {@code null}
	 */
	public @Nullable TransferProgress running() {
		return this.running;
	}

	/**
	 * Whether anything has been sent or fetched of it.
	 * @return whether it is complete or on its way
	 */
	public boolean isStarted() {
		return this.running != null || this.received != null;
	}

	/**
	 * Whether all of it has arrived.
	 * @return whether it is complete, which an upload that begins anew takes back
	 */
	public boolean isComplete() {
		return this.received != null;
	}

	/**
	 * What arrived.
	 * @return its size and digests, {@code null} before it is complete
	 */
	public @Nullable ReceivedFile received() {
		return this.received;
	}

	/**
	 * How much of it has arrived.
	 * @return the number of bytes
	 */
	public long transferred() {
		TransferProgress upload = this.running;
		if (upload != null) {
			return upload.transferred();
		}
		ReceivedFile complete = this.received;
		return (complete != null) ? complete.size() : 0;
	}

	/**
	 * The size in bytes as far as it is known: the real one once complete, before that
	 * the declared one, else 0 (a choice, since the reference requires a size).
	 * @return the number of bytes
	 */
	public long size() {
		ReceivedFile complete = this.received;
		return (complete != null) ? complete.size() : declaredSize().orElse(0);
	}

	/**
	 * The size that the descriptor declares.
	 * @return the number of bytes, empty where it declares none
	 */
	public OptionalLong declaredSize() {
		return this.declaredSize;
	}

	/**
	 * Whether a size is not the declared one.
	 * @param size the number of bytes
	 * @return whether another size is declared
	 */
	public boolean hasWrongSize(long size) {
		return this.declaredSize.isPresent() && this.declaredSize.getAsLong() != size;
	}

	/**
	 * The bytes that it takes to complete it, one more than has arrived when nobody
	 * knows.
	 * @return the number of bytes
	 */
	public long needed() {
		ReceivedFile complete = this.received;
		if (complete != null) {
			return complete.size();
		}
		TransferProgress upload = this.running;
		OptionalLong toldSize = (upload != null) ? upload.contentLength() : OptionalLong.empty();
		return declaredSize().orElseGet(() -> toldSize.orElse(transferred() + 1));
	}

	/**
	 * Begins a transfer, in place of what had arrived before.
	 * @param upload the transfer
	 */
	public void start(TransferProgress upload) {
		this.received = null;
		this.running = upload;
	}

	/**
	 * Ends the transfer with everything here.
	 * @param file what arrived
	 */
	public void complete(ReceivedFile file) {
		this.received = file;
		this.running = null;
	}

	/** Back to where it was before its upload started. */
	public void abort() {
		this.running = null;
	}

}
