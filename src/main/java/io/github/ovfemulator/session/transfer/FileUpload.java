package io.github.ovfemulator.session.transfer;

import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

import io.github.ovfemulator.ovf.OvfError;
import io.github.ovfemulator.ovf.OvfFileInfo.FileType;
import io.github.ovfemulator.ovf.ParseIssue;
import io.github.ovfemulator.session.files.PackageLimits;
import io.github.ovfemulator.session.files.PackageReaders;
import io.github.ovfemulator.session.files.SessionFile;
import io.github.ovfemulator.session.files.TransferProgress;
import io.github.ovfemulator.simulation.faults.TransferFault;
import io.github.ovfemulator.transfer.BodySource;
import io.github.ovfemulator.transfer.ReceivedFile;
import io.github.ovfemulator.transfer.Receiver;
import io.github.ovfemulator.transfer.Upload;
import io.github.ovfemulator.transfer.UploadHandler;
import io.github.ovfemulator.transfer.UploadTarget;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;
import io.github.ovfemulator.web.TransferredFile;
import org.jspecify.annotations.Nullable;

/**
 * The transfer of one file into a session: uploaded, pulled, or a member of an archive.
 * It takes the session's lock when it starts and when it ends.
 */
final class FileUpload implements Upload, TransferProgress {

	/** Content is copied once, and read as text. */
	private static final int FORMS = 3;

	private final TransferState state;

	private final SessionFile file;

	private final Set<String> digests;

	private final OptionalLong contentLength;

	private final @Nullable TransferFault fault;

	private final AtomicLong transferred = new AtomicLong();

	/** The memory that is reserved for the content, in bytes. */
	private long reserved;

	private FileUpload(TransferState state, SessionFile file, OptionalLong contentLength) {
		this.state = state;
		this.file = file;
		this.digests = state.contents().digests(file);
		this.contentLength = contentLength;
		this.fault = state.fault(file.name());
	}

	/** Returns the target of the upload URL of a file. */
	static UploadTarget target(TransferState state, SessionFile file) {
		return new UploadTarget() {
			@Override
			public TransferredFile subject() {
				return state.host().subject(file.name());
			}

			@Override
			public UploadHandler begin(OptionalLong contentLength) {
				return start(state, file, contentLength);
			}
		};
	}

	/** Starts the transfer of a file. */
	static FileUpload start(TransferState state, SessionFile file, OptionalLong contentLength) {
		return state.host().change(() -> {
			state.requireAccepting(file.name(), file.isComplete() && file.definition().isKept(),
					file.running() != null);
			FileUpload upload = new FileUpload(state, file, contentLength);
			file.start(upload);
			return upload;
		});
	}

	@Override
	public void receive(OptionalLong length, BodySource body) throws IOException {
		complete(Receiver.receive(this, length, body));
	}

	@Override
	public OptionalLong contentLength() {
		return this.contentLength;
	}

	@Override
	public long transferred() {
		return this.transferred.get();
	}

	@Override
	public long bytesRead() {
		return transferred();
	}

	@Override
	public Set<String> digests() {
		return this.digests;
	}

	@Override
	public long keepLimit() {
		return this.state.environment().limits().keepLimit(this.file.type());
	}

	@Override
	public @Nullable TransferFault fault() {
		return this.fault;
	}

	@Override
	public void received(int count) {
		long size = this.transferred.addAndGet(count);
		requireReceiving();
		if (this.file.definition().isKept()) {
			reserve((long) FORMS * count);
		}
		if (!this.state.isPushed() && size > this.file.definition().declaredSize().orElse(Long.MAX_VALUE)) {
			this.state.host().fail(OvfError.validation(List.of(this.file.sizeIssue(size))));
			requireRunning();
		}
	}

	@Override
	public void complete(ReceivedFile received) {
		requireReceiving();
		if (this.file.type() == FileType.OVF) {
			reserve(PackageReaders.memoryToRead(received.content().bytes()));
		}
		this.state.host().change(() -> {
			requireRunning();
			this.file.complete(received);
			this.state.accept(this.file, this.reserved);
			this.reserved = 0;
			return null;
		});
	}

	private void reserve(long bytes) {
		this.state.memory().addWithCleanup(bytes);
		this.reserved += bytes;
	}

	@Override
	public VapiException exceedLimit() {
		LocalizableMessage message = LocalizableMessage.of("emulator.upload.too_large",
				"The file '%s' has more than the %s bytes that %s allows.", this.file.name(), keepLimit(),
				PackageLimits.propertyName(this.file.type()));
		return this.state.host().change(() -> {
			requireRunning();
			this.state.host()
				.fail(OvfError.validation(
						List.of(new ParseIssue(ParseIssue.Category.PARSE_ERROR, this.file.name(), -1, -1, message))));
			return VapiException.of(ErrorType.INVALID_ARGUMENT, message);
		});
	}

	/** Resets the file if it is not complete. */
	@Override
	public void close() {
		if (this.reserved > 0) {
			this.state.memory().change(this.reserved, 0);
			this.reserved = 0;
		}
		if (this.file.running() == this) {
			this.state.host().change(() -> {
				if (this.file.running() == this) {
					this.file.reset();
					this.state.host().advance();
				}
				return null;
			});
		}
	}

	/** An upload to an external address does not keep an idle session from expiring. */
	private void requireReceiving() {
		if (this.file.isExternal()) {
			this.state.host().acceptsFiles();
		}
		requireRunning();
	}

	private void requireRunning() {
		if (this.file.running() != this) {
			throw this.state.host().refusal("the upload of '" + this.file.name() + "'");
		}
	}

}
