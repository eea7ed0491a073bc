package io.github.ovfemulator.login;

import java.util.List;

import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.StandardError;
import io.github.ovfemulator.vapi.type.VapiException;

/**
 * Makes the error of a caller who is not served. It says how to log in: by user and
 * password. That the SIGN scheme, which vCenter lists too, is left out is a choice: no
 * token service is emulated.
 */
final class Unauthenticated {

	static final String CHALLENGE = "Basic realm=\"VAPI endpoint\"";

	private Unauthenticated() {
	}

	/** The session is missing, unknown or over; which of them is nobody's business. */
	static VapiException session() {
		return because(LocalizableMessage.of("com.vmware.vapi.endpoint.method.authentication.required",
				"Authentication required."));
	}

	/** The login is refused; why is nobody's business. */
	static VapiException login() {
		return because(LocalizableMessage.of("vapi.security.authentication.invalid", "Unable to authenticate user."));
	}

	private static VapiException because(LocalizableMessage message) {
		return new VapiException(
				new StandardError.Unauthenticated(List.of(message), null, ErrorType.UNAUTHENTICATED, CHALLENGE));
	}

}
