package io.github.ovfemulator.ovf.descriptor;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.github.ovfemulator.ovf.Position;
import org.jspecify.annotations.Nullable;

/**
 * The guest operating system of a virtual machine: {@code OperatingSystemSection}.
 *
 * @param id the number in the CIM property {@code OSType}
 * @param version the version
 * @param vmwareType the VMware guest identifier: {@code vmw:osType}
 * @param description the display name
 * @param position the position of the element
 */
public record OperatingSystem(int id, @Nullable String version, @Nullable String vmwareType, @Nullable Text description,
		Position position) {

	/** The identifiers of guests that are not specified further. */
	private static final String OTHER = "otherGuest";

	private static final String OTHER_64 = "otherGuest64";

	/** The number in {@code OSType} of a guest that is not specified further. */
	private static final int OTHER_ID = 1;

	/**
	 * The candidate guest identifiers in order of preference: the value of
	 * {@code vmw:osType} without its leading star, which marks one of several guests with
	 * the same number, then the guest for the number.
	 * @return the identifiers, such as {@code ubuntu64Guest}; empty if the section has
	 * neither
	 */
	public List<String> guests() {
		return Stream.of(type(), Objects.requireNonNullElse(CimGuests.find(this.id, this.version), ""))
			.filter(Predicate.not(String::isEmpty))
			.distinct()
			.toList();
	}

	/**
	 * Whether vCenter has the guest: that of {@code vmw:osType}, or without one that of
	 * the number. No number and no type state no guest.
	 * @return whether it is known or not stated
	 */
	public boolean isKnown() {
		String type = type();
		return type.isEmpty() ? this.id <= OTHER_ID || !OTHER.equals(fallback()) : GuestIdentifiers.isKnown(type);
	}

	/**
	 * The guest for the number, which replaces an unknown {@code vmw:osType}.
	 * @return its identifier; a generic one if the number has none
	 */
	public String fallback() {
		return Objects.requireNonNullElse(CimGuests.find(this.id, this.version),
				type().contains("64") ? OTHER_64 : OTHER);
	}

	private String type() {
		String type = Objects.requireNonNullElse(this.vmwareType, "");
		return (type.startsWith("*") ? type.substring(1) : type).strip();
	}

}
