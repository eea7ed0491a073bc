package io.github.ovfemulator.ovf;

import java.nio.charset.StandardCharsets;

import static io.github.ovfemulator.ovf.TestElement.element;
import static io.github.ovfemulator.ovf.TestElement.section;

/**
 * Builds descriptors for tests: starts with a valid descriptor, adds parts, and gives
 * access to each element for changes.
 */
public final class TestOvfDescriptors {

	private final TestElement envelope;

	private final TestElement references = element("References");

	private final TestElement content;

	private TestOvfDescriptors(TestElement content) {
		this.envelope = element("Envelope").with("xmlns", "http://schemas.dmtf.org/ovf/envelope/1")
			.with("xmlns:ovf", "http://schemas.dmtf.org/ovf/envelope/1")
			.with("xmlns:ovf2", "http://schemas.dmtf.org/ovf/envelope/2")
			.with("xmlns:rasd", "http://schemas.dmtf.org/wbem/wscim/1/cim-schema/2/CIM_ResourceAllocationSettingData")
			.with("xmlns:vssd", "http://schemas.dmtf.org/wbem/wscim/1/cim-schema/2/CIM_VirtualSystemSettingData")
			.with("xmlns:vmw", "http://www.vmware.com/schema/ovf")
			.with("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
			.with("xmlns:foo", "http://example.com/foo");
		this.content = content;
		this.envelope.add(this.references, content);
	}

	/**
	 * A virtual system without disks and networks.
	 * @param id its id and name
	 * @return the descriptor
	 */
	public static TestOvfDescriptors virtualMachine(String id) {
		return new TestOvfDescriptors(system(id));
	}

	/**
	 * A collection of virtual systems without disks and networks.
	 * @param id its id and name
	 * @param members the ids and names of its members
	 * @return the descriptor
	 */
	public static TestOvfDescriptors vApp(String id, String... members) {
		TestElement collection = named("VirtualSystemCollection", id);
		for (String member : members) {
			collection.add(system(member));
		}
		return new TestOvfDescriptors(collection);
	}

	/**
	 * A virtual system for a collection.
	 * @param id its id and name
	 * @return its element
	 */
	public static TestElement system(String id) {
		TestElement hardware = section("VirtualHardwareSection")
			.add(element("System").add(element("vssd:ElementName").text("Virtual Hardware Family"),
					element("vssd:InstanceID").text("0"), element("vssd:VirtualSystemType").text("vmx-13")));
		return named("VirtualSystem", id).add(hardware);
	}

	/**
	 * A collection for another collection.
	 * @param id its id and name
	 * @param members its members
	 * @return its element
	 */
	public static TestElement collection(String id, TestElement... members) {
		return named("VirtualSystemCollection", id).add(members);
	}

	/**
	 * The start order of the members of a collection.
	 * @param members the ids of the members, the first to start first
	 * @return the section
	 */
	public static TestElement startup(String... members) {
		TestElement section = section("StartupSection");
		for (int i = 0; i < members.length; i++) {
			section.add(element("Item").with("ovf:id", members[i]).with("ovf:order", i + 1));
		}
		return section;
	}

	/**
	 * An item for a hardware section. A disk has a capacity of one byte if no host
	 * resource is added.
	 * @param instanceId its instance id
	 * @param resourceType its resource type
	 * @return its element
	 */
	public static TestElement item(Object instanceId, int resourceType) {
		TestElement item = element("Item").add(element("rasd:ElementName").text("Item " + instanceId),
				element("rasd:InstanceID").text(String.valueOf(instanceId)),
				element("rasd:ResourceType").text(String.valueOf(resourceType)));
		return (resourceType == 17) ? item.add(element("rasd:VirtualQuantity").text("1")) : item;
	}

	/**
	 * A property for a product section.
	 * @param key its key
	 * @param type its type
	 * @return its element
	 */
	public static TestElement property(String key, String type) {
		return element("Property").with("ovf:key", key).with("ovf:type", type).with("ovf:userConfigurable", true);
	}

	/**
	 * Adds a file.
	 * @param id its id
	 * @param href its name
	 * @param size its size in bytes
	 * @return this
	 */
	public TestOvfDescriptors file(String id, String href, long size) {
		this.references.add(element("File").with("ovf:id", id).with("ovf:href", href).with("ovf:size", size));
		return this;
	}

	/**
	 * Adds a disk to the package and, with a controller, to the first virtual system.
	 * @param id its id
	 * @param fileRef the id of its file; empty for a blank disk
	 * @param capacity its capacity in bytes
	 * @return this
	 */
	public TestOvfDescriptors disk(String id, String fileRef, long capacity) {
		TestElement disk = element("Disk").with("ovf:diskId", id).with("ovf:capacity", capacity);
		if (!fileRef.isEmpty()) {
			disk.with("ovf:fileRef", fileRef)
				.with("ovf:format", "http://www.vmware.com/interfaces/specifications/vmdk.html#streamOptimized");
		}
		envelopeSection("DiskSection").add(disk);
		TestElement hardware = first("VirtualHardwareSection");
		if (!xml().contains("SCSI controller")) {
			hardware.add(item(3, 6).add(element("rasd:Description").text("SCSI controller")));
		}
		hardware.add(item("disk-" + id, 17).add(element("rasd:HostResource").text("ovf:/disk/" + id),
				element("rasd:Parent").text("3")));
		return this;
	}

	/**
	 * Adds a network to the package and an adapter to the first virtual system.
	 * @param name its name
	 * @return this
	 */
	public TestOvfDescriptors network(String name) {
		envelopeSection("NetworkSection").add(
				element("Network").with("ovf:name", name).add(element("Description").text("The " + name + " network")));
		first("VirtualHardwareSection").add(item("nic-" + name, 10).add(element("rasd:Connection").text(name)));
		return this;
	}

	/**
	 * Adds a deployment option.
	 * @param id its id
	 * @return this
	 */
	public TestOvfDescriptors option(String id) {
		envelopeSection("DeploymentOptionSection").add(element("Configuration").with("ovf:id", id)
			.add(element("Label").text("Option " + id), element("Description").text("To be " + id)));
		return this;
	}

	/**
	 * Adds elements to the content.
	 * @param added sections, or members of a collection
	 * @return this
	 */
	public TestOvfDescriptors content(TestElement... added) {
		this.content.add(added);
		return this;
	}

	/**
	 * Adds elements to the hardware of the first virtual system.
	 * @param added items and settings
	 * @return this
	 */
	public TestOvfDescriptors hardware(TestElement... added) {
		first("VirtualHardwareSection").add(added);
		return this;
	}

	/**
	 * Adds sections to the envelope.
	 * @param added the sections
	 * @return this
	 */
	public TestOvfDescriptors envelope(TestElement... added) {
		this.envelope.addBefore(this.content, added);
		return this;
	}

	/**
	 * Adds texts in a language.
	 * @param language the language tag
	 * @param id the id of a message
	 * @param message the message
	 * @return this
	 */
	public TestOvfDescriptors strings(String language, String id, String message) {
		this.envelope
			.add(element("Strings").with("xml:lang", language).add(element("Msg").with("ovf:msgid", id).text(message)));
		return this;
	}

	/**
	 * Adds a message bundle file.
	 * @param fileRef the id of the file
	 * @param href its name
	 * @return this
	 */
	public TestOvfDescriptors messageBundle(String fileRef, String href) {
		this.references.add(element("File").with("ovf:id", fileRef).with("ovf:href", href));
		this.envelope.add(element("Strings").with("ovf:fileRef", fileRef));
		return this;
	}

	/**
	 * Finds an element.
	 * @param name its name as written
	 * @return the first of that name
	 */
	public TestElement first(String name) {
		return this.envelope.first(name);
	}

	/**
	 * Finds an element.
	 * @param name its name as written
	 * @param number which one, counted from 1
	 * @return the element
	 */
	public TestElement nth(String name, int number) {
		return this.envelope.nth(name, number);
	}

	/**
	 * Writes the descriptor.
	 * @return its text
	 */
	public String xml() {
		TestElement.Output target = new TestElement.Output();
		target.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
		this.envelope.write(target, 0);
		return target.toString();
	}

	/**
	 * Writes the descriptor.
	 * @return its bytes
	 */
	public byte[] bytes() {
		return xml().getBytes(StandardCharsets.UTF_8);
	}

	/**
	 * Finds a section of the envelope, or creates it.
	 * @param name its name
	 * @return the section
	 */
	public TestElement envelopeSection(String name) {
		TestElement found = this.envelope.childBefore(name, this.content);
		if (found.isEmpty()) {
			found.add(element("Info").text("About the " + name));
		}
		return found;
	}

	private static TestElement named(String kind, String id) {
		return section(kind).with("ovf:id", id).add(element("Name").text(id));
	}

}
