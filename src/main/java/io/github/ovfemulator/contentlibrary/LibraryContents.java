package io.github.ovfemulator.contentlibrary;

import java.util.List;
import java.util.Map;

import io.github.ovfemulator.session.ClientToken;
import org.jspecify.annotations.Nullable;

/**
 * All that a store of libraries holds.
 *
 * @param libraries the libraries, the oldest first
 * @param items the items, the oldest first
 * @param tokens the ids of what was created with which token
 */
record LibraryContents(List<Library> libraries, List<LibraryItem> items, Map<Token, Object> tokens) {

	/**
	 * A token of one caller for one kind of object.
	 *
	 * @param token the token
	 * @param caller the caller, or {@code null}
	 * @param kind the kind of object
	 */
	record Token(ClientToken token, @Nullable String caller, Class<?> kind) {

	}

}
