package io.github.ovfemulator.ovf.xml;

/**
 * The qualified name of an element or attribute.
 *
 * @param namespace the namespace, empty for none
 * @param localName the local name
 */
public record ElementName(String namespace, String localName) {

	/**
	 * A name in the envelope namespace of OVF 1.x.
	 * @param localName the local name
	 * @return the name
	 */
	public static ElementName ovf(String localName) {
		return new ElementName(Namespaces.OVF, localName);
	}

	/**
	 * A name in the envelope namespace of OVF 2.x, which contains some sections that
	 * vCenter supports.
	 * @param localName the local name
	 * @return the name
	 */
	public static ElementName ovf2(String localName) {
		return new ElementName(Namespaces.OVF2, localName);
	}

	/**
	 * A name in VMware's extension namespace.
	 * @param localName the local name
	 * @return the name
	 */
	public static ElementName vmw(String localName) {
		return new ElementName(Namespaces.VMW, localName);
	}

	/**
	 * Whether the name is in a namespace.
	 * @param namespace the namespace
	 * @return whether the namespaces are equal
	 */
	public boolean isOf(String namespace) {
		return this.namespace.equals(namespace);
	}

	/**
	 * The name in the notation of vCenter.
	 * @return {@code {namespace}local}, or the local name if there is no namespace
	 */
	@Override
	public String toString() {
		return this.namespace.isEmpty() ? this.localName : "{" + this.namespace + "}" + this.localName;
	}

}
