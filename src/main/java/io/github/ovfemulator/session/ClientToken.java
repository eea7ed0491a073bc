package io.github.ovfemulator.session;

import java.util.UUID;

import com.google.re2j.Pattern;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;
import org.jspecify.annotations.Nullable;

/**
 * The token by which a repeated call to create a session is known.
 *
 * @param value a UUID
 */
public record ClientToken(UUID value) {

	private static final Pattern SYNTAX = Pattern
		.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

	/**
	 * Reads what a client sent.
	 * @param token the token, or {@code null} where the client sent none
	 * @return the token; one that nobody else has in place of none
	 * @throws VapiException {@code invalid_argument} when it is no UUID
	 */
	public static ClientToken of(@Nullable String token) {
		if (token == null) {
			return new ClientToken(UUID.randomUUID());
		}
		if (!SYNTAX.matcher(token).matches()) {
			throw VapiException.of(ErrorType.INVALID_ARGUMENT,
					LocalizableMessage.of("emulator.import_session.client_token",
							"The client_token '%s' is no UUID; leave it out or send one.", token));
		}
		return new ClientToken(UUID.fromString(token));
	}

}
