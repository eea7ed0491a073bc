package io.github.ovfemulator.dashboard;

import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.EmulatorTest;
import io.github.ovfemulator.support.ImportClient;
import io.github.ovfemulator.support.browser.Browser;
import io.github.ovfemulator.support.browser.BrowserTest;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Faults, settings, the clock, the journal and the contract in the browser.
 */
@EmulatorTest
@BrowserTest
class DashboardControlBrowserTests {

	@LocalServerPort
	private int port;

	@Autowired
	private EmulatorClient client;

	private DashboardPage page;

	@BeforeEach
	void prepare(Browser browser) {
		this.page = new DashboardPage(browser, this.port);
		this.client.control().reset();
	}

	@AfterEach
	void reset() {
		this.client.control().reset();
	}

	@Test
	void faultWhenAddedThenStrikesAndIsSeen() {
		this.page.open("faults")
			.choose("select[name=preset]", "Service unavailable, three times")
			.fill("input[name=scope]", "mine")
			.click("Add the rule")
			.await("tbody", "scope mine")
			.await(".live", "Live");
		EmulatorClient scoped = this.client.inScope("mine");
		scoped.get("/rest/vcenter/vm").assertError(503, "service_unavailable");
		this.page.awaitExactly("tbody .number", "1").click("Switch off").awaitExactly("tbody .badge", "off");
		assertThat(scoped.get("/rest/vcenter/vm").status()).isEqualTo(200);
		this.page.click("Switch on").awaitExactly("tbody .badge", "active");
		scoped.get("/rest/vcenter/vm").assertError(503, "service_unavailable");
		this.page.go("journal")
			.await("tbody", "fault-1")
			.go("faults")
			.click("Remove")
			.await(".empty", "No fault rules");
	}

	@Test
	void journalWhenCallIsRefusedThenSaysWhy() {
		this.page.open("journal").await(".empty", "No exchanges").await(".live", "Live");
		ImportClient session = ImportClient.create(this.client, "NONE");
		session.tryInstantiate("");
		this.page.await("tbody", "import_session.instantiate").await("tbody", "not_allowed_in_current_state");
		this.page.script(
				"[...document.querySelectorAll('td.clip a')].find((a) => a.title.includes('=instantiate')).click()");
		this.page.await(".card", "Why it was refused")
			.awaitExactly(".call .badge", "400")
			.await("pre", "instantiation_parameters");
	}

	@Test
	void journalWhenSearchedThenMatchesStay() {
		this.client.get("/rest/vcenter/host");
		this.client.get("/rest/vcenter/datastore");
		this.page.open("journal")
			.await("tbody", "/rest/vcenter/host")
			.fill("input[type=search]", "datastore")
			.awaitGone("tbody", "/rest/vcenter/host")
			.await("tbody", "/rest/vcenter/datastore");
	}

	@Test
	void journalWhenEntriesAreManyThenFewAreRendered() {
		for (int i = 0; i < 100; i++) {
			this.client.get("/rest/vcenter/host");
		}
		this.page.open("journal").await(".head", "100 exchanges");
		assertThat(this.page.script("return document.querySelectorAll('.window tbody tr').length"))
			.asInstanceOf(InstanceOfAssertFactories.LONG)
			.isBetween(10L, 60L);
		this.page.script("document.querySelector('.window').scrollTop = 1e6");
		String oldest = this.client.get("/__admin/requests?limit=1").json().at("/requests/0/number").asString();
		this.page.awaitExactly(".window tbody td:first-child", oldest);
	}

	@Test
	void settingsWhenAppliedThenTheServerHasThem() {
		this.page.open("settings").await("h2", "Clock").choose("select", "polls").click("Apply");
		this.page.click("+1 h").awaitExactly(".facts dd", "1 h");
		assertThat(this.client.get("/__admin/settings").json().at("/pace/mode").stringValue()).isEqualTo("polls");
		this.page.click("Reset").click("Remove everything?").awaitExactly(".facts dd", "0 ms");
		assertThat(this.client.get("/__admin/settings").json().at("/pace/mode").stringValue()).isEqualTo("immediate");
	}

	@Test
	void operationsWhenSearchedThenServiceIsFound() {
		this.page.open("operations")
			.await("h2", "com.vmware.cis.session")
			.fill("input[type=search]", "ovf.capability")
			.awaitGone("h2", "com.vmware.cis.session")
			.await("td", "/rest/com/vmware/vcenter/ovf/capability/id:{server_guid}");
	}

	@Test
	void swaggerUiWhenOpenedThenShowsTheContract(Browser browser) {
		this.page.open("operations").await(".button", "Swagger UI of the control plane");
		Object link = this.page.script("return [...document.querySelectorAll('a.button')][1].href");
		browser.driver().get(String.valueOf(link));
		this.page.await(".title", "Control plane of vcenter-ovf-emulator")
			.await(".opblock-tag", "sessions")
			.await(".servers", "http://localhost:" + this.port)
			.awaitGone(".servers", "8080");
	}

}
