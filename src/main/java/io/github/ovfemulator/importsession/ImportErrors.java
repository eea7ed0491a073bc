package io.github.ovfemulator.importsession;

import io.github.ovfemulator.session.SessionId;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;

/**
 * The errors of import sessions.
 */
final class ImportErrors {

	private ImportErrors() {
	}

	static VapiException notFound(SessionId id) {
		return VapiException.of(ErrorType.NOT_FOUND, LocalizableMessage.of("emulator.import_session.not_found",
				"The import session '%s' does not exist; it may have been deleted or have expired.", id));
	}

	static VapiException notPushed(SessionId id) {
		return VapiException.of(ErrorType.INVALID_ARGUMENT,
				LocalizableMessage.of("emulator.import_session.progress.not_pushed",
						"The import session '%s' pulls its files; progress is reported only for a PUSH_SOURCE.", id));
	}

}
