package io.github.ovfemulator.deployment;

import java.util.List;
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
import io.github.ovfemulator.ovf.descriptor.OvfDescriptor;
import io.github.ovfemulator.ovf.descriptor.Text;
import io.github.ovfemulator.ovf.parameters.resolver.Choices;
import io.github.ovfemulator.ovf.parameters.resolver.ResolvedPackage;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;
import org.jspecify.annotations.Nullable;

/**
 * Describes the machines and vApps to be made of a package: their hardware, and what the
 * package and the choices say of them beside it.
 */
final class MachineMapper {

	/** So many properties may be kept for machines that have some of their own. */
	private static final int MOST_PROPERTIES = 1_000_000;

	private final OvfDescriptor descriptor;

	private final PackageResources resources;

	private final Choices choices;

	private final Placement placement;

	private final Function<DatastoreId, String> datastoreNames;

	private long properties;

	/**
	 * Prepares a package.
	 * @param source the package
	 * @param placement where it goes
	 * @param datastoreNames tells the names of datastores
	 */
	MachineMapper(ResolvedPackage source, Placement placement, Function<DatastoreId, String> datastoreNames) {
		this.descriptor = source.descriptor();
		this.resources = new PackageResources(source);
		this.choices = source.choices();
		this.placement = placement;
		this.datastoreNames = datastoreNames;
	}

	/** The machine or collection that is deployed. */
	Content content() {
		return this.descriptor.requireContent();
	}

	/** Describes a machine that stands alone. */
	NewVirtualMachine machine(String name, VirtualSystem system) {
		return machine(system.id(), name, system, Around.nothing(this.choices).within(system),
				this.choices.annotation());
	}

	/** Describes the vApp that a collection becomes. */
	NewVirtualApp virtualApp(String name, List<MemberTree.Member> members) {
		return virtualApp(content().id(), name, members, Around.nothing(this.choices).within(content()),
				this.choices.annotation());
	}

	private NewVirtualApp virtualApp(String id, String name, List<MemberTree.Member> members, Around around,
			@Nullable String annotation) {
		return new NewVirtualApp(name, this.placement,
				members.stream()
					.map((member) -> new NewVirtualApp.Member(member(member, around), member.turn()))
					.toList(),
				new VirtualAppConfiguration(id, annotation, around.properties().properties()));
	}

	private NewVirtualAppMember member(MemberTree.Member member, Around around) {
		Content content = member.content();
		Text annotation = content.sections().annotation();
		String text = (annotation != null) ? annotation.value() : null;
		Around within = around.within(content);
		countProperties(within.properties());
		if (member instanceof MemberTree.Group group) {
			return virtualApp(group.id(), group.name(), group.members(), within, text);
		}
		MemberTree.Machine machine = (MemberTree.Machine) member;
		return machine(machine.id(), machine.name(), machine.system(), within, text);
	}

	/** Contents without properties share those around them. */
	private void countProperties(PropertyScope scope) {
		this.properties += scope.count();
		if (this.properties > MOST_PROPERTIES) {
			throw VapiException.of(ErrorType.UNABLE_TO_ALLOCATE_RESOURCE,
					LocalizableMessage.of("emulator.import_session.too_many_properties",
							"The guests of the package would see more than %s properties; choose fewer copies.",
							MOST_PROPERTIES));
		}
	}

	private NewVirtualMachine machine(String systemId, String name, VirtualSystem system, Around around,
			@Nullable String annotation) {
		String datastore = this.choices.storageOf(around.storageGroup().orElse(null)).datastore();
		if (datastore == null) {
			throw VapiException.of(ErrorType.UNABLE_TO_ALLOCATE_RESOURCE, LocalizableMessage
				.of("emulator.import_session.no_datastore", "The target has no datastore to put a machine on."));
		}
		DatastoreId id = new DatastoreId(datastore);
		MachineSource source = new MachineSource(this.resources, this.choices, system, around.storageGroup(),
				"[%s] %s".formatted(this.datastoreNames.apply(id), name));
		return new NewVirtualMachine(name, this.placement, id, new HardwareMapper(source).map(),
				new ConfigurationMapper(source).map(systemId, annotation, around.properties()));
	}

	/**
	 * What the contents around a machine, and the machine itself, say for all within
	 * them.
	 *
	 * @param properties the properties that guests see
	 * @param storageGroup the innermost storage group
	 */
	private record Around(PropertyScope properties, Optional<String> storageGroup) {

		static Around nothing(Choices choices) {
			return new Around(new PropertyScope(choices), Optional.empty());
		}

		Around within(Content content) {
			return new Around(this.properties.within(content),
					Optional.ofNullable(content.sections().storageGroup()).or(this::storageGroup));
		}

	}

}
