package io.github.ovfemulator.transfer;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.stereotype.Component;

/**
 * The targets of all download URLs. Bounded by those that add and remove them: a session
 * removes its own when it ends.
 */
@Component
public class DownloadTargets {

	private static final String BASE = "/download/";

	private final Map<UploadToken, DownloadTarget> targets = new ConcurrentHashMap<>();

	/**
	 * Returns the path of a download URL.
	 * @param token the secret in it
	 * @param file the encoded name at its end, which has no other meaning
	 * @return the path, from the server's root
	 */
	public static String path(UploadToken token, String file) {
		return BASE + token.value() + "/" + file;
	}

	/**
	 * Adds a download URL.
	 * @param token the secret in it
	 * @param target its target
	 */
	public void add(UploadToken token, DownloadTarget target) {
		this.targets.put(token, target);
	}

	/**
	 * Removes a download URL.
	 * @param token the secret in it
	 */
	public void remove(UploadToken token) {
		this.targets.remove(token);
	}

	/**
	 * Finds the target of a download URL.
	 * @param token the secret in it
	 * @return the target, if there is one
	 */
	public Optional<DownloadTarget> find(UploadToken token) {
		return Optional.ofNullable(this.targets.get(token));
	}

}
