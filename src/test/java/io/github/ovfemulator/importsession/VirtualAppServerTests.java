package io.github.ovfemulator.importsession;

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
import static io.github.ovfemulator.ovf.TestOvfDescriptors.startup;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.system;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of imports of vApps over HTTP.
 */
@EmulatorTest
class VirtualAppServerTests {

	@Autowired
	private EmulatorClient client;

	private String importApp(TestOvfDescriptors descriptor) {
		JsonNode info = ImportClient.create(this.client, "NONE")
			.upload("descriptor.ovf", descriptor.bytes())
			.instantiate("")
			.assertState("IMPORT_COMPLETED")
			.info();
		assertThat(info.has("vm_id")).isFalse();
		return info.path("vapp_id").stringValue();
	}

	private JsonNode app(String id) {
		return this.client.get("/__admin/vapps/" + id).json();
	}

	private List<String> machinesIn(String app) {
		return this.client.get("/rest/vcenter/vm?filter.resource_pools=" + app).value().findValuesAsString("name");
	}

	@Test
	void vAppWhenCollectionIsNestedThenContainsVApp() {
		String id = importApp(TestOvfDescriptors.vApp("nested-shop", "nested-db")
			.content(collection("nested-front", system("nested-web"), collection("nested-edge", system("nested-lb")))));
		JsonNode outer = app(id);
		assertThat(outer.path("name").stringValue()).isEqualTo("nested-shop");
		JsonNode front = outer.path("members").get(1);
		assertThat(front.path("members").findValuesAsString("name")).containsExactly("nested-web", "nested-edge",
				"nested-lb");
		assertThat(machinesIn(id)).containsExactly("nested-db", "nested-web", "nested-lb");
		assertThat(machinesIn(front.path("id").stringValue())).containsExactly("nested-web", "nested-lb");
		assertThat(app(front.path("id").stringValue())).isEqualTo(front);
	}

	@Test
	void vAppWhenReadThenMembersAreInStartOrder() {
		TestElement careful = section("StartupSection").add(element("Item").with("ovf:id", "start-web")
			.with("ovf:order", 1)
			.with("ovf:startDelay", 30)
			.with("ovf:waitingForGuest", true)
			.with("ovf:stopDelay", 20)
			.with("ovf:stopAction", "guestShutdown"));
		JsonNode members = app(importApp(TestOvfDescriptors.vApp("start-shop", "start-log", "start-last")
			.content(collection("start-front", system("start-cache"), system("start-web")).add(careful),
					system("start-db"), startup("start-db", "start-front", "start-last"))))
			.path("members");
		assertThat(members.valueStream().map((member) -> member.path("name").stringValue())).containsExactly("start-db",
				"start-front", "start-last", "start-log");
		assertThat(members.get(3).has("start")).isFalse();
		JsonNode web = members.get(1).path("members").get(0);
		assertThat(web.path("name").stringValue()).isEqualTo("start-web");
		assertThat(web.path("start").toString()).isEqualTo("{\"order\":1,\"start_delay\":30,\"waiting_for_guest\":true,"
				+ "\"start_action\":\"power_on\",\"stop_delay\":20,\"stop_action\":\"guest_shutdown\"}");
	}

	@Test
	void vAppWhenMachineIsDeletedThenLosesMember() {
		String id = importApp(TestOvfDescriptors.vApp("shrinking", "shrinking-one", "shrinking-two")
			.content(startup("shrinking-two", "shrinking-one")));
		String first = app(id).path("members").get(0).path("id").stringValue();
		this.client.call("DELETE", "/rest/vcenter/vm/" + first, null).assertVoid();
		assertThat(app(id).path("members").findValuesAsString("name")).containsExactly("shrinking-one");
	}

	@Test
	void vAppWhenRemovedThenMembersAndNameAreGone() {
		TestOvfDescriptors descriptor = TestOvfDescriptors.vApp("leaving", "leaving-one")
			.content(collection("leaving-inner", system("leaving-two")));
		String id = importApp(descriptor);
		String inner = app(id).path("members").get(1).path("id").stringValue();
		assertThat(this.client.call("DELETE", "/__admin/vapps/" + id, null).status()).isEqualTo(204);
		assertThat(this.client.get("/rest/vcenter/vm?filter.names=leaving-one&filter.names=leaving-two").value())
			.isEmpty();
		assertThat(this.client.get("/__admin/vapps/" + inner).status()).isEqualTo(404);
		assertThat(importApp(descriptor)).isNotEqualTo(id);
	}

	@Test
	void vAppWhenUnknownThenNotFound() {
		assertThat(this.client.get("/__admin/vapps/resgroup-v9").status()).isEqualTo(404);
		assertThat(this.client.get("/__admin/vapps/resgroup-8").json().path("detail").stringValue()).contains("vApp",
				"resgroup-8");
		assertThat(this.client.call("DELETE", "/__admin/vapps/resgroup-v9", null).status()).isEqualTo(404);
	}

}
