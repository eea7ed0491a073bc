package io.github.ovfemulator.session.transfer;

import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

import io.github.ovfemulator.session.files.SessionFile;
import io.github.ovfemulator.session.files.TransferProgress;
import io.github.ovfemulator.simulation.faults.TransferFault;
import io.github.ovfemulator.transfer.ReceivedFile;
import io.github.ovfemulator.transfer.Upload;
import io.github.ovfemulator.vapi.type.VapiException;
import org.jspecify.annotations.Nullable;

/**
 * The upload of one file of a session.
 */
final class FileUpload implements Upload, TransferProgress {

	private final PackageTransfer intake;

	private final SessionFile file;

	private final Set<String> digests;

	private final long keepLimit;

	private final OptionalLong contentLength;

	private final @Nullable TransferFault fault;

	private final AtomicLong transferred = new AtomicLong();

	FileUpload(PackageTransfer intake, SessionFile file, Set<String> digests, long keepLimit,
			OptionalLong contentLength) {
		this.intake = intake;
		this.file = file;
		this.digests = digests;
		this.keepLimit = keepLimit;
		this.contentLength = contentLength;
		this.fault = intake.fault(file.name());
	}

	SessionFile file() {
		return this.file;
	}

	@Override
	public OptionalLong contentLength() {
		return this.contentLength;
	}

	@Override
	public long transferred() {
		return this.transferred.get();
	}

	/** Whether more has arrived than the descriptor says. */
	boolean isTooLong() {
		OptionalLong declared = this.file.declaredSize();
		return declared.isPresent() && transferred() > declared.getAsLong();
	}

	void addTransferred(int count) {
		this.transferred.addAndGet(count);
	}

	@Override
	public Set<String> digests() {
		return this.digests;
	}

	@Override
	public long keepLimit() {
		return this.keepLimit;
	}

	@Override
	public void received(int count) {
		this.intake.transfers().received(this, count);
	}

	@Override
	public void complete(ReceivedFile received) {
		this.intake.transfers().complete(this, received);
	}

	@Override
	public VapiException exceedLimit() {
		return this.intake.transfers().exceedLimit(this);
	}

	@Override
	public @Nullable TransferFault fault() {
		return this.fault;
	}

	@Override
	public void close() {
		this.intake.transfers().end(this);
	}

}
