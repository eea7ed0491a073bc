package io.github.ovfemulator.ovf.descriptor;

import java.util.List;
import java.util.Optional;

import io.github.ovfemulator.ovf.Position;
import org.jspecify.annotations.Nullable;

/**
 * A machine of the package.
 *
 * @param id its id; empty where it is missing
 * @param name the name that it suggests for itself
 * @param sections the sections that every content may have
 * @param operatingSystem its guest operating system
 * @param hardware its hardware; more than one are alternatives, the first supported one
 * being taken
 * @param install how it boots for the first time
 * @param bootOrder the devices to boot from, in order
 * @param position where it stands
 */
public record VirtualSystem(String id, @Nullable Text name, CommonSections sections,
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
