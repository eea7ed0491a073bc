package io.github.ovfemulator.recording.proxy;

import java.net.URI;

import io.github.ovfemulator.transfer.pull.Thumbprint;
import org.jspecify.annotations.Nullable;

/**
 * Where the bytes of a file are transferred to or from.
 *
 * @param url the URL that the vCenter has named
 * @param thumbprint the thumbprint that the vCenter has named with it, or {@code null}
 * @param session the id of the session that the file belongs to, or {@code null}
 * @param file the name of the file, empty if it is not known
 * @param recordedUrl the URL as it is in a recorded response, or {@code null} if the
 * calls of the session are not recorded
 */
record TransferTarget(URI url, @Nullable Thumbprint thumbprint, @Nullable String session, String file,
		@Nullable String recordedUrl) {

	/** Leaves the URL out, which has a token. */
	@Override
	public String toString() {
		return "TransferTarget[...]";
	}

}
