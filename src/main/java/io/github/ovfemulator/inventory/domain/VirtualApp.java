package io.github.ovfemulator.inventory.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.ovfemulator.inventory.domain.ManagedObjectId.FolderId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.ResourcePoolId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.VirtualAppId;
import org.jspecify.annotations.Nullable;

/**
 * A vApp: a container of virtual machines and vApps that name it as theirs. Inside a
 * resource pool it shares out resources as a child pool would.
 *
 * @param id its id
 * @param name its name, unique in its folder, or in its vApp
 * @param folder the folder that holds it, or its vApp
 * @param resourcePool the pool that it is part of, or its vApp is
 * @param virtualApp the vApp that it is part of, or {@code null}
 * @param turns when its members start, by their ids; a member without a turn starts at
 * any time
 * @param configuration what its package and the choices about it say beside that
 * @param scope the scope that it belongs to, or {@code null}
 */
public record VirtualApp(VirtualAppId id, String name, FolderId folder, ResourcePoolId resourcePool,
		@Nullable VirtualAppId virtualApp, Map<ManagedObjectId, StartTurn> turns, VirtualAppConfiguration configuration,
		@Nullable String scope) implements VirtualAppMember<VirtualAppId> {

	/** Copies the turns, in their order. */
	public VirtualApp {
		turns = Collections.unmodifiableMap(new LinkedHashMap<>(turns));
	}

	/**
	 * Gives its members their turns.
	 * @param turns when its members start, by their ids
	 * @return the vApp with these turns
	 */
	public VirtualApp withTurns(Map<ManagedObjectId, StartTurn> turns) {
		return new VirtualApp(this.id, this.name, this.folder, this.resourcePool, this.virtualApp, turns,
				this.configuration, this.scope);
	}

	/**
	 * Forgets a member.
	 * @param member the member's id
	 * @return the vApp without a turn for it
	 */
	VirtualApp without(ManagedObjectId member) {
		Map<ManagedObjectId, StartTurn> others = new LinkedHashMap<>(this.turns);
		return (others.remove(member) != null) ? withTurns(others) : this;
	}

	/**
	 * When a member starts among the others.
	 * @param member the member's id
	 * @return its turn, and for a start at any time one after all others
	 */
	int turnOf(ManagedObjectId member) {
		StartTurn turn = this.turns.get(member);
		return (turn != null && turn.order() > 0) ? turn.order() : Integer.MAX_VALUE;
	}

}
