package io.github.ovfemulator.libraryitem;

import io.github.ovfemulator.vapi.operation.BadStateException;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot of the result of a call with a client token.
 *
 * @param clientToken the token
 * @param user the user of the call, or {@code null} without login
 * @param scope the scope of the call, or {@code null}
 * @param deployed the result of {@code deploy}, or {@code null}
 * @param captured the result of {@code create}, or {@code null}
 */
public record ResultSnapshot(String clientToken, @Nullable String user, @Nullable String scope,
		@Nullable DeploymentResult deployed, @Nullable CaptureResult captured) {

	static ResultSnapshot of(String clientToken, @Nullable String user, @Nullable String scope,
			LibraryItemResult result) {
		return new ResultSnapshot(clientToken, user, scope,
				(result instanceof DeploymentResult deployed) ? deployed : null,
				(result instanceof CaptureResult captured) ? captured : null);
	}

	/**
	 * Returns the only result.
	 * @throws BadStateException if there is none, or another one
	 */
	LibraryItemResult result() {
		LibraryItemResult result = (this.deployed != null) ? this.deployed : this.captured;
		if (result == null || (this.deployed != null && this.captured != null)) {
			throw new BadStateException("", "Either deployed or captured is required.");
		}
		BadStateException.require(result.succeeded(), (result == this.deployed) ? "/deployed" : "/captured",
				"Only the results of successful calls are kept.");
		return result;
	}

}
