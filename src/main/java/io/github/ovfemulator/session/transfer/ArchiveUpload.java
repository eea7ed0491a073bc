package io.github.ovfemulator.session.transfer;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;

import io.github.ovfemulator.ovf.OvfError;
import io.github.ovfemulator.ovf.ParseIssue;
import io.github.ovfemulator.ovf.packaging.InvalidOvaException;
import io.github.ovfemulator.session.files.ArchiveFile;
import io.github.ovfemulator.session.files.ArchivePart;
import io.github.ovfemulator.session.files.SessionFile;
import io.github.ovfemulator.session.files.SessionFiles;
import io.github.ovfemulator.simulation.faults.TransferFault;
import io.github.ovfemulator.transfer.BodySource;
import io.github.ovfemulator.transfer.FaultyBody;
import io.github.ovfemulator.transfer.UploadHandler;
import io.github.ovfemulator.transfer.UploadTarget;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.VapiException;
import io.github.ovfemulator.web.TransferredFile;
import org.apache.commons.io.input.ProxyInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The upload of an OVA to one of its entries. The whole body is read: members that belong
 * to other entries complete those, too.
 */
final class ArchiveUpload implements UploadHandler, ArchiveMembers.Selection {

	private final TransferState state;

	private final ArchiveFile archive;

	private final ArchivePart part;

	private final MessageDigest digest = sha256();

	private @Nullable TransferFault fault;

	private @Nullable Body body;

	private boolean described;

	private boolean completed;

	private ArchiveUpload(TransferState state, ArchiveFile archive) {
		this.state = state;
		this.archive = archive;
		this.part = archive.part();
		this.fault = state.fault(this.part.fileName());
	}

	/** Returns the target of the upload URL of an entry. */
	static UploadTarget target(TransferState state, ArchiveFile archive) {
		return new UploadTarget() {
			@Override
			public TransferredFile subject() {
				return state.host().subject(archive.part().fileName());
			}

			@Override
			public UploadHandler begin(OptionalLong contentLength) {
				return start(state, archive);
			}
		};
	}

	/** Starts the upload of an archive to one of its entries. */
	static ArchiveUpload start(TransferState state, ArchiveFile archive) {
		return state.host().change(() -> {
			state.requireAccepting(archive.part().fileName(), false, archive.isRunning());
			archive.start();
			return new ArchiveUpload(state, archive);
		});
	}

	@Override
	public void receive(OptionalLong contentLength, BodySource source) throws IOException {
		Body opened = new Body(source.open());
		this.body = opened;
		DigestInputStream digested = new DigestInputStream(FaultyBody.of(opened, this.fault), this.digest);
		try {
			if (new ArchiveMembers(this.state, (member) -> this.fault = member).transfer(digested, this)) {
				describe();
				requireComplete("the archive has ended");
			}
			digested.transferTo(OutputStream.nullOutputStream());
		}
		catch (EOFException ex) {
			if (opened.broken) {
				throw ex;
			}
			requireCompleteAtEnd();
		}
		catch (InvalidOvaException ex) {
			throw refuse(ex);
		}
		complete();
	}

	@Override
	public long bytesRead() {
		return (this.body != null) ? this.body.count : 0;
	}

	@Override
	public @Nullable TransferFault fault() {
		return this.fault;
	}

	private void complete() {
		String sha256 = HexFormat.of().formatHex(this.digest.digest());
		this.state.host().change(() -> {
			SessionFiles files = this.state.files();
			files.archives()
				.stream()
				.filter((each) -> each.sha256().isEmpty())
				.filter((each) -> files.membersOf(each).stream().allMatch(SessionFile::isComplete))
				.forEach((each) -> each.complete(sha256));
			this.archive.end();
			this.completed = true;
			return null;
		});
	}

	@Override
	public void close() {
		if (!this.completed) {
			this.archive.end();
			this.state.host().change(() -> null);
		}
	}

	@Override
	public boolean continuesAt(@Nullable SessionFile file) {
		describe();
		return true;
	}

	@Override
	public boolean includes(SessionFile file) {
		return this.part != ArchivePart.MESSAGE_BUNDLES || this.part.holds(file);
	}

	/** The members before the first referenced file describe the package. */
	private void describe() {
		if (!this.described) {
			this.described = true;
			this.state.describe();
		}
	}

	private void requireCompleteAtEnd() {
		try {
			requireComplete("the archive ends in the middle of a member");
		}
		catch (InvalidOvaException ex) {
			throw refuse(ex);
		}
	}

	private void requireComplete(String end) {
		this.state.files()
			.find((file) -> this.part.holds(file) && !file.isComplete())
			.map(SessionFile::name)
			.ifPresent((missing) -> {
				throw new InvalidOvaException("missing", "The archive has no whole member '%s': %s.", missing, end);
			});
		if (!this.state.contents().isDescriptorKnown() || !(this.described || this.state.isDescribed())) {
			throw new InvalidOvaException("undescribed", "The archive has no whole descriptor: %s.", end);
		}
	}

	private VapiException refuse(InvalidOvaException invalid) {
		this.state.host()
			.fail(OvfError.validation(List
				.of(new ParseIssue(ParseIssue.Category.PARSE_ERROR, this.part.fileName(), -1, -1, invalid.reason()))));
		return VapiException.of(ErrorType.INVALID_ARGUMENT, invalid.reason());
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("This Java has no SHA-256", ex);
		}
	}

	/**
	 * Counts the bytes, and distinguishes a broken connection from a truncated archive.
	 */
	private static final class Body extends ProxyInputStream {

		private long count;

		private boolean broken;

		Body(InputStream body) {
			super(body);
		}

		@Override
		protected void afterRead(int read) {
			this.count += Math.max(read, 0);
		}

		@Override
		protected void handleIOException(IOException ex) throws IOException {
			this.broken = true;
			throw ex;
		}

	}

}
