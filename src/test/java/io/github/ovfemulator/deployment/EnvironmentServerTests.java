package io.github.ovfemulator.deployment;

import java.util.ArrayList;
import java.util.List;

import io.github.ovfemulator.ovf.TestElement;
import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.EmulatorTest;
import io.github.ovfemulator.support.ImportClient;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static io.github.ovfemulator.ovf.TestElement.element;
import static io.github.ovfemulator.ovf.TestElement.section;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.collection;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.property;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.startup;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.system;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Server tests of OVF environment documents of imported machines.
 */
@EmulatorTest
class EnvironmentServerTests {

	private static final String CHOSEN = """
			{"@class": "com.vmware.vcenter.ovf.property_params", "properties": [
			  {"id": "app.host.1", "value": "<web> & \\"co\\""}, {"id": "db.password", "value": "hunter2"},
			  {"id": "app.zone.1", "value": "${zone}"}]},
			{"@class": "com.vmware.vcenter.ovf.network_mapping_params",
			  "source_networks": [{"name": "lan", "target": "network-14"}]}""";

	@Autowired
	private EmulatorClient client;

	@Test
	void environmentWhenVAppIsImportedThenListsAllProperties() {
		List<String> machines = importShop("env-shop");
		String web = machines.get(1);
		String mac = this.client.get("/__admin/machines/" + web)
			.json()
			.at("/hardware/network_adapters/0/mac_address")
			.stringValue();
		assertThat(environment(web, "")).isEqualTo("""
				<?xml version="1.0" encoding="UTF-8"?>
				<Environment xmlns="http://schemas.dmtf.org/ovf/environment/1" \
				xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
				xmlns:oe="http://schemas.dmtf.org/ovf/environment/1" \
				xmlns:ve="http://www.vmware.com/schema/ovfenv" oe:id="env-web" ve:vCenterId="%s">
				   <PlatformSection>
				      <Kind>VMware ESXi</Kind>
				      <Version>7.0.3</Version>
				      <Vendor>VMware, Inc.</Vendor>
				      <Locale>en_US</Locale>
				   </PlatformSection>
				   <PropertySection>
				      <Property oe:key="app.host.1" oe:value="&lt;web> &amp; &quot;co&quot;"/>
				      <Property oe:key="app.token.1" oe:value="***"/>
				      <Property oe:key="app.zone.1" oe:value="north"/>
				      <Property oe:key="secret" oe:value="***"/>
				      <Property oe:key="zone" oe:value="north"/>
				   </PropertySection>
				   <ve:EthernetAdapterSection>
				      <ve:Adapter ve:mac="%s" ve:network="VM Network" ve:unitNumber="7"/>
				   </ve:EthernetAdapterSection>
				   <Entity oe:id="env-db">
				      <PropertySection>
				         <Property oe:key="db.password" oe:value="***"/>
				         <Property oe:key="secret" oe:value="***"/>
				         <Property oe:key="zone" oe:value="south"/>
				      </PropertySection>
				   </Entity>
				   <Entity oe:id="env-inner">
				      <PropertySection>
				         <Property oe:key="secret" oe:value="***"/>
				         <Property oe:key="tier" oe:value="north ${other}"/>
				         <Property oe:key="zone" oe:value="north"/>
				      </PropertySection>
				   </Entity>
				</Environment>""".formatted(web, mac));
		assertThat(environment(web, "?passwords=true"))
			.contains("oe:key=\"app.token.1\" oe:value=\"s3cret!\"", "oe:key=\"db.password\" oe:value=\"hunter2\"",
					"oe:key=\"secret\" oe:value=\"s3cret\"")
			.doesNotContain("***");
	}

	@Test
	void environmentWhenVAppIsNestedThenInheritsFromParentOnly() {
		String environment = environment(importShop("env-store").get(2), "");
		assertThat(environment).contains("oe:id=\"env-cache\"", "oe:key=\"tier\" oe:value=\"north ${other}\"")
			.doesNotContain("oe:key=\"zone\"", "oe:key=\"secret\"", "Entity");
	}

	@Test
	void environmentWhenMachineHasInstancesThenEachHasOwnId() {
		TestOvfDescriptors descriptor = TestOvfDescriptors.vApp("env-farm", "env-node")
			.content(section("ovf2:ScaleOutSection").with("ovf2:id", "env-node")
				.add(element("ovf2:InstanceCount").with("ovf2:minimum", 1).with("ovf2:default", 2)));
		JsonNode app = this.client.get("/__admin/vapps/" + imported(descriptor, "").path("vapp_id").stringValue())
			.json();
		assertThat(environment(app.at("/members/0/id").stringValue(), "")).contains(" oe:id=\"env-node-1\" ",
				"<Entity oe:id=\"env-node-2\">");
		assertThat(environment(app.at("/members/1/id").stringValue(), "")).contains(" oe:id=\"env-node-2\" ",
				"<Entity oe:id=\"env-node-1\">");
	}

	/** Imports a vApp and returns the ids of its machines in start order. */
	private List<String> importShop(String name) {
		TestElement web = system("env-web").add(section("ProductSection").with("ovf:class", "app")
			.with("ovf:instance", "1")
			.add(property("host", "string"), property("zone", "string"),
					property("token", "string").with("ovf:value", "${secret}!")));
		TestElement db = system("env-db")
			.add(section("ProductSection").add(property("db.password", "string").with("ovf:password", true),
					property("zone", "string").with("ovf:value", "south")));
		TestElement inner = collection("env-inner", system("env-cache"))
			.add(section("ProductSection").add(property("tier", "string").with("ovf:value", "${zone} ${other}")));
		TestOvfDescriptors shop = TestOvfDescriptors.vApp(name)
			.content(section("ProductSection").add(property("zone", "string").with("ovf:value", "north"),
					property("secret", "string").with("ovf:password", true).with("ovf:value", "s3cret")))
			.content(web, db, inner, startup("env-db", "env-web", "env-inner"))
			.network("lan");
		JsonNode app = this.client.get("/__admin/vapps/" + imported(shop, CHOSEN).path("vapp_id").stringValue()).json();
		List<String> machines = new ArrayList<>();
		collectMachines(app, machines);
		return machines;
	}

	private static void collectMachines(JsonNode member, List<String> machines) {
		if (!member.has("members")) {
			machines.add(member.path("id").stringValue());
		}
		member.path("members").forEach((inner) -> collectMachines(inner, machines));
	}

	private JsonNode imported(TestOvfDescriptors descriptor, String parameters) {
		return ImportClient.create(this.client, "NONE")
			.upload("descriptor.ovf", descriptor.bytes())
			.instantiate(parameters)
			.assertState("IMPORT_COMPLETED")
			.info();
	}

	private String environment(String machine, String query) {
		return this.client.get("/__admin/machines/" + machine + "/ovf-environment" + query).text();
	}

}
