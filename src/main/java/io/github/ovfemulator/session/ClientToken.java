package io.github.ovfemulator.session;

import java.util.UUID;

import com.google.re2j.Pattern;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;
import org.jspecify.annotations.Nullable;

/**
 * The token of a create call. A repeated call with the same token returns the same
 * session.
 *
 * @param value a UUID
 */
public record ClientToken(UUID value) {

	private static final Pattern SYNTAX = Pattern
		.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

	/** Creates a random token. */
	public static ClientToken random() {
		return new ClientToken(UUID.randomUUID());
	}

	/**
	 * Parses a client token.
	 * @param token the token, or {@code null} to create a random one
	 * @param service the service in the id of the message, such as {@code export_session}
	 * @throws VapiException {@code invalid_argument} if it is not a UUID
	 */
	public static ClientToken of(@Nullable String token, String service) {
		if (token == null) {
			return random();
		}
		if (!SYNTAX.matcher(token).matches()) {
			throw VapiException.of(ErrorType.INVALID_ARGUMENT, LocalizableMessage
				.of("emulator." + service + ".client_token", "The client_token '%s' is not a UUID.", token));
		}
		return new ClientToken(UUID.fromString(token));
	}

}
