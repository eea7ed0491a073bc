package io.github.ovfemulator.ovf.xml;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The attributes of an element, with those that a reader has asked for.
 */
final class XmlAttributes {

	private static final String REQUIRED = "required";

	private final Map<ElementName, String> values;

	private Set<ElementName> read = Set.of();

	/** Whether a reader knows the attributes of the element. */
	private boolean examined;

	XmlAttributes(Map<ElementName, String> values) {
		this.values = values;
	}

	Set<ElementName> names() {
		return this.values.keySet();
	}

	@Nullable String get(String namespace, String localName) {
		if (this.values.isEmpty()) {
			return null;
		}
		ElementName attribute = new ElementName(namespace, localName);
		String value = this.values.get(attribute);
		// All elements have this attribute, also those that no reader knows.
		this.examined |= isOfOvf(attribute) && !localName.equals(REQUIRED);
		if (value != null) {
			this.read = this.read.isEmpty() ? new HashSet<>(2 * this.values.size()) : this.read;
			this.read.add(attribute);
		}
		return value;
	}

	/**
	 * The attributes of OVF and VMware that no reader has asked for.
	 * @return the local names in order; empty if no reader knows the element
	 */
	List<String> unread() {
		if (!this.examined || this.read.size() == this.values.size()) {
			return List.of();
		}
		return this.values.keySet()
			.stream()
			.filter((attribute) -> isOfOvf(attribute) && !this.read.contains(attribute))
			.map(ElementName::localName)
			.filter((name) -> !name.equals(REQUIRED))
			.sorted()
			.toList();
	}

	/** Attributes of other namespaces are permitted everywhere. */
	private static boolean isOfOvf(ElementName attribute) {
		return attribute.namespace().isEmpty() || attribute.isOf(Namespaces.OVF) || attribute.isOf(Namespaces.OVF2)
				|| attribute.isOf(Namespaces.VMW);
	}

}
