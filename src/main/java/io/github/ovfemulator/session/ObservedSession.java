package io.github.ovfemulator.session;

import java.util.List;
import java.util.Optional;

import io.github.ovfemulator.session.files.UploadUrls;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.VapiException;

/**
 * A session that can be read without effects on it.
 */
public interface ObservedSession {

	/**
	 * Returns the info that clients of the session read. Counts no poll and does not
	 * reset the idle timeout.
	 * @param urls the upload URLs of the caller
	 */
	Structure peek(UploadUrls urls);

	/**
	 * Returns the files that clients list apart from the info. Counts no poll and does
	 * not reset the idle timeout.
	 * @param urls the upload URLs of the caller
	 * @return the files, empty if the info has them
	 */
	default List<? extends Structure> files(UploadUrls urls) {
		return List.of();
	}

	/**
	 * Returns the bytes of the descriptor of the package, or empty if there is none.
	 * @throws VapiException {@code not_allowed_in_current_state} if it may hold secrets
	 */
	Optional<byte[]> descriptor();

}
