package io.github.ovfemulator.ovf.reader;

import java.util.Set;

import io.github.ovfemulator.ovf.reader.Scope.Place;
import io.github.ovfemulator.ovf.xml.ElementName;
import io.github.ovfemulator.ovf.xml.XmlElement;

/**
 * Reads one kind of section; stateless, and known to {@link SectionReaders}.
 */
interface SectionReader {

	/**
	 * The sections that it reads.
	 * @return their names
	 */
	Set<ElementName> names();

	/**
	 * Where they may stand.
	 * @return the places
	 */
	Set<Place> places();

	/**
	 * Whether there may be more than one in the same place.
	 * @return whether there may
	 */
	default boolean repeatable() {
		return true;
	}

	/**
	 * Reads a section.
	 * @param section the section, its content not yet read
	 * @param scope where it stands, and where what it says goes
	 */
	void read(XmlElement section, Scope scope);

}
