package io.github.ovfemulator.transfer;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.stereotype.Component;

/**
 * The registry of upload URLs. Sessions add and remove their own.
 */
@Component
public class UploadTargets {

	private final Map<UploadAddress, UploadTarget> targets = new ConcurrentHashMap<>();

	/**
	 * Adds an upload URL.
	 */
	public void add(UploadAddress address, UploadTarget target) {
		this.targets.put(address, target);
	}

	/**
	 * Removes an upload URL.
	 */
	public void remove(UploadAddress address) {
		this.targets.remove(address);
	}

	/**
	 * Finds the target of an upload URL.
	 */
	public Optional<UploadTarget> find(UploadAddress address) {
		return Optional.ofNullable(this.targets.get(address));
	}

}
