package io.github.ovfemulator.ovf.xml;

/**
 * The name of an element or attribute, whatever prefix it is written with.
 *
 * @param namespace the namespace, empty for none
 * @param localName the name in it
 */
public record ElementName(String namespace, String localName) {

	/**
	 * Names something of the OVF 1.x envelope namespace.
	 * @param localName the local name
	 * @return the name
	 */
	public static ElementName ovf(String localName) {
		return new ElementName(Namespaces.OVF, localName);
	}

	/**
	 * Names something of the OVF 2.x envelope namespace, from which vCenter borrows
	 * sections.
	 * @param localName the local name
	 * @return the name
	 */
	public static ElementName ovf2(String localName) {
		return new ElementName(Namespaces.OVF2, localName);
	}

	/**
	 * Names something of VMware's extension namespace.
	 * @param localName the local name
	 * @return the name
	 */
	public static ElementName vmw(String localName) {
		return new ElementName(Namespaces.VMW, localName);
	}

	/**
	 * Tells whether this is of a namespace.
	 * @param namespace the namespace
	 * @return whether it is
	 */
	public boolean isOf(String namespace) {
		return this.namespace.equals(namespace);
	}

	/**
	 * Writes the name as vCenter does.
	 * @return {@code {namespace}local}, or just the local name where there is no
	 * namespace
	 */
	@Override
	public String toString() {
		return this.namespace.isEmpty() ? this.localName : "{" + this.namespace + "}" + this.localName;
	}

}
