package io.github.ovfemulator.session;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A session as the store writes it down.
 *
 * @param clientToken the token by which the call that made it is known; a scripted
 * session has none
 * @param session the session
 */
public record SessionSnapshot(@Nullable String clientToken, Content session) {

	/**
	 * What a session of some kind writes down of itself.
	 */
	public interface Content {

		/**
		 * Which session it is.
		 * @return its id
		 */
		String id();

		/**
		 * The secrets in its upload URLs.
		 * @return the tokens of its files
		 */
		List<String> uploadTokens();

	}

}
