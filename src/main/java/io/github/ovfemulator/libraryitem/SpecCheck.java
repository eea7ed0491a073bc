package io.github.ovfemulator.libraryitem;

import java.util.List;
import java.util.stream.Stream;

import io.github.ovfemulator.ovf.descriptor.Content.VirtualSystemCollection;
import io.github.ovfemulator.ovf.descriptor.OvfDescriptor;
import io.github.ovfemulator.ovf.parameters.resolver.DeploymentTarget;
import io.github.ovfemulator.ovf.parameters.resolver.DeploymentTarget.Resource;
import io.github.ovfemulator.ovf.parameters.resolver.DeploymentTarget.TargetDatastore;
import io.github.ovfemulator.ovf.parameters.resolver.StorageChoice;
import io.github.ovfemulator.vapi.type.DynamicStructure;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;

/**
 * Rejects a deployment specification before the package is read. All failures are thrown.
 */
final class SpecCheck {

	private SpecCheck() {
	}

	/**
	 * Requires that the parameter structures have a type.
	 * @throws VapiException {@code invalid_argument} for one without type
	 */
	static void requireTyped(DeploymentSpec spec) {
		for (int i = 0; i < spec.parameters().size(); i++) {
			if (spec.parameters().get(i) instanceof DynamicStructure unknown && unknown.name() == null
					&& unknown.fields().get("type") == null) {
				throw invalid("emulator.library_item.untyped",
						"The structure additional_parameters[%s] has neither '@class' nor 'type'; set one of them.", i);
			}
		}
	}

	/**
	 * Requires that settings of a machine are for a package of one.
	 * @throws VapiException {@code invalid_argument} for a vApp
	 */
	static void requireMachine(DeploymentSpec spec, OvfDescriptor descriptor) {
		if (spec.vmConfigSpec() != null && descriptor.requireContent() instanceof VirtualSystemCollection) {
			throw invalid("emulator.library_item.config_spec.vapp",
					"A vm_config_spec is for a virtual machine, and the package is a vApp.");
		}
	}

	/**
	 * Requires that the target has the networks, subnets, datastores, storage policies
	 * and tags. The inventory has neither subnets nor tags.
	 * @throws VapiException {@code invalid_argument} for another one
	 */
	static void requireFitting(DeploymentSpec spec, DeploymentTarget target) {
		List<String> networks = target.networks().stream().map(Resource::id).toList();
		List<String> datastores = target.datastores().stream().map(TargetDatastore::id).toList();
		List<String> profiles = target.storageProfiles().stream().map(Resource::id).toList();
		spec.networks().values().forEach((network) -> require(networks, network, "network"));
		spec.subnets().values().forEach((folder) -> require(List.of(), folder, "subnet"));
		spec.tags().forEach(SpecCheck::requireTag);
		Stream
			.concat(Stream.of(spec.storage()),
					spec.storageGroups().values().stream().map(DeploymentSpec.StorageGroupMapping::choice))
			.forEach((storage) -> requireFitting(storage, datastores, profiles));
	}

	private static void requireTag(TagParams.TagSpec tag) {
		String text = tag.text();
		if (text == null) {
			throw invalid("emulator.library_item.unnamed_tag",
					"A tag of tag_params has neither tag_id nor tag_name_spec; set one of them.");
		}
		require(List.of(), text, "tag");
	}

	private static void requireFitting(StorageChoice storage, List<String> datastores, List<String> profiles) {
		if (storage.datastore() != null) {
			require(datastores, storage.datastore(), "datastore");
		}
		if (storage.profile() != null) {
			require(profiles, storage.profile(), "storage policy");
		}
	}

	private static void require(List<String> available, String id, String kind) {
		if (!available.contains(id)) {
			throw invalid("emulator.library_item.unavailable", "The deployment target has no %s '%s'.", kind, id);
		}
	}

	private static VapiException invalid(String id, String pattern, Object... args) {
		return VapiException.of(ErrorType.INVALID_ARGUMENT, LocalizableMessage.of(id, pattern, args));
	}

}
