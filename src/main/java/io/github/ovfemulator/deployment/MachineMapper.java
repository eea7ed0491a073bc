package io.github.ovfemulator.deployment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import io.github.ovfemulator.inventory.NewVirtualAppMember;
import io.github.ovfemulator.inventory.NewVirtualAppMember.NewVirtualApp;
import io.github.ovfemulator.inventory.NewVirtualAppMember.NewVirtualMachine;
import io.github.ovfemulator.inventory.Placement;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.DatastoreId;
import io.github.ovfemulator.inventory.domain.VirtualAppConfiguration;
import io.github.ovfemulator.ovf.descriptor.Content;
import io.github.ovfemulator.ovf.descriptor.Content.VirtualSystem;
import io.github.ovfemulator.ovf.descriptor.Content.VirtualSystemCollection;
import io.github.ovfemulator.ovf.descriptor.OvfDescriptor;
import io.github.ovfemulator.ovf.descriptor.Text;
import io.github.ovfemulator.ovf.parameters.resolver.Choices;
import io.github.ovfemulator.ovf.parameters.resolver.ResolvedPackage;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;
import org.jspecify.annotations.Nullable;

/**
 * Maps the content of a package to the virtual machines and vApps to create. A budget
 * limits the total number of properties of the guests.
 */
final class MachineMapper {

	/** The maximum number of properties that machines do not share. */
	private static final int MAX_PROPERTIES = 1_000_000;

	private final OvfDescriptor descriptor;

	private final PackageResources resources;

	private final Choices choices;

	private final Placement placement;

	private final Function<DatastoreId, String> datastoreNames;

	private long properties;

	/**
	 * Creates a mapper.
	 * @param source the package
	 * @param placement the place of deployment
	 * @param datastoreNames the names of the datastores
	 */
	MachineMapper(ResolvedPackage source, Placement placement, Function<DatastoreId, String> datastoreNames) {
		this.descriptor = source.descriptor();
		this.resources = new PackageResources(source);
		this.choices = source.choices();
		this.placement = placement;
		this.datastoreNames = datastoreNames;
	}

	/** The virtual system or collection to deploy. */
	Content content() {
		return this.descriptor.requireContent();
	}

	/** Maps a virtual system that is deployed on its own. */
	NewVirtualMachine machine(String name, VirtualSystem system) {
		return machine(system.id(), name, system, Scope.empty(this.choices).within(system), this.choices.annotation());
	}

	/** Maps a collection to a vApp. */
	NewVirtualApp virtualApp(String name, List<MemberTree.Member> members) {
		return virtualApp(content().id(), name, content(), members, Scope.empty(this.choices).within(content()),
				this.choices.annotation());
	}

	private NewVirtualApp virtualApp(String id, String name, Content content, List<MemberTree.Member> members,
			Scope scope, @Nullable String annotation) {
		Map<String, String> allocation = (content instanceof VirtualSystemCollection collection)
				? AllocationMapper.map(collection.resourceAllocation()) : Map.of();
		return new NewVirtualApp(name, this.placement,
				members.stream()
					.map((member) -> new NewVirtualApp.Member(member(member, scope), member.turn()))
					.toList(),
				new VirtualAppConfiguration(id, annotation, scope.properties().properties(), allocation,
						ConfigurationMapper.product(content)));
	}

	private NewVirtualAppMember member(MemberTree.Member member, Scope scope) {
		Content content = member.content();
		Text annotation = content.sections().annotation();
		String text = (annotation != null) ? annotation.value() : null;
		Scope within = scope.within(content);
		countProperties(within.properties());
		if (member instanceof MemberTree.Group group) {
			return virtualApp(group.id(), group.name(), content, group.members(), within, text);
		}
		MemberTree.Machine machine = (MemberTree.Machine) member;
		return machine(machine.id(), machine.name(), machine.system(), within, text);
	}

	/**
	 * Counts the properties of a content. Contents without own properties share those of
	 * their parent.
	 */
	private void countProperties(PropertyScope scope) {
		this.properties += scope.count();
		if (this.properties > MAX_PROPERTIES) {
			throw VapiException.of(ErrorType.UNABLE_TO_ALLOCATE_RESOURCE,
					LocalizableMessage.of("emulator.import_session.too_many_properties",
							"The OVF environments of the package have more than %s properties; set fewer instances.",
							MAX_PROPERTIES));
		}
	}

	private NewVirtualMachine machine(String systemId, String name, VirtualSystem system, Scope scope,
			@Nullable String annotation) {
		String datastore = this.choices.storageOf(scope.storageGroup().orElse(null)).datastore();
		if (datastore == null) {
			throw VapiException.of(ErrorType.UNABLE_TO_ALLOCATE_RESOURCE, LocalizableMessage
				.of("emulator.import_session.no_datastore", "The deployment target has no datastore."));
		}
		DatastoreId id = new DatastoreId(datastore);
		MachineSource source = new MachineSource(this.resources, this.choices, system, scope.storageGroup(),
				"[%s] %s".formatted(this.datastoreNames.apply(id), name));
		return new NewVirtualMachine(name, this.placement, id, new HardwareMapper(source).map(),
				new ConfigurationMapper(source).map(systemId, annotation, scope.properties()));
	}

	/**
	 * The values that a content inherits from its parents.
	 *
	 * @param properties the properties of the OVF environment
	 * @param storageGroup the innermost storage group
	 */
	private record Scope(PropertyScope properties, Optional<String> storageGroup) {

		static Scope empty(Choices choices) {
			return new Scope(new PropertyScope(choices), Optional.empty());
		}

		Scope within(Content content) {
			return new Scope(this.properties.within(content),
					Optional.ofNullable(content.sections().storageGroup()).or(this::storageGroup));
		}

	}

}
