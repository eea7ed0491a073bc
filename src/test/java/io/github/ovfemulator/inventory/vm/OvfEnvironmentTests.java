package io.github.ovfemulator.inventory.vm;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

import io.github.ovfemulator.inventory.domain.Inventory;
import io.github.ovfemulator.inventory.domain.MachineConfiguration.MachineProperty;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.VirtualMachineId;
import io.github.ovfemulator.inventory.domain.VirtualMachine;
import io.github.ovfemulator.inventory.file.InventoryFileReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Writes OVF environment documents for the machines of a fixture and for single values.
 */
class OvfEnvironmentTests {

	private static final String OE = "http://schemas.dmtf.org/ovf/environment/1";

	private static final String VE = "http://www.vmware.com/schema/ovfenv";

	private final Inventory inventory = InventoryFileReader
		.read(Path.of("src/test/resources/fixtures/whole-machine/inventory.yaml"));

	@Test
	void writeWhenSiblingsThenIncludesTheirProperties() {
		assertThat(environment("vm-30", false)).isEqualTo(
				"""
						<?xml version="1.0" encoding="UTF-8"?>
						<Environment xmlns="http://schemas.dmtf.org/ovf/environment/1" \
						xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
						xmlns:oe="http://schemas.dmtf.org/ovf/environment/1" \
						xmlns:ve="http://www.vmware.com/schema/ovfenv" oe:id="web" ve:vCenterId="vm-30">
						   <PlatformSection>
						      <Kind>VMware ESXi</Kind>
						      <Version>7.0.3</Version>
						      <Vendor>VMware, Inc.</Vendor>
						      <Locale>en_US</Locale>
						   </PlatformSection>
						   <PropertySection>
						      <Property oe:key="app.admin.password" oe:value="***"/>
						      <Property oe:key="app.host.1" oe:value="web.lab.test"/>
						      <Property oe:key="app.motd" oe:value="&lt;b>5 > 4 &amp; &quot;3&quot;&lt;/b>&#xa;&#x9;tabbed"/>
						      <Property oe:key="app.pin" oe:value="***"/>
						      <Property oe:key="app.unset" oe:value=""/>
						   </PropertySection>
						   <ve:EthernetAdapterSection>
						      <ve:Adapter ve:mac="%s" ve:network="LAN" ve:unitNumber="7"/>
						      <ve:Adapter ve:mac="02:00:00:00:00:1f" ve:network="R&amp;D &lt;&quot;test&quot;>" ve:unitNumber="8"/>
						      <ve:Adapter ve:mac="%s" ve:unitNumber="9"/>
						   </ve:EthernetAdapterSection>
						   <Entity oe:id="database">
						      <PropertySection>
						         <Property oe:key="db.password" oe:value="***"/>
						      </PropertySection>
						   </Entity>
						   <Entity oe:id="backend">
						      <PropertySection>
						         <Property oe:key="zone" oe:value="north"/>
						      </PropertySection>
						   </Entity>
						</Environment>"""
					.formatted(machine("vm-30").macAddress(0), machine("vm-30").macAddress(2)));
	}

	@Test
	void writeWhenPasswordsAreRequestedThenIncluded() {
		String masked = environment("vm-31", false);
		assertThat(masked).contains("oe:id=\"database\"", "<Entity oe:id=\"web\">").doesNotContain("hunter2", "s3cret");
		assertThat(environment("vm-31", true))
			.contains("oe:value=\"hunter2\"", "oe:value=\"s3cret&amp;\"", "oe:value=\"1234\"")
			.doesNotContain("***");
	}

	@Test
	void writeWhenParsedThenNamespacesAreCorrect() throws Exception {
		Element root = parse(environment("vm-30", false).getBytes(StandardCharsets.UTF_8)).getDocumentElement();
		assertThat(root.getNamespaceURI()).isEqualTo(OE);
		assertThat(root.getLocalName()).isEqualTo("Environment");
		assertThat(root.getAttributeNS(OE, "id")).isEqualTo("web");
		assertThat(root.getAttributeNS(VE, "vCenterId")).isEqualTo("vm-30");
		assertThat(root.getElementsByTagNameNS(OE, "Kind").getLength()).isOne();
		assertThat(root.getElementsByTagNameNS(OE, "Entity").getLength()).isEqualTo(2);
		Element adapter = (Element) root.getElementsByTagNameNS(VE, "Adapter").item(1);
		assertThat(adapter.getAttributeNS(VE, "network")).isEqualTo("R&D <\"test\">");
		Element motd = (Element) root.getElementsByTagNameNS(OE, "Property").item(2);
		assertThat(motd.getAttributeNS(OE, "value")).isEqualTo("<b>5 > 4 & \"3\"</b>\n\ttabbed");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "\r\n\t", "<&>\"'", "]]>", "&amp;", "\u00e4\u20ac\ud83d\ude00", "\u0085\u2028" })
	void writeWhenXmlSupportsValueThenUnchanged(String value) throws Exception {
		assertThat(written(value)).isEqualTo(value);
	}

	@Test
	void writeWhenXmlForbidsCharacterThenReplaced() throws Exception {
		for (String character : List.of("\u0000", "\u001b", "\ud83d", "\ude00", "\ufffe", "\uffff")) {
			assertThat(written("a" + character + "b")).isEqualTo("a\ufffdb");
		}
	}

	@Test
	void ofWhenNotImportedThenIdIsName() {
		assertThat(environment("vm-32", false)).contains(" oe:id=\"lone\" ").doesNotContain("Entity");
	}

	private static String written(String value) throws Exception {
		List<MachineProperty> properties = List
			.of(new MachineProperty("key", "string", value, false, true, null, null));
		byte[] document = OvfEnvironmentWriter.write(new OvfEnvironment("id", "vm-1", properties, List.of(), List.of()),
				false);
		Element property = (Element) parse(document).getElementsByTagNameNS(OE, "Property").item(0);
		return property.getAttributeNS(OE, "value");
	}

	private String environment(String machine, boolean passwords) {
		return new String(OvfEnvironmentWriter.write(OvfEnvironment.of(this.inventory, machine(machine)), passwords),
				StandardCharsets.UTF_8);
	}

	private VirtualMachine machine(String id) {
		return this.inventory.get(VirtualMachine.class, new VirtualMachineId(id));
	}

	private static Document parse(byte[] document) throws Exception {
		DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
		factory.setNamespaceAware(true);
		return factory.newDocumentBuilder().parse(new ByteArrayInputStream(document));
	}

}
