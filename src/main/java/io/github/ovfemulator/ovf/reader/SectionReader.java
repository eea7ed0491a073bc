package io.github.ovfemulator.ovf.reader;

import java.util.Set;

import io.github.ovfemulator.ovf.reader.Scope.Place;
import io.github.ovfemulator.ovf.xml.ElementName;
import io.github.ovfemulator.ovf.xml.XmlElement;

/**
 * Reads one kind of section. Implementations are stateless and registered in
 * {@code SectionReaders}.
 */
interface SectionReader {

	/**
	 * The names of the supported elements.
	 * @return the names
	 */
	Set<ElementName> names();

	/**
	 * The elements that can contain the section.
	 * @return the places
	 */
	Set<Place> places();

	/**
	 * Whether the section can occur more than once in the same place.
	 * @return whether it is repeatable
	 */
	default boolean repeatable() {
		return true;
	}

	/**
	 * Reads a section.
	 * @param section the section, whose content is still to be read
	 * @param scope the place of the section, the builders for the result and the issues
	 */
	void read(XmlElement section, Scope scope);

}
