package io.github.ovfemulator.libraryitem;

import io.github.ovfemulator.libraryitem.DeploymentResult.DeployableIdentity;
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
	 * Returns the only result. What it names may have been deleted since.
	 * @throws BadStateException if there is none, another one, or one that names nothing
	 */
	LibraryItemResult result() {
		if (this.deployed != null && this.captured == null) {
			return BadStateException.within("/deployed", () -> complete(this.deployed));
		}
		if (this.captured != null && this.deployed == null) {
			return BadStateException.within("/captured", () -> complete(this.captured));
		}
		throw new BadStateException("", "Either deployed or captured is required.");
	}

	private static DeploymentResult complete(DeploymentResult result) {
		requireSuccess(result);
		DeployableIdentity resource = result.resourceId();
		if (resource == null) {
			throw new BadStateException("/resource_id", "A deployment has a machine or vApp.");
		}
		BadStateException.require(DeployableIdentity.TYPES.contains(resource.type()), "/resource_id/type",
				"The type is one of %s.".formatted(String.join(", ", DeployableIdentity.TYPES)));
		return result;
	}

	private static CaptureResult complete(CaptureResult result) {
		requireSuccess(result);
		BadStateException.require(result.ovfLibraryItemId() != null, "/ovf_library_item_id", "A capture has an item.");
		return result;
	}

	private static void requireSuccess(LibraryItemResult result) {
		BadStateException.require(result.succeeded(), "", "Only the results of successful calls are kept.");
	}

}
