package io.github.ovfemulator.transfer;

import java.util.OptionalLong;
import java.util.function.Function;

import io.github.ovfemulator.web.TransferredFile;

/**
 * An upload target with uploads of the test.
 *
 * @param beginning starts an upload
 */
record TestUploadTarget(Function<OptionalLong, Upload> beginning) implements UploadTarget {

	@Override
	public TransferredFile subject() {
		return new TransferredFile("session-1", "disk.vmdk", null);
	}

	@Override
	public Upload begin(OptionalLong contentLength) {
		return this.beginning.apply(contentLength);
	}

}
