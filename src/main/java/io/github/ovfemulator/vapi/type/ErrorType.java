package io.github.ovfemulator.vapi.type;

/**
 * The types of the standard errors, each with the HTTP status that it has in the two REST
 * dialects: those of the vCenter 7.0.1 and 7.0.2 interface descriptions, and a choice
 * where they have none.
 */
@CanonicalName("com.vmware.vapi.std.errors.error.type")
public enum ErrorType {

	/** A failure that no other error describes. */
	ERROR(400, 500),
	/** The resource to create exists already. */
	ALREADY_EXISTS(400, 400),
	/** The resource is in the desired state already. */
	ALREADY_IN_DESIRED_STATE(400, 400),
	/** The operation was canceled. */
	CANCELED(400, 400),
	/** The resource was changed concurrently. */
	CONCURRENT_CHANGE(400, 409),
	/** A feature is still in use. */
	FEATURE_IN_USE(400, 400),
	/** The server failed unexpectedly. */
	INTERNAL_SERVER_ERROR(500, 500),
	/** A parameter has a value that is not allowed. */
	INVALID_ARGUMENT(400, 400),
	/** A member of a group is configured in a way that the group does not allow. */
	INVALID_ELEMENT_CONFIGURATION(400, 400),
	/** A member of a group has a type that the group does not allow. */
	INVALID_ELEMENT_TYPE(400, 400),
	/** The request could not be understood. */
	INVALID_REQUEST(400, 400),
	/** The state of the resource does not allow the operation. */
	NOT_ALLOWED_IN_CURRENT_STATE(400, 400),
	/** The resource does not exist. */
	NOT_FOUND(404, 404),
	/** The operation does not exist. */
	OPERATION_NOT_FOUND(404, 404),
	/** The resource is busy with another operation. */
	RESOURCE_BUSY(400, 500),
	/** The resource is in use. */
	RESOURCE_IN_USE(400, 400),
	/** A required resource cannot be accessed. */
	RESOURCE_INACCESSIBLE(400, 500),
	/** The service is temporarily unavailable. */
	SERVICE_UNAVAILABLE(503, 503),
	/** The operation took too long. */
	TIMED_OUT(504, 500),
	/** A required resource is exhausted. */
	UNABLE_TO_ALLOCATE_RESOURCE(400, 500),
	/** The caller is not authenticated. */
	UNAUTHENTICATED(401, 401),
	/** The caller is not permitted to invoke the operation. */
	UNAUTHORIZED(403, 403),
	/** The request has a parameter or field that is unknown. */
	UNEXPECTED_INPUT(400, 400),
	/** The resource does not support the operation. */
	UNSUPPORTED(400, 400),
	/** The identity of a peer could not be verified. */
	UNVERIFIED_PEER(400, 400);

	private final int restStatus;

	private final int apiStatus;

	@SuppressWarnings("ImmutableEnumChecker") // a constructor reference has no state
	ErrorType(int restStatus, int apiStatus) {
		this.restStatus = restStatus;
		this.apiStatus = apiStatus;
	}

	/**
	 * The HTTP status in {@code /rest}.
	 * @return the status code
	 */
	public int restStatus() {
		return this.restStatus;
	}

	/**
	 * The HTTP status in {@code /api}.
	 * @return the status code
	 */
	public int apiStatus() {
		return this.apiStatus;
	}

}
