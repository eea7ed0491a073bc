package io.github.ovfemulator.vapi.type;

/**
 * The types of the standard errors, each with the HTTP status that it has in the two REST
 * dialects: those of the vCenter 7.0.1 and 7.0.2 interface descriptions, and a choice
 * where they are silent.
 */
@CanonicalName("com.vmware.vapi.std.errors.error.type")
public enum ErrorType {

	/** A failure that no other error describes. */
	ERROR(400, 500),
	/** What was to be created exists already. */
	ALREADY_EXISTS(400, 400),
	/** Nothing had to be done. */
	ALREADY_IN_DESIRED_STATE(400, 400),
	/** The operation was canceled. */
	CANCELED(400, 400),
	/** Somebody else changed it meanwhile. */
	CONCURRENT_CHANGE(400, 409),
	/** A feature is still in use. */
	FEATURE_IN_USE(400, 400),
	/** The server failed in a way it did not expect. */
	INTERNAL_SERVER_ERROR(500, 500),
	/** A parameter has a value that is not allowed. */
	INVALID_ARGUMENT(400, 400),
	/** A member of a group is configured in a way that the group does not allow. */
	INVALID_ELEMENT_CONFIGURATION(400, 400),
	/** A member of a group has a type that the group does not allow. */
	INVALID_ELEMENT_TYPE(400, 400),
	/** The request could not be understood. */
	INVALID_REQUEST(400, 400),
	/** The resource is in a state in which this is not allowed. */
	NOT_ALLOWED_IN_CURRENT_STATE(400, 400),
	/** There is no such resource. */
	NOT_FOUND(404, 404),
	/** There is no such operation. */
	OPERATION_NOT_FOUND(404, 404),
	/** The resource is busy with something else. */
	RESOURCE_BUSY(400, 500),
	/** The resource is in use. */
	RESOURCE_IN_USE(400, 400),
	/** A resource that is needed cannot be reached. */
	RESOURCE_INACCESSIBLE(400, 500),
	/** The service cannot take the call now. */
	SERVICE_UNAVAILABLE(503, 503),
	/** The operation took too long. */
	TIMED_OUT(504, 500),
	/** A resource that is needed is exhausted. */
	UNABLE_TO_ALLOCATE_RESOURCE(400, 500),
	/** The caller is not known. */
	UNAUTHENTICATED(401, 401),
	/** The caller may not do this. */
	UNAUTHORIZED(403, 403),
	/** The request has a parameter or field that the server does not know. */
	UNEXPECTED_INPUT(400, 400),
	/** The resource does not support this. */
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
