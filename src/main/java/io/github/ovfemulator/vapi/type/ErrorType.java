package io.github.ovfemulator.vapi.type;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * The types of the standard errors, each with the HTTP status that it has in the two REST
 * dialects: those of the vCenter 7.0.1 and 7.0.2 interface descriptions, and a choice
 * where they are silent.
 */
@CanonicalName("com.vmware.vapi.std.errors.error.type")
public enum ErrorType {

	/** A failure that no other error describes. */
	ERROR(400, 500, StandardError.Error::new),
	/** What was to be created exists already. */
	ALREADY_EXISTS(400, 400, StandardError.AlreadyExists::new),
	/** Nothing had to be done. */
	ALREADY_IN_DESIRED_STATE(400, 400, StandardError.AlreadyInDesiredState::new),
	/** The operation was canceled. */
	CANCELED(400, 400, StandardError.Canceled::new),
	/** Somebody else changed it meanwhile. */
	CONCURRENT_CHANGE(400, 409, StandardError.ConcurrentChange::new),
	/** A feature is still in use. */
	FEATURE_IN_USE(400, 400, StandardError.FeatureInUse::new),
	/** The server failed in a way it did not expect. */
	INTERNAL_SERVER_ERROR(500, 500, StandardError.InternalServerError::new),
	/** A parameter has a value that is not allowed. */
	INVALID_ARGUMENT(400, 400, StandardError.InvalidArgument::new),
	/** A member of a group is configured in a way that the group does not allow. */
	INVALID_ELEMENT_CONFIGURATION(400, 400, StandardError.InvalidElementConfiguration::new),
	/** A member of a group has a type that the group does not allow. */
	INVALID_ELEMENT_TYPE(400, 400, StandardError.InvalidElementType::new),
	/** The request could not be understood. */
	INVALID_REQUEST(400, 400, StandardError.InvalidRequest::new),
	/** The resource is in a state in which this is not allowed. */
	NOT_ALLOWED_IN_CURRENT_STATE(400, 400, StandardError.NotAllowedInCurrentState::new),
	/** There is no such resource. */
	NOT_FOUND(404, 404, StandardError.NotFound::new),
	/** There is no such operation. */
	OPERATION_NOT_FOUND(404, 404, StandardError.OperationNotFound::new),
	/** The resource is busy with something else. */
	RESOURCE_BUSY(400, 500, StandardError.ResourceBusy::new),
	/** The resource is in use. */
	RESOURCE_IN_USE(400, 400, StandardError.ResourceInUse::new),
	/** A resource that is needed cannot be reached. */
	RESOURCE_INACCESSIBLE(400, 500, StandardError.ResourceInaccessible::new),
	/** The service cannot take the call now. */
	SERVICE_UNAVAILABLE(503, 503, StandardError.ServiceUnavailable::new),
	/** The operation took too long. */
	TIMED_OUT(504, 500, StandardError.TimedOut::new),
	/** A resource that is needed is exhausted. */
	UNABLE_TO_ALLOCATE_RESOURCE(400, 500, StandardError.UnableToAllocateResource::new),
	/** The caller is not known. */
	UNAUTHENTICATED(401, 401, (messages, data, type) -> new StandardError.Unauthenticated(messages, data, type, null)),
	/** The caller may not do this. */
	UNAUTHORIZED(403, 403, StandardError.Unauthorized::new),
	/** The request has a parameter or field that the server does not know. */
	UNEXPECTED_INPUT(400, 400, StandardError.UnexpectedInput::new),
	/** The resource does not support this. */
	UNSUPPORTED(400, 400, StandardError.Unsupported::new),
	/** The identity of a peer could not be verified. */
	UNVERIFIED_PEER(400, 400, StandardError.UnverifiedPeer::new);

	private final int restStatus;

	private final int apiStatus;

	@SuppressWarnings("ImmutableEnumChecker") // a constructor reference has no state
	private final Factory factory;

	ErrorType(int restStatus, int apiStatus, Factory factory) {
		this.restStatus = restStatus;
		this.apiStatus = apiStatus;
		this.factory = factory;
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

	/**
	 * Makes an error of this type that carries the type as its tag.
	 * @param messages what happened, from the caller's view down to the cause
	 * @param data facts for the client to act on, or {@code null}
	 * @return the error
	 */
	public StandardError error(List<LocalizableMessage> messages, @Nullable Structure data) {
		return this.factory.create(List.copyOf(messages), data, this);
	}

	/**
	 * The type that an error has by its class, whatever its tag says.
	 * @param error the error
	 * @return its type
	 */
	public static ErrorType of(StandardError error) {
		String name = error.getClass().getAnnotation(CanonicalName.class).value();
		return valueOf(name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT));
	}

	@FunctionalInterface
	private interface Factory {

		StandardError create(List<LocalizableMessage> messages, @Nullable Structure data, @Nullable ErrorType type);

	}

}
