package io.github.ovfemulator.importsession;

import java.util.Set;

import io.github.ovfemulator.transfer.ReceivedFile;
import io.github.ovfemulator.transfer.Upload;

/**
 * The upload of one file of a session.
 */
final class SessionUpload implements Upload {

	private final ImportSession session;

	private final SessionFile file;

	private final Set<String> digests;

	private final long keepLimit;

	SessionUpload(ImportSession session, SessionFile file, Set<String> digests, long keepLimit) {
		this.session = session;
		this.file = file;
		this.digests = digests;
		this.keepLimit = keepLimit;
	}

	SessionFile file() {
		return this.file;
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
		this.session.received(this, count);
	}

	@Override
	public void complete(ReceivedFile received) {
		this.session.complete(this, received);
	}

	@Override
	public void abort() {
		this.session.abort(this);
	}

	@Override
	public void exceedLimit() {
		this.session.exceedLimit(this);
	}

}
