package io.github.ovfemulator.login;

import java.util.List;

import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.StandardError;
import io.github.ovfemulator.vapi.type.VapiException;

/**
 * Creates {@code unauthenticated} errors, with the challenge for user and password. The
 * SIGN scheme of a vCenter's challenge is left out, a choice: no token service is
 * emulated.
 */
final class Unauthenticated {

	static final String CHALLENGE = "Basic realm=\"VAPI endpoint\"";

	private Unauthenticated() {
	}

	/**
	 * Creates the error for a missing, unknown or expired session, without disclosing
	 * which.
	 */
	static VapiException session() {
		return because(LocalizableMessage.of("com.vmware.vapi.endpoint.method.authentication.required",
				"Authentication required."));
	}

	/** Creates the error for a refused login, without disclosing the reason. */
	static VapiException login() {
		return because(LocalizableMessage.of("vapi.security.authentication.invalid", "Unable to authenticate user."));
	}

	private static VapiException because(LocalizableMessage message) {
		return new VapiException(
				new StandardError.Unauthenticated(List.of(message), null, ErrorType.UNAUTHENTICATED, CHALLENGE));
	}

}
