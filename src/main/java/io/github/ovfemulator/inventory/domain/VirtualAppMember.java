package io.github.ovfemulator.inventory.domain;

import io.github.ovfemulator.inventory.domain.ManagedObjectId.VirtualAppId;
import org.jspecify.annotations.Nullable;

/**
 * What may be part of a vApp: a virtual machine, or another vApp.
 *
 * @param <I> the type of its id
 */
public interface VirtualAppMember<I extends ManagedObjectId> extends ManagedObject<I>, InFolder {

	/**
	 * The vApp that it is part of.
	 * @return the vApp's id, or {@code null} when it stands for itself
	 */
	@Nullable VirtualAppId virtualApp();

	/**
	 * The scope that it belongs to: that of the import it came of.
	 * @return the scope, or {@code null} where it has none
	 */
	@Nullable String scope();

}
