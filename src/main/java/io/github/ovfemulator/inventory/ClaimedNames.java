package io.github.ovfemulator.inventory;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

import io.github.ovfemulator.inventory.domain.ManagedObjectId.FolderId;

/**
 * The names of machines and vApps that are about to be created.
 */
public final class ClaimedNames {

	private final Set<Claim> claims = ConcurrentHashMap.newKeySet();

	ClaimedNames() {
	}

	boolean contains(FolderId folder, String name) {
		return this.claims.contains(new Claim(folder, name));
	}

	/**
	 * Claims a name unless it is claimed or in use.
	 * @param inUse whether an object has the name
	 * @return whether the name is claimed now
	 */
	public synchronized boolean claim(FolderId folder, String name, BooleanSupplier inUse) {
		return !inUse.getAsBoolean() && this.claims.add(new Claim(folder, name));
	}

	/** Releases a claimed name. */
	public void release(FolderId folder, String name) {
		this.claims.remove(new Claim(folder, name));
	}

	/** A name in a folder. */
	private record Claim(FolderId folder, String name) {

	}

}
