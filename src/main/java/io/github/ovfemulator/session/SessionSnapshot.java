package io.github.ovfemulator.session;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A snapshot of a session with its client token.
 *
 * @param clientToken the token of the create call, or {@code null}
 * @param session the session
 */
public record SessionSnapshot(@Nullable String clientToken, Content session) {

	/**
	 * The snapshot of a session of some kind.
	 */
	public interface Content {

		String id();

		/**
		 * Returns the tokens of its upload URLs.
		 */
		List<String> uploadTokens();

	}

}
