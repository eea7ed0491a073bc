package io.github.ovfemulator.contentlibrary;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.github.ovfemulator.contentlibrary.UpdateFiles.Descriptor;
import io.github.ovfemulator.contentlibrary.UpdateHost.Inspection;
import io.github.ovfemulator.contentlibrary.UpdateHost.Received;
import io.github.ovfemulator.contentlibrary.storage.ContentStore;
import io.github.ovfemulator.contentlibrary.storage.StoredContent;
import io.github.ovfemulator.ovf.OvfFileInfo.FileType;
import io.github.ovfemulator.ovf.UnreadableDescriptorException;
import io.github.ovfemulator.ovf.descriptor.PackagePath;
import io.github.ovfemulator.ovf.packaging.InvalidOvaException;
import io.github.ovfemulator.ovf.packaging.OvaMember;
import io.github.ovfemulator.ovf.packaging.OvaReader;
import io.github.ovfemulator.session.files.PackageLimits;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import org.apache.commons.io.input.ProxyInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Receives the bytes of a file of an update session, pushed or fetched, and hands them to
 * the session. An archive is taken apart while it arrives. Used by one thread; no lock is
 * held while bytes move.
 */
final class FileReceiver {

	private static final Set<String> SHA256 = Set.of("SHA-256");

	private final UpdateHost session;

	private final UpdateFile file;

	private final LibraryEnvironment environment;

	private long bytesRead;

	FileReceiver(UpdateHost session, UpdateFile file, LibraryEnvironment environment) {
		this.session = session;
		this.file = file;
		this.environment = environment;
	}

	/** The number of bytes read from the body so far. */
	long bytesRead() {
		return this.bytesRead;
	}

	/**
	 * Receives the whole body.
	 * @param body the body, which the caller closes
	 * @throws IOException when the body breaks off; then nothing was received
	 * @throws io.github.ovfemulator.vapi.type.VapiException when the session does not
	 * want it any more, or the store is full
	 */
	void receive(InputStream body) throws IOException {
		Body counted = new Body(body);
		if (this.file.isArchive()) {
			receiveArchive(counted);
		}
		else {
			StoredContent content = write(counted, this.file.algorithms());
			this.session.take(this.file, content, inspect(this.file.name(), content));
		}
	}

	private StoredContent write(InputStream bytes, Set<String> algorithms) throws IOException {
		try (ContentStore.Writer writer = this.environment.contents().write(algorithms)) {
			writer.transferFrom(bytes, (count) -> this.session.received(this.file, count));
			return writer.complete();
		}
	}

	/** An archive that is invalid is read to its end, and is an error of the file. */
	private void receiveArchive(Body body) throws IOException {
		List<Received> members = new ArrayList<>();
		Inspection inspection;
		try {
			inspection = receiveMembers(body, members);
			body.transferTo(OutputStream.nullOutputStream());
		}
		catch (InvalidOvaException ex) {
			release(members);
			body.transferTo(OutputStream.nullOutputStream());
			inspection = Inspection.failed(ex.reason());
		}
		catch (EOFException ex) {
			release(members);
			if (body.broken) {
				throw ex;
			}
			inspection = Inspection.failed(LocalizableMessage.of("emulator.ovf.ova.early",
					"The archive ends too early, in the middle of a member or before its last one."));
		}
		catch (IOException | RuntimeException ex) {
			release(members);
			throw ex;
		}
		this.session.takeArchive(this.file, members, inspection, this.bytesRead);
	}

	private Inspection receiveMembers(InputStream body, List<Received> members) throws IOException {
		OvaReader reader = new OvaReader(body, this.environment.readers().archives());
		Inspection inspection = Inspection.NONE;
		for (OvaMember member = reader.next(); member != null; member = reader.next()) {
			StoredContent content = write(member.content(), SHA256);
			members.add(new Received(member.name(), content));
			if (member.isDescriptor()) {
				inspection = inspect(member.name(), content);
			}
		}
		if (inspection.equals(Inspection.NONE)) {
			throw new InvalidOvaException("undescribed", "The archive has no whole descriptor: %s.",
					"no name of a member ends in .ovf");
		}
		return inspection;
	}

	private static void release(List<Received> members) {
		members.forEach((member) -> member.content().release());
		members.clear();
	}

	/** Reads a descriptor; other files are not looked at. */
	private Inspection inspect(String name, StoredContent content) throws IOException {
		if (!this.session.isOvf() || !PackagePath.isDescriptor(name)) {
			return Inspection.NONE;
		}
		Optional<byte[]> bytes = content.read(this.environment.limits().keepLimit(FileType.OVF));
		if (bytes.isEmpty()) {
			return Inspection.failed(LocalizableMessage.of("emulator.content_library.too_large",
					"The file '%s' has more bytes than %s allows.", name, PackageLimits.propertyName(FileType.OVF)));
		}
		try {
			List<String> references = this.environment.readers()
				.readDescriptor(name, bytes.get(), true)
				.descriptor()
				.pieceNames();
			return (references.size() <= UpdateFiles.MAX_FILES) ? new Inspection(new Descriptor(name, references), null)
					: Inspection.failed(LibraryErrors.tooManyFiles(UpdateFiles.MAX_FILES).error().messages().get(0));
		}
		catch (UnreadableDescriptorException ex) {
			return Inspection.failed(ex.issue().message());
		}
	}

	/**
	 * Counts the bytes, and distinguishes a body that broke off from a truncated archive.
	 */
	private final class Body extends ProxyInputStream {

		private boolean broken;

		Body(InputStream body) {
			super(body);
		}

		@Override
		protected void afterRead(int read) {
			FileReceiver.this.bytesRead += Math.max(0, read);
		}

		@Override
		protected void handleIOException(IOException ex) throws IOException {
			this.broken = true;
			throw ex;
		}

	}

}
