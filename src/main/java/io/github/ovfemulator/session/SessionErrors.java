package io.github.ovfemulator.session;

import io.github.ovfemulator.ovf.OvfError;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;

/**
 * The errors that sessions of all kinds share.
 */
public final class SessionErrors {

	private SessionErrors() {
	}

	static VapiException notFound(SessionId id) {
		return VapiException.of(ErrorType.NOT_FOUND, LocalizableMessage.of("emulator.import_session.not_found",
				"The session '%s' does not exist; it may have been deleted or have expired.", id));
	}

	static VapiException tooMany(SessionQuota.Share share) {
		String owner = (share.owner() != null) ? " of '" + share.owner() + "'" : "";
		return VapiException.of(ErrorType.UNABLE_TO_ALLOCATE_RESOURCE,
				LocalizableMessage.of("emulator.import_session.too_many",
						"There are %s sessions%s, as many as %s allows; delete some.", share.limit(), owner,
						share.property()));
	}

	static VapiException waitsForNothing(SessionId id, Enum<?> state) {
		return VapiException.of(ErrorType.NOT_ALLOWED_IN_CURRENT_STATE,
				LocalizableMessage.of("emulator.import_session.not_waiting",
						"The session '%s' is in the state %s, and none of its phases waits to be released.", id,
						state));
	}

	/**
	 * The error of an operation that the state does not allow.
	 */
	public static VapiException notAllowed(String operation, SessionId id, Enum<?> state) {
		return VapiException.of(ErrorType.NOT_ALLOWED_IN_CURRENT_STATE,
				LocalizableMessage.of("emulator.import_session.not_allowed",
						"The session '%s' is in the state %s, which does not allow %s.", id, state, operation));
	}

	static VapiException notAllowed(String operation, SessionId id, Enum<?> state, Enum<?> required) {
		return VapiException.of(ErrorType.NOT_ALLOWED_IN_CURRENT_STATE,
				LocalizableMessage.of("emulator.import_session.not_allowed",
						"The session '%s' is in the state %s, which does not allow %s; it needs %s.", id, state,
						operation, required));
	}

	static VapiException secretDescriptor(SessionId id) {
		return VapiException.of(ErrorType.NOT_ALLOWED_IN_CURRENT_STATE,
				LocalizableMessage.of("emulator.import_session.secret_descriptor",
						"The descriptor of the session '%s' is not shown, since it may contain passwords.", id));
	}

	static OvfError unexpected() {
		return OvfError.server(VapiException.of(ErrorType.INTERNAL_SERVER_ERROR, LocalizableMessage
			.of("emulator.import_session.unexpected", "The session failed unexpectedly; see the log of the emulator."))
			.error());
	}

}
