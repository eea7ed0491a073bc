package io.github.ovfemulator.inventory.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.ovfemulator.inventory.domain.ManagedObjectId.FolderId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.ResourcePoolId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.VirtualAppId;
import org.jspecify.annotations.Nullable;

/**
 * A vApp: a container of virtual machines and nested vApps, which refer to it by its id.
 *
 * @param id its id
 * @param name its name, unique in its folder or vApp
 * @param folder the id of its folder, or of the folder of the outermost vApp
 * @param resourcePool the id of its resource pool, or of the pool of the outermost vApp
 * @param virtualApp the id of the vApp that contains it, or {@code null}
 * @param startSettings the start settings of its members, by member id; without an entry,
 * a member has no start order
 * @param configuration its other settings
 * @param scope its test scope, or {@code null}
 */
public record VirtualApp(VirtualAppId id, String name, FolderId folder, ResourcePoolId resourcePool,
		@Nullable VirtualAppId virtualApp, Map<ManagedObjectId, StartSettings> startSettings,
		VirtualAppConfiguration configuration, @Nullable String scope) implements VirtualAppMember<VirtualAppId> {

	/** Copies the start settings and keeps their order. */
	public VirtualApp {
		startSettings = Collections.unmodifiableMap(new LinkedHashMap<>(startSettings));
	}

	/**
	 * Copies this vApp with other start settings.
	 * @param startSettings the start settings by member id
	 * @return the copy
	 */
	public VirtualApp withStartSettings(Map<ManagedObjectId, StartSettings> startSettings) {
		return new VirtualApp(this.id, this.name, this.folder, this.resourcePool, this.virtualApp, startSettings,
				this.configuration, this.scope);
	}

	/**
	 * Copies this vApp without the start settings of a member.
	 * @param member the id of the member
	 * @return the copy
	 */
	VirtualApp without(ManagedObjectId member) {
		Map<ManagedObjectId, StartSettings> others = new LinkedHashMap<>(this.startSettings);
		return (others.remove(member) != null) ? withStartSettings(others) : this;
	}

	/**
	 * The start order of a member.
	 * @param member the id of the member
	 * @return the order; {@link Integer#MAX_VALUE} for none
	 */
	int startOrderOf(ManagedObjectId member) {
		StartSettings settings = this.startSettings.get(member);
		return (settings != null && settings.order() > 0) ? settings.order() : Integer.MAX_VALUE;
	}

}
