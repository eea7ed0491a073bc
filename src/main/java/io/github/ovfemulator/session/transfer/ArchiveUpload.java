package io.github.ovfemulator.session.transfer;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.OptionalLong;

import io.github.ovfemulator.ovf.packaging.InvalidOvaException;
import io.github.ovfemulator.session.files.ArchiveFile;
import io.github.ovfemulator.session.files.ArchiveFile.Part;
import io.github.ovfemulator.session.files.SessionFile;
import io.github.ovfemulator.simulation.faults.TransferFault;
import io.github.ovfemulator.transfer.BodySource;
import io.github.ovfemulator.transfer.DisturbedBody;
import io.github.ovfemulator.transfer.UploadHandler;
import org.apache.commons.io.input.ProxyInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The upload of an OVA to one of the entries for it. All of the body is read: what stands
 * in it for other entries completes them too.
 */
final class ArchiveUpload implements UploadHandler, ArchiveReading {

	private final PackageTransfer intake;

	private final ArchiveFile archive;

	private final Part part;

	private @Nullable TransferFault fault;

	private boolean described;

	ArchiveUpload(PackageTransfer intake, ArchiveFile archive) {
		this.intake = intake;
		this.archive = archive;
		this.part = archive.part();
		this.fault = intake.fault(this.part.fileName());
	}

	@Override
	public void receive(OptionalLong contentLength, BodySource body) throws IOException {
		Body source = new Body(DisturbedBody.of(body.open(), this.fault));
		DigestInputStream digested = new DigestInputStream(source, sha256());
		try {
			if (new ArchiveMembers(this.intake, this::disturb).take(digested, this)) {
				describe();
				requireComplete("the archive has ended");
			}
			digested.transferTo(OutputStream.nullOutputStream());
		}
		catch (EOFException ex) {
			if (source.broken) {
				throw ex;
			}
			truncated();
		}
		catch (InvalidOvaException ex) {
			throw this.intake.archives().refuse(this.part.fileName(), ex.reason());
		}
		this.intake.archives().complete(HexFormat.of().formatHex(digested.getMessageDigest().digest()));
	}

	@Override
	public @Nullable TransferFault fault() {
		return this.fault;
	}

	/** What disturbs a member disturbs the archive. */
	private void disturb(TransferFault member) {
		this.fault = member;
	}

	@Override
	public void close() {
		this.intake.archives().end(this.archive);
	}

	@Override
	public boolean goesOnAt(@Nullable SessionFile file) {
		describe();
		return true;
	}

	@Override
	public boolean wants(SessionFile file) {
		return this.part != Part.MESSAGE_BUNDLES || this.part.holds(file);
	}

	/** The descriptor, and what is beside it, has been read. */
	private void describe() {
		if (!this.described) {
			this.described = true;
			this.intake.describe();
		}
	}

	/** The archive ends in the middle of a member. */
	private void truncated() {
		try {
			requireComplete("the archive ends in the middle of a member");
		}
		catch (InvalidOvaException ex) {
			throw this.intake.archives().refuse(this.part.fileName(), ex.reason());
		}
	}

	private void requireComplete(String end) {
		this.intake.files()
			.find((file) -> this.part.holds(file) && !file.isComplete())
			.map(SessionFile::name)
			.ifPresent((missing) -> {
				throw new InvalidOvaException("missing", "The archive has no whole member '%s': %s.", missing, end);
			});
		if (!this.intake.received().isDescriptorKnown() || !(this.described || this.intake.isDescribed())) {
			throw new InvalidOvaException("undescribed", "The archive has no whole descriptor: %s.", end);
		}
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("This Java has no SHA-256", ex);
		}
	}

	/** Tells a body that broke off from an archive that ends too early. */
	private static final class Body extends ProxyInputStream {

		private boolean broken;

		Body(InputStream body) {
			super(body);
		}

		@Override
		protected void handleIOException(IOException ex) throws IOException {
			this.broken = true;
			throw ex;
		}

	}

}
