package io.github.ovfemulator.inventory.domain;

import io.github.ovfemulator.inventory.domain.ManagedObjectId.VirtualAppId;
import org.jspecify.annotations.Nullable;

/**
 * A virtual machine or vApp, which can be a member of a vApp.
 *
 * @param <I> the type of its id
 */
public interface VirtualAppMember<I extends ManagedObjectId> extends ManagedObject<I>, InFolder {

	/**
	 * The vApp that contains it.
	 * @return the id of the vApp, or {@code null} if it is in no vApp
	 */
	@Nullable VirtualAppId virtualApp();

	/**
	 * The test scope of the import that created it.
	 * @return the scope, or {@code null} for none
	 */
	@Nullable String scope();

}
