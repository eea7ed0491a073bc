package io.github.ovfemulator.contentlibrary;

import java.io.IOException;
import java.util.OptionalLong;

import io.github.ovfemulator.simulation.faults.TransferFault;
import io.github.ovfemulator.transfer.BodySource;
import io.github.ovfemulator.transfer.FaultyBody;
import io.github.ovfemulator.transfer.UploadHandler;
import io.github.ovfemulator.transfer.UploadTarget;
import io.github.ovfemulator.web.TransferredFile;
import org.jspecify.annotations.Nullable;

/**
 * The target of the upload URL of a file of an update session.
 */
record UpdateUpload(UpdateHost session, UpdateFile file, LibraryEnvironment environment) implements UploadTarget {

	@Override
	public TransferredFile subject() {
		return this.session.subject(this.file.name());
	}

	@Override
	public UploadHandler begin(OptionalLong contentLength) {
		this.environment.contents().requireRoom(contentLength.orElse(0));
		this.session.begin(this.file);
		return new Handler(this, this.environment.faults().strike(subject()));
	}

	/** One upload. */
	private static final class Handler implements UploadHandler {

		private final UpdateUpload target;

		private final FileReceiver receiver;

		private final @Nullable TransferFault fault;

		Handler(UpdateUpload target, @Nullable TransferFault fault) {
			this.target = target;
			this.receiver = new FileReceiver(target.session, target.file, target.environment);
			this.fault = fault;
		}

		@Override
		public void receive(OptionalLong contentLength, BodySource body) throws IOException {
			this.receiver.receive(FaultyBody.of(body.open(), this.fault));
		}

		@Override
		public long bytesRead() {
			return this.receiver.bytesRead();
		}

		@Override
		public @Nullable TransferFault fault() {
			return this.fault;
		}

		@Override
		public void close() {
			this.target.session.end(this.target.file);
		}

	}

}
