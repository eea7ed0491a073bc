package io.github.ovfemulator.vapi.type;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * The standard errors of vAPI, a record each. Most of them have the same fields.
 */
@CanonicalName("com.vmware.vapi.std.errors.error")
public sealed interface StandardError extends Structure {

	/**
	 * Returns the messages.
	 * @return the messages, from the caller's view down to the cause
	 */
	List<LocalizableMessage> messages();

	/**
	 * Returns additional data.
	 * @return any structure, or {@code null}
	 */
	@Nullable Structure data();

	/**
	 * Returns the tag of the error, for protocols without structure names.
	 * @return the tag, or {@code null} in errors of servers before 6.7.2
	 */
	@Nullable ErrorType errorType();

	/**
	 * Creates an error that carries its type as its tag.
	 * @param type the type of the error
	 * @param messages what happened, from the caller's view down to the cause
	 * @param data facts for the client to act on, or {@code null}
	 * @return the error
	 */
	static StandardError of(ErrorType type, List<LocalizableMessage> messages, @Nullable Structure data) {
		List<LocalizableMessage> copy = List.copyOf(messages);
		return switch (type) {
			case ALREADY_EXISTS -> new AlreadyExists(copy, data, type);
			case ALREADY_IN_DESIRED_STATE -> new AlreadyInDesiredState(copy, data, type);
			case CANCELED -> new Canceled(copy, data, type);
			case CONCURRENT_CHANGE -> new ConcurrentChange(copy, data, type);
			case ERROR -> new Error(copy, data, type);
			case FEATURE_IN_USE -> new FeatureInUse(copy, data, type);
			case INTERNAL_SERVER_ERROR -> new InternalServerError(copy, data, type);
			case INVALID_ARGUMENT -> new InvalidArgument(copy, data, type);
			case INVALID_ELEMENT_CONFIGURATION -> new InvalidElementConfiguration(copy, data, type);
			case INVALID_ELEMENT_TYPE -> new InvalidElementType(copy, data, type);
			case INVALID_REQUEST -> new InvalidRequest(copy, data, type);
			case NOT_ALLOWED_IN_CURRENT_STATE -> new NotAllowedInCurrentState(copy, data, type);
			case NOT_FOUND -> new NotFound(copy, data, type);
			case OPERATION_NOT_FOUND -> new OperationNotFound(copy, data, type);
			case RESOURCE_BUSY -> new ResourceBusy(copy, data, type);
			case RESOURCE_IN_USE -> new ResourceInUse(copy, data, type);
			case RESOURCE_INACCESSIBLE -> new ResourceInaccessible(copy, data, type);
			case SERVICE_UNAVAILABLE -> new ServiceUnavailable(copy, data, type);
			case TIMED_OUT -> new TimedOut(copy, data, type);
			case UNABLE_TO_ALLOCATE_RESOURCE -> new UnableToAllocateResource(copy, data, type);
			case UNAUTHENTICATED -> new Unauthenticated(copy, data, type, null);
			case UNAUTHORIZED -> new Unauthorized(copy, data, type);
			case UNEXPECTED_INPUT -> new UnexpectedInput(copy, data, type);
			case UNSUPPORTED -> new Unsupported(copy, data, type);
			case UNVERIFIED_PEER -> new UnverifiedPeer(copy, data, type);
		};
	}

	/**
	 * Returns the type of the error by its class, whatever its tag.
	 * @return the type
	 */
	default ErrorType type() {
		String name = VapiType.nameOf(getClass());
		return ErrorType.valueOf(name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT));
	}

	/** The resource to create exists already. */
	@CanonicalName("com.vmware.vapi.std.errors.already_exists")
	record AlreadyExists(List<LocalizableMessage> messages, @Nullable Structure data,
			@Nullable ErrorType errorType) implements StandardError {
	}

	/** The resource is in the desired state already. */
	@CanonicalName("com.vmware.vapi.std.errors.already_in_desired_state")
	record AlreadyInDesiredState(List<LocalizableMessage> messages, @Nullable Structure data,
			@Nullable ErrorType errorType) implements StandardError {
	}

	/** The operation was canceled. */
	@CanonicalName("com.vmware.vapi.std.errors.canceled")
	record Canceled(List<LocalizableMessage> messages, @Nullable Structure data,
			@Nullable ErrorType errorType) implements StandardError {
	}

	/** The resource was changed concurrently. */
	@CanonicalName("com.vmware.vapi.std.errors.concurrent_change")
	record ConcurrentChange(List<LocalizableMessage> messages, @Nullable Structure data,
			@Nullable ErrorType errorType) implements StandardError {
	}

	/** A failure that no other error describes. */
	@CanonicalName("com.vmware.vapi.std.errors.error")
	@SuppressWarnings("JavaLangClash") // the name of the standard error
	record Error(List<LocalizableMessage> messages, @Nullable Structure data,
			@Nullable ErrorType errorType) implements StandardError {
	}

	/** A feature is still in use. */
	@CanonicalName("com.vmware.vapi.std.errors.feature_in_use")
	record FeatureInUse(List<LocalizableMessage> messages, @Nullable Structure data,
			@Nullable ErrorType errorType) implements StandardError {
	}

	/** The server failed unexpectedly. */
	@CanonicalName("com.vmware.vapi.std.errors.internal_server_error")
	record InternalServerError(List<LocalizableMessage> messages, @Nullable Structure data,
			@Nullable ErrorType errorType) implements StandardError {
	}

	/** A parameter has a value that is not allowed. */
	@CanonicalName("com.vmware.vapi.std.errors.invalid_argument")
	record InvalidArgument(List<LocalizableMessage> messages, @Nullable Structure data,
			@Nullable ErrorType errorType) implements StandardError {
	}

	/** A member of a group is configured in a way that the group does not allow. */
	@CanonicalName("com.vmware.vapi.std.errors.invalid_element_configuration")
	record InvalidElementConfiguration(List<LocalizableMessage> messages, @Nullable Structure data,
			@Nullable ErrorType errorType) implements StandardError {
	}

	/** A member of a group has a type that the group does not allow. */
	@CanonicalName("com.vmware.vapi.std.errors.invalid_element_type")
	record InvalidElementType(List<LocalizableMessage> messages, @Nullable Structure data,
			@Nullable ErrorType errorType) implements StandardError {
	}

	/** The request could not be understood. */
	@CanonicalName("com.vmware.vapi.std.errors.invalid_request")
	record InvalidRequest(List<LocalizableMessage> messages, @Nullable Structure data,
			@Nullable ErrorType errorType) implements StandardError {
	}

	/** The state of the resource does not allow the operation. */
	@CanonicalName("com.vmware.vapi.std.errors.not_allowed_in_current_state")
	record NotAllowedInCurrentState(List<LocalizableMessage> messages, @Nullable Structure data,
			@Nullable ErrorType errorType) implements StandardError {
	}

	/** The resource does not exist. */
	@CanonicalName("com.vmware.vapi.std.errors.not_found")
	record NotFound(List<LocalizableMessage> messages, @Nullable Structure data,
			@Nullable ErrorType errorType) implements StandardError {
	}

	/** The operation does not exist. */
	@CanonicalName("com.vmware.vapi.std.errors.operation_not_found")
	record OperationNotFound(List<LocalizableMessage> messages, @Nullable Structure data,
			@Nullable ErrorType errorType) implements StandardError {
	}

	/** The resource is busy with another operation. */
	@CanonicalName("com.vmware.vapi.std.errors.resource_busy")
	record ResourceBusy(List<LocalizableMessage> messages, @Nullable Structure data,
			@Nullable ErrorType errorType) implements StandardError {
	}

	/** The resource is in use. */
	@CanonicalName("com.vmware.vapi.std.errors.resource_in_use")
	record ResourceInUse(List<LocalizableMessage> messages, @Nullable Structure data,
			@Nullable ErrorType errorType) implements StandardError {
	}

	/** A required resource cannot be accessed. */
	@CanonicalName("com.vmware.vapi.std.errors.resource_inaccessible")
	record ResourceInaccessible(List<LocalizableMessage> messages, @Nullable Structure data,
			@Nullable ErrorType errorType) implements StandardError {
	}

	/** The service is temporarily unavailable. */
	@CanonicalName("com.vmware.vapi.std.errors.service_unavailable")
	record ServiceUnavailable(List<LocalizableMessage> messages, @Nullable Structure data,
			@Nullable ErrorType errorType) implements StandardError {
	}

	/** The operation took too long. */
	@CanonicalName("com.vmware.vapi.std.errors.timed_out")
	record TimedOut(List<LocalizableMessage> messages, @Nullable Structure data,
			@Nullable ErrorType errorType) implements StandardError {
	}

	/** A required resource is exhausted. */
	@CanonicalName("com.vmware.vapi.std.errors.unable_to_allocate_resource")
	record UnableToAllocateResource(List<LocalizableMessage> messages, @Nullable Structure data,
			@Nullable ErrorType errorType) implements StandardError {
	}

	/**
	 * The caller is not authenticated.
	 *
	 * @param messages what happened, from the caller's view down to the cause
	 * @param data facts for the client to act on
	 * @param errorType the error's tag
	 * @param challenge how a caller can authenticate
	 */
	@CanonicalName("com.vmware.vapi.std.errors.unauthenticated")
	record Unauthenticated(List<LocalizableMessage> messages, @Nullable Structure data, @Nullable ErrorType errorType,
			@Nullable String challenge) implements StandardError {
	}

	/** The caller is not permitted to invoke the operation. */
	@CanonicalName("com.vmware.vapi.std.errors.unauthorized")
	record Unauthorized(List<LocalizableMessage> messages, @Nullable Structure data,
			@Nullable ErrorType errorType) implements StandardError {
	}

	/** The request has a parameter or field that is unknown. */
	@CanonicalName("com.vmware.vapi.std.errors.unexpected_input")
	record UnexpectedInput(List<LocalizableMessage> messages, @Nullable Structure data,
			@Nullable ErrorType errorType) implements StandardError {
	}

	/** The resource does not support the operation. */
	@CanonicalName("com.vmware.vapi.std.errors.unsupported")
	record Unsupported(List<LocalizableMessage> messages, @Nullable Structure data,
			@Nullable ErrorType errorType) implements StandardError {
	}

	/** The identity of a peer could not be verified. */
	@CanonicalName("com.vmware.vapi.std.errors.unverified_peer")
	record UnverifiedPeer(List<LocalizableMessage> messages, @Nullable Structure data,
			@Nullable ErrorType errorType) implements StandardError {
	}

}
