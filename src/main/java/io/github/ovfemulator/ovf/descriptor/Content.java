package io.github.ovfemulator.ovf.descriptor;

import java.util.List;
import java.util.stream.Stream;

import io.github.ovfemulator.ovf.Position;
import org.jspecify.annotations.Nullable;

/**
 * What the package deploys: a machine, or a collection of them.
 */
public sealed interface Content permits VirtualSystem, VirtualSystemCollection {

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

}
