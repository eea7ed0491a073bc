package io.github.ovfemulator.ovf.descriptor;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.github.ovfemulator.ovf.Position;
import org.jspecify.annotations.Nullable;

/**
 * The content of a package: a virtual system or a collection of virtual systems.
 */
public sealed interface Content {

	/**
	 * The id.
	 * @return the {@code ovf:id}; empty if it is missing
	 */
	String id();

	/**
	 * The suggested name.
	 * @return the name, or {@code null} if the descriptor has none
	 */
	@Nullable Text name();

	/**
	 * The sections common to all contents.
	 * @return the sections
	 */
	CommonSections sections();

	/**
	 * The position of the element.
	 * @return the position
	 */
	Position position();

	/**
	 * The members of a collection.
	 * @return the members; empty for a virtual system
	 */
	List<Content> children();

	/**
	 * This content and all nested contents.
	 * @return the contents in the order of the descriptor, this one first
	 */
	default Stream<Content> all() {
		return Stream.concat(Stream.of(this), children().stream().flatMap(Content::all));
	}

	/**
	 * All virtual systems in this content, including itself.
	 * @return the virtual systems in the order of the descriptor
	 */
	default Stream<VirtualSystem> virtualSystems() {
		return all().filter(VirtualSystem.class::isInstance).map(VirtualSystem.class::cast);
	}

	/**
	 * The untranslated name.
	 * @return the name, or the id if there is no name
	 */
	default String displayName() {
		Text name = name();
		return (name != null && !name.value().isEmpty()) ? name.value() : id();
	}

	/**
	 * A virtual machine of the package.
	 *
	 * @param id the id; empty if it is missing
	 * @param name the suggested name
	 * @param sections the sections common to all contents
	 * @param operatingSystem the guest operating system
	 * @param hardware the alternative hardware sections; the first supported one is used
	 * @param install the settings of the first boot
	 * @param bootOrder the boot devices in order
	 * @param position the position of the element
	 */
	record VirtualSystem(String id, @Nullable Text name, CommonSections sections,
			@Nullable OperatingSystem operatingSystem, List<VirtualHardware> hardware, @Nullable InstallSection install,
			List<BootOrderEntry> bootOrder, Position position) implements Content {

		/**
		 * Copies the lists.
		 */
		public VirtualSystem {
			hardware = List.copyOf(hardware);
			bootOrder = List.copyOf(bootOrder);
		}

		/**
		 * The hardware section to deploy.
		 * @return the first supported alternative, or the first one if none is supported;
		 * empty if there is none, which is an error
		 */
		public Optional<VirtualHardware> selectedHardware() {
			return this.hardware.stream()
				.filter(VirtualHardware::isSupported)
				.findFirst()
				.or(() -> this.hardware.stream().findFirst());
		}

		@Override
		public List<Content> children() {
			return List.of();
		}

		VirtualSystem with(CommonSections sections, List<VirtualHardware> hardware) {
			return new VirtualSystem(this.id, this.name, sections, this.operatingSystem, hardware, this.install,
					this.bootOrder, this.position);
		}

	}

	/**
	 * A collection of virtual systems and collections, deployed as a vApp.
	 *
	 * @param id the id; empty if it is missing
	 * @param name the suggested name
	 * @param sections the sections common to all contents
	 * @param startup the start order of the members
	 * @param resourceAllocation the processors and memory shared by the members
	 * @param scaleOutGroups the members that can be deployed in several copies
	 * @param children the members
	 * @param position the position of the element
	 */
	record VirtualSystemCollection(String id, @Nullable Text name, CommonSections sections, List<StartupItem> startup,
			List<HardwareItem> resourceAllocation, List<ScaleOutGroup> scaleOutGroups, List<Content> children,
			Position position) implements Content {

		/**
		 * Copies the lists.
		 */
		public VirtualSystemCollection {
			startup = List.copyOf(startup);
			resourceAllocation = List.copyOf(resourceAllocation);
			scaleOutGroups = List.copyOf(scaleOutGroups);
			children = List.copyOf(children);
		}

		VirtualSystemCollection with(CommonSections sections, List<HardwareItem> resourceAllocation,
				List<Content> children) {
			return new VirtualSystemCollection(this.id, this.name, sections, this.startup, resourceAllocation,
					this.scaleOutGroups, children, this.position);
		}

	}

}
