package io.github.ovfemulator.dashboard;

import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.EmulatorTest;
import io.github.ovfemulator.support.browser.Browser;
import io.github.ovfemulator.support.browser.BrowserTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The import by hand in the browser, with the sample packages of the server.
 */
@EmulatorTest
@BrowserTest
class DashboardImportBrowserTests {

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

	@ParameterizedTest
	@CsvSource({ "rest", "api", "json_rpc" })
	void importWhenOvaIsDroppedThenBecomesAMachine(String dialect) {
		this.page.open("import")
			.choose("select[name=dialect]", dialect)
			.drop(".drop", "/docs/samples/tiny.ova")
			.await(".files", "tiny.ova")
			.click("Create the session")
			.choose("select[name=network-LAN]", "network-14")
			.fill("input[name=name]", "dropped")
			.awaitGone(".issue", "LAN")
			.click("Instantiate")
			.await("h2", "4. The machine")
			.await(".facts", "dropped");
		JsonNode machines = this.client.get("/__admin/machines?scope=by-hand").json();
		assertThat(machines.at("/machines/0/name").stringValue()).isEqualTo("dropped");
		JsonNode calls = this.client.get("/__admin/requests?scope=by-hand").json().path("requests");
		assertThat(calls).filteredOn((call) -> call.path("operation").asString("").equals("instantiate"))
			.singleElement()
			.returns(dialect, (call) -> call.path("dialect").stringValue());
		assertThat(this.client.get("/__admin/contract/violations").json().path("violations")).isEmpty();
	}

	@Test
	void importWhenOptionsAreChosenThenAnsweredAnew() {
		this.page.open("import")
			.drop(".drop", "/docs/samples/options.ovf")
			.click("Create the session")
			.await(".issue", "requires a value")
			.check("input[value=large]")
			.fill("input[name=property-password]", "short")
			.await(".hint.failed", "8")
			.fill("input[name=property-password]", "correct horse")
			.check("input[name=licence]")
			.choose("select[name=network-LAN]", "network-14")
			.awaitGone(".card", "missing or wrong")
			.click("Instantiate")
			.await("h2", "4. The machine");
		JsonNode machine = this.client.get("/__admin/machines/vm-101").json();
		assertThat(machine.at("/hardware/cpu/count").intValue()).isEqualTo(4);
		assertThat(machine.at("/configuration/properties").toString()).contains("password");
	}

	@Test
	void importWhenFileIsMissingThenIsAskedFor() {
		this.page.open("import")
			.drop(".drop", "/docs/samples/tiny.ovf")
			.click("Create the session")
			.await(".drop", "disk.vmdk")
			.drop(".drop", "/docs/samples/disk.vmdk")
			.choose("select[name=network-LAN]", "network-14")
			.awaitGone(".issue", "LAN")
			.click("Instantiate")
			.await("h2", "4. The machine");
	}

	@Test
	void importWhenUrlIsGivenThenServerFetches() {
		this.page.open("import")
			.fill("input[name=url]", "http://localhost:" + this.port + "/docs/samples/tiny.ovf")
			.click("Create the session")
			.choose("select[name=network-LAN]", "network-14")
			.awaitGone(".issue", "LAN")
			.click("Instantiate")
			.await("h2", "4. The machine");
	}

	@Test
	void importWhenPackageIsBrokenThenErrorsAreShown() {
		this.page.open("import")
			.drop(".drop", "/docs/samples/disk.vmdk", "/docs/samples/tiny.ovf", "/docs/samples/tiny.mf")
			.await(".files", "tiny.mf");
		this.client.control()
			.faults()
			.add("{\"match\": {\"file\": \"disk.vmdk\"}, \"effect\": {\"transfer\": {\"corrupt\": true}}}");
		this.page.click("Create the session").await("h2", "The import failed").await(".issue", "disk.vmdk");
	}

	@Test
	void importWhenLoginIsRequiredThenPoolsAreListedAfterIt(Browser browser) {
		browser.expectErrors("status of 401");
		this.client.control().settings().auth("strict");
		this.page.open("import")
			.await(".note.failed", "Authentication required")
			.script("document.querySelector('details summary').click()");
		this.page.fill("input[name=user]", "administrator@vsphere.local")
			.fill("input[name=password]", "secret")
			.press(Keys.TAB)
			.awaitGone(".note.failed", "Authentication required")
			.drop(".drop", "/docs/samples/tiny.ova")
			.click("Create the session")
			.await(".issue", "LAN");
	}

	@Test
	void callsWhenOpenedThenShownInAllDialects() {
		this.page.open("import").drop(".drop", "/docs/samples/tiny.ova").click("Create the session");
		this.page.await(".record", "import_session.try_instantiate")
			.script("document.querySelector('.record summary').click()");
		this.page.await(".record .code", "~action=create-for-resource-pool")
			.click("/api")
			.await(".record .code", "?action=create-for-resource-pool")
			.click("JSON-RPC")
			.await(".record .code", "\"operationId\": \"create_for_resource_pool\"");
	}

}
