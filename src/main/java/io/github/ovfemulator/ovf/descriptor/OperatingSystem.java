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

	/**
	 * The candidate guest identifiers in order of preference: the value of
	 * {@code vmw:osType} without its leading star, which marks one of several guests with
	 * the same number, then the guest for the number.
	 * @return the identifiers, such as {@code ubuntu64Guest}; empty if the section has
	 * neither
	 */
	public List<String> guests() {
		String type = Objects.requireNonNullElse(this.vmwareType, "");
		String name = (type.startsWith("*") ? type.substring(1) : type).strip();
		return Stream.of(name, Objects.requireNonNullElse(CimGuests.find(this.id, this.version), ""))
			.filter(Predicate.not(String::isEmpty))
			.distinct()
			.toList();
	}

}
