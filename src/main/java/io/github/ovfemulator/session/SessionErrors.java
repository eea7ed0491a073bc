package io.github.ovfemulator.session;

import io.github.ovfemulator.ovf.OvfError;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;

/**
 * The errors that sessions of every kind answer.
 */
public final class SessionErrors {

	private SessionErrors() {
	}

	public static VapiException notFound(SessionId id) {
		return VapiException.of(ErrorType.NOT_FOUND, LocalizableMessage.of("emulator.import_session.not_found",
				"There is no import session '%s'; it may have been deleted or have expired.", id));
	}

	public static VapiException probeNotFound(SessionId id) {
		return VapiException.of(ErrorType.NOT_FOUND, LocalizableMessage.of("emulator.probe_import_session.not_found",
				"There is no probe import session '%s'; it may have been deleted or have expired.", id));
	}

	public static VapiException probeCannotBeInstantiated(SessionId id) {
		return VapiException.of(ErrorType.UNSUPPORTED,
				LocalizableMessage.of("emulator.probe_import_session.instantiate",
						"The session '%s' is a probe, of which nothing is made; create an import session.", id));
	}

	public static VapiException tooMany(int limit) {
		return VapiException.of(ErrorType.UNABLE_TO_ALLOCATE_RESOURCE,
				LocalizableMessage.of("emulator.import_session.too_many",
						"There are %s sessions, as many as emulator.sessions.max allows; delete some.", limit));
	}

	public static VapiException waitsForNothing(SessionId id, Enum<?> state) {
		return VapiException.of(ErrorType.NOT_ALLOWED_IN_CURRENT_STATE,
				LocalizableMessage.of("emulator.import_session.not_waiting",
						"The import session '%s' is in the state %s, and no phase of it waits to be released.", id,
						state));
	}

	public static VapiException notAllowed(String what, SessionId id, Enum<?> state) {
		return VapiException.of(ErrorType.NOT_ALLOWED_IN_CURRENT_STATE,
				LocalizableMessage.of("emulator.import_session.not_allowed",
						"The import session '%s' is in the state %s, which does not allow %s.", id, state, what));
	}

	/** The error of a session that failed because of the emulator. */
	static OvfError unexpected() {
		return OvfError.server(VapiException
			.of(ErrorType.INTERNAL_SERVER_ERROR,
					LocalizableMessage.of("emulator.import_session.unexpected",
							"The session failed in a way that was not expected; the log of the emulator says how."))
			.error());
	}

	public static VapiException notSteerable(SessionId id) {
		return VapiException.of(ErrorType.NOT_ALLOWED_IN_CURRENT_STATE,
				LocalizableMessage.of("emulator.import_session.scripted_goes_nowhere",
						"The import session '%s' is scripted and goes on by nothing but its script.", id));
	}

}
