package io.github.ovfemulator.transfer;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.stereotype.Component;

/**
 * The targets of all upload URLs. Bounded by those who add and remove them: a session
 * removes its own when it goes.
 */
@Component
public class UploadTargets {

	private final Map<UploadToken, UploadTarget> targets = new ConcurrentHashMap<>();

	/**
	 * Makes an upload URL.
	 * @param token the secret in it
	 * @param target what it leads to
	 */
	public void add(UploadToken token, UploadTarget target) {
		this.targets.put(token, target);
	}

	/**
	 * Takes an upload URL back.
	 * @param token the secret in it
	 */
	public void remove(UploadToken token) {
		this.targets.remove(token);
	}

	/**
	 * Finds what an upload URL leads to.
	 * @param token the secret in it
	 * @return the target, if there is one
	 */
	public Optional<UploadTarget> find(UploadToken token) {
		return Optional.ofNullable(this.targets.get(token));
	}

}
