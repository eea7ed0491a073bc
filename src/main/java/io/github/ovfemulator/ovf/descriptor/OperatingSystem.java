package io.github.ovfemulator.ovf.descriptor;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.github.ovfemulator.ovf.Position;
import org.jspecify.annotations.Nullable;

/**
 * The guest operating system of a machine: {@code OperatingSystemSection}.
 *
 * @param id its number in the CIM list of operating systems
 * @param version its version
 * @param vmwareType its name in VMware's list
 * @param description its name for people
 * @param position where it stands
 */
public record OperatingSystem(int id, @Nullable String version, @Nullable String vmwareType, @Nullable Text description,
		Position position) {

	/**
	 * The guests that it may mean, in the order of preference: VMware's name, without the
	 * star that marks one of several guests of its number, and what its number stands
	 * for.
	 * @return the identifiers, such as {@code ubuntu64Guest}; none where nothing is said
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
