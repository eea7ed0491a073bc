package io.github.ovfemulator.ovf.parameters.resolver;

import java.util.List;
import java.util.Map;

import io.github.ovfemulator.ovf.descriptor.StorageGroup;
import io.github.ovfemulator.ovf.parameters.DatastoreMappingParams;
import io.github.ovfemulator.ovf.parameters.DatastoreMappingParams.DatastoreTarget;
import io.github.ovfemulator.ovf.parameters.DatastoreMappingParams.DiskGroup;
import io.github.ovfemulator.ovf.parameters.DiskProvisioningType;
import io.github.ovfemulator.ovf.parameters.StorageProfileTarget;
import io.github.ovfemulator.ovf.parameters.resolver.DeploymentTarget.Resource;
import io.github.ovfemulator.ovf.parameters.resolver.DeploymentTarget.TargetDatastore;
import org.jspecify.annotations.Nullable;

/**
 * The datastore, storage policy and provisioning type of the disks, in general and for
 * each storage group.
 */
final class DatastoreMappingKind implements TargetKind<DatastoreMappingParams> {

	private static final String NAME = "DatastoreMappingParams";

	@Override
	public Class<DatastoreMappingParams> type() {
		return DatastoreMappingParams.class;
	}

	@Override
	public void resolve(@Nullable DatastoreMappingParams sent, DeploymentTarget target, ParameterContext context) {
		StorageChoice chosen = (sent != null) ? choice(NAME, sent.targetDatastore(), sent.targetProfile(),
				sent.targetProvisioningType(), target, context) : StorageChoice.NONE;
		context.choices().storage = chosen
			.orElse(new StorageChoice(defaultDatastore(target, context), null, DiskProvisioningType.thick));
		Map<String, StorageChoice> groups = context.choices().storageGroups;
		List<String> known = context.descriptor().storageGroups().stream().map(StorageGroup::id).toList();
		for (DiskGroup group : ParameterContext.list((sent != null) ? sent.diskGroups() : null)) {
			String id = group.id();
			if (id == null || !known.contains(id)) {
				context.reject(NAME + ".disk_groups.id", id, "storage.unknown_group",
						"The package has no storage group '%s'; it has %s.", String.valueOf(id),
						ParameterContext.names(known));
			}
			else if (groups.put(id, choice(NAME + ".disk_groups[" + id + "]", group.targetDatastore(),
					group.targetProfile(), group.targetProvisioningType(), target, context)) != null) {
				context.reject(NAME + ".disk_groups.id", id, "storage.duplicate_group",
						"The storage group '%s' is given twice; send it once.", id);
			}
		}
	}

	@Override
	public DatastoreMappingParams describe(@Nullable DatastoreMappingParams sent, DeploymentTarget target,
			ParameterContext context) {
		StorageChoice storage = context.choices().storage;
		List<Resource> profiles = target.storageProfiles();
		List<String> profileIds = profiles.stream().map(Resource::id).toList();
		List<DatastoreTarget> datastores = target.datastores()
			.stream()
			.map((store) -> new DatastoreTarget(store.id(), store.name(), true, List.of(), profileIds))
			.toList();
		return new DatastoreMappingParams(
				profiles.stream().map((profile) -> new StorageProfileTarget(profile.id(), profile.name())).toList(),
				!profiles.isEmpty(), datastores, List.of(DiskProvisioningType.values()), storage.profile(),
				storage.datastore(), storage.provisioning(),
				context.descriptor().storageGroups().stream().map((group) -> group(group, context)).toList(), tag());
	}

	private static DiskGroup group(StorageGroup group, ParameterContext context) {
		StorageChoice chosen = context.choices().storageGroups.getOrDefault(group.id(), StorageChoice.NONE);
		return new DiskGroup(group.id(), group.name(), context.translate(group.description()), chosen.profile(),
				chosen.datastore(), chosen.provisioning());
	}

	private static StorageChoice choice(String path, @Nullable String datastore, @Nullable String profile,
			@Nullable DiskProvisioningType provisioning, DeploymentTarget target, ParameterContext context) {
		boolean knownDatastore = datastore == null
				|| target.datastores().stream().anyMatch((each) -> each.id().equals(datastore));
		if (!knownDatastore) {
			context.reject(path + ".target_datastore", datastore, "storage.unknown_datastore",
					"Unknown datastore '%s'; select one of available_datastores.", String.valueOf(datastore));
		}
		boolean knownProfile = profile == null
				|| target.storageProfiles().stream().anyMatch((each) -> each.id().equals(profile));
		if (!knownProfile) {
			context.reject(path + ".target_profile", profile, "storage.unknown_profile",
					"Unknown storage policy '%s'; select one of available_storage_profiles.", String.valueOf(profile));
		}
		return new StorageChoice(knownDatastore ? datastore : null, knownProfile ? profile : null, provisioning);
	}

	/** Returns the first datastore with enough free space, else the first datastore. */
	private static @Nullable String defaultDatastore(DeploymentTarget target, ParameterContext context) {
		long size = context.sizes().flat();
		List<TargetDatastore> datastores = target.datastores();
		return datastores.stream()
			.filter((datastore) -> datastore.freeSpace() >= size)
			.findFirst()
			.or(() -> datastores.stream().findFirst())
			.map(TargetDatastore::id)
			.orElse(null);
	}

}
