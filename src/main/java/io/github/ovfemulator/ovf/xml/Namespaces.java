package io.github.ovfemulator.ovf.xml;

/**
 * The namespaces that descriptors are written in.
 */
public final class Namespaces {

	/** The envelope of OVF 1.0 and 1.1, the generation that vCenter takes. */
	public static final String OVF = "http://schemas.dmtf.org/ovf/envelope/1";

	/** The envelope of OVF 2.x. */
	public static final String OVF2 = "http://schemas.dmtf.org/ovf/envelope/2";

	/** The envelope of VMware's OVF 0.9. */
	public static final String OVF_0_9 = "http://www.vmware.com/schema/ovf/1/envelope";

	/** What the envelope namespaces of all DMTF generations begin with. */
	public static final String OVF_FAMILY = "http://schemas.dmtf.org/ovf/envelope";

	/** VMware's extensions of OVF 1.x. */
	public static final String VMW = "http://www.vmware.com/schema/ovf";

	/** The settings of one hardware item. */
	public static final String RASD = "http://schemas.dmtf.org/wbem/wscim/1/cim-schema/2/CIM_ResourceAllocationSettingData";

	/** The settings of a virtual system. */
	public static final String VSSD = "http://schemas.dmtf.org/wbem/wscim/1/cim-schema/2/CIM_VirtualSystemSettingData";

	/** XML's own attributes, such as the language. */
	public static final String XML = "http://www.w3.org/XML/1998/namespace";

	/** The attribute that names an element's type, by which OVF 0.9 tells sections. */
	public static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

	private Namespaces() {
	}

}
