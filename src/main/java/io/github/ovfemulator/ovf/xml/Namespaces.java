package io.github.ovfemulator.ovf.xml;

/**
 * The XML namespaces of descriptors.
 */
public final class Namespaces {

	/** The envelope of OVF 1.0 and 1.1, the versions that vCenter supports. */
	public static final String OVF = "http://schemas.dmtf.org/ovf/envelope/1";

	/** The envelope of OVF 2.x. */
	public static final String OVF2 = "http://schemas.dmtf.org/ovf/envelope/2";

	/** The envelope of VMware's OVF 0.9. */
	public static final String OVF_0_9 = "http://www.vmware.com/schema/ovf/1/envelope";

	/** The common prefix of the envelope namespaces of all DMTF versions. */
	public static final String OVF_FAMILY = "http://schemas.dmtf.org/ovf/envelope";

	/** VMware's extensions of OVF 1.x. */
	public static final String VMW = "http://www.vmware.com/schema/ovf";

	/** The settings of one hardware item. */
	public static final String RASD = "http://schemas.dmtf.org/wbem/wscim/1/cim-schema/2/CIM_ResourceAllocationSettingData";

	/** The settings of a virtual system. */
	public static final String VSSD = "http://schemas.dmtf.org/wbem/wscim/1/cim-schema/2/CIM_VirtualSystemSettingData";

	/** XML's own attributes, such as the language. */
	public static final String XML = "http://www.w3.org/XML/1998/namespace";

	/**
	 * XML Schema instance attributes; OVF 0.9 identifies sections by {@code xsi:type}.
	 */
	public static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

	private Namespaces() {
	}

}
