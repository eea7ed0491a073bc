package io.github.ovfemulator.transfer;

import java.io.IOException;
import java.util.OptionalLong;
import java.util.Set;

import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;
import org.jspecify.annotations.Nullable;

/**
 * An upload that records its calls.
 */
class RecordedUpload implements Upload {

	private final Set<String> digests;

	private final long keepLimit;

	private long arrived;

	private int largestPiece;

	private int closed;

	private @Nullable ReceivedFile file;

	RecordedUpload(Set<String> digests, long keepLimit) {
		this.digests = digests;
		this.keepLimit = keepLimit;
	}

	static RecordedUpload counted(String... digests) {
		return new RecordedUpload(Set.of(digests), NOT_KEPT);
	}

	static RecordedUpload kept(long limit) {
		return new RecordedUpload(Set.of(), limit);
	}

	@Override
	public void receive(OptionalLong contentLength, BodySource body) throws IOException {
		complete(Receiver.receive(this, contentLength, body));
	}

	@Override
	public long bytesRead() {
		return this.arrived;
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
		this.arrived += count;
		this.largestPiece = Math.max(this.largestPiece, count);
	}

	@Override
	public void complete(ReceivedFile received) {
		this.file = received;
	}

	@Override
	public VapiException exceedLimit() {
		return VapiException.of(ErrorType.INVALID_ARGUMENT, LocalizableMessage.of("test.too_large", "Too large."));
	}

	@Override
	public void close() {
		this.closed++;
	}

	long arrived() {
		return this.arrived;
	}

	int largestPiece() {
		return this.largestPiece;
	}

	boolean isClosedOnce() {
		return this.closed == 1;
	}

	@Nullable ReceivedFile file() {
		return this.file;
	}

}
