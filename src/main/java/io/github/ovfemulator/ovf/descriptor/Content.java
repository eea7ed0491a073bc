package io.github.ovfemulator.ovf.descriptor;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.github.ovfemulator.ovf.Position;
import org.jspecify.annotations.Nullable;

/**
 * What the package deploys: a machine, or a collection of them.
 */
public sealed interface Content {

	/**
	 * Its id, by which other sections point to it.
	 * @return the id; empty where it is missing
	 */
	String id();

	/**
	 * The name that it suggests for itself.
	 * @return the name, or {@code null} where only the id can serve
	 */
	@Nullable Text name();

	/**
	 * The sections that every content may have.
	 * @return the sections
	 */
	CommonSections sections();

	/**
	 * Where it stands.
	 * @return the position
	 */
	Position position();

	/**
	 * The contents within it.
	 * @return the contents, none in a machine
	 */
	List<Content> children();

	/**
	 * This content and all within it.
	 * @return the contents in the order of the descriptor, this one first
	 */
	default Stream<Content> all() {
		return Stream.concat(Stream.of(this), children().stream().flatMap(Content::all));
	}

	/**
	 * The machines that this content is or holds.
	 * @return the machines in the order of the descriptor
	 */
	default Stream<VirtualSystem> virtualSystems() {
		return all().filter(VirtualSystem.class::isInstance).map(VirtualSystem.class::cast);
	}

	/**
	 * The name without translation.
	 * @return the name, else the id
	 */
	default String displayName() {
		Text name = name();
		return (name != null && !name.value().isEmpty()) ? name.value() : id();
	}

	/**
	 * A machine of the package.
	 *
	 * @param id its id; empty where it is missing
	 * @param name the name that it suggests for itself
	 * @param sections the sections that every content may have
	 * @param operatingSystem its guest operating system
	 * @param hardware its hardware; more than one are alternatives, the first supported
	 * one being taken
	 * @param install how it boots for the first time
	 * @param bootOrder the devices to boot from, in order
	 * @param position where it stands
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
		 * The hardware to be made.
		 * @return the first of the alternatives that is supported, else the first; empty
		 * where there is none, which is an error
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

	}

	/**
	 * A collection of machines and collections: what becomes a vApp.
	 *
	 * @param id its id; empty where it is missing
	 * @param name the name that it suggests for itself
	 * @param sections the sections that every content may have
	 * @param startup in what order its members start
	 * @param resourceAllocation what its members share of processor and memory
	 * @param scaleOutGroups which members can be multiplied
	 * @param children its members
	 * @param position where it stands
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

	}

}
