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

	private final Map<UploadAddress, UploadTarget> targets = new ConcurrentHashMap<>();

	/**
	 * Makes an upload URL.
	 * @param address where that is
	 * @param target what it leads to
	 */
	public void add(UploadAddress address, UploadTarget target) {
		this.targets.put(address, target);
	}

	/**
	 * Takes an upload URL back.
	 * @param address where that is
	 */
	public void remove(UploadAddress address) {
		this.targets.remove(address);
	}

	/**
	 * Finds what an upload URL leads to.
	 * @param address where that is
	 * @return the target, if there is one
	 */
	public Optional<UploadTarget> find(UploadAddress address) {
		return Optional.ofNullable(this.targets.get(address));
	}

}
