package io.github.ovfemulator.dashboard;

import java.nio.charset.StandardCharsets;

import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.EmulatorTest;
import io.github.ovfemulator.support.ImportClient;
import io.github.ovfemulator.support.TestPackage;
import io.github.ovfemulator.support.browser.Browser;
import io.github.ovfemulator.support.browser.BrowserTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The views of sessions in the browser.
 */
@EmulatorTest
@BrowserTest
class DashboardSessionsBrowserTests {

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

	@Test
	void listWhenSessionsChangeThenFollowsThemLive() {
		this.page.open("sessions").await(".empty", "No sessions yet").await(".live", "Live");
		ImportClient session = ImportClient.create(this.client.inScope("live"), "NONE");
		this.page.await("tbody", "OVF transfer").awaitExactly("tbody td", "live");
		describe(session, "live");
		this.page.await("tbody", "Selecting parameters");
		this.client.control().sessions().delete(session.id());
		this.page.await(".empty", "No sessions yet");
	}

	@Test
	void listWhenFilteredThenOnlyMatchesAreShown() {
		describe(ImportClient.create(this.client.inScope("one"), "NONE"), "filtered");
		ImportClient.create(this.client.inScope("two"), "NONE");
		this.page.open("sessions").await(".head", "2 sessions").choose("select", "IMPORT_SELECTING_OVF_PARAMS");
		this.page.awaitExactly(".head span", "1 session").awaitExactly("tbody td", "one").awaitGone("tbody", "two");
		this.page.open("sessions?scope=two").awaitExactly(".head span", "1 session").awaitExactly("tbody td", "two");
	}

	@Test
	void listWhenSessionsAreManyThenPaged() {
		for (int i = 0; i < 51; i++) {
			ImportClient.create(this.client, "NONE");
		}
		this.page.open("sessions").await(".head", "51 sessions").await(".pager", "Page 1 of 2");
		assertThat(this.page.script("return document.querySelectorAll('tbody tr').length")).isEqualTo(50L);
		this.page.click("Next").await(".pager", "Page 2 of 2");
	}

	@Test
	void detailWhenPhaseWaitsThenIsReleased() {
		this.client.call("PUT", "/__admin/settings", "{\"pace\": {\"mode\": \"manual\"}}");
		ImportClient session = describe(ImportClient.create(this.client, "NONE"), "released").instantiate("");
		this.page.open("sessions/" + session.id()).await(".machine", "waits for its pace").click("Release phase");
		this.page.await(".state.done.current", "Completed").awaitExactly(".facts dd", "vm-101");
		session.assertState("IMPORT_COMPLETED");
	}

	@Test
	void detailWhenFailedByPresetThenErrorsAreShown() {
		ImportClient session = describe(ImportClient.create(this.client, "NONE"), "failed");
		this.page.open("sessions/" + session.id()).click("Fail…").choose(".stack select", "No space left");
		this.page.click("Fail it").await(".issue", "The datastore has no space left.");
		assertThat(session.info().at("/errors/0/error/@class").stringValue()).endsWith("unable_to_allocate_resource");
	}

	@Test
	void pictureWhenNotFailedThenEveryStateButTheLastMayFail() {
		ImportClient session = ImportClient.create(this.client, "NONE");
		this.page.open("sessions/" + session.id()).await(".machine", "Completed");
		assertThat(ways("IMPORT_ERROR")).isEqualTo(5L);
		assertThat(this.page.script("return document.querySelectorAll('.machine .gone').length")).isEqualTo(0L);
	}

	@Test
	void pictureWhenFailedThenErrorIsBelowTheStateThatFailed() {
		ImportClient session = describe(ImportClient.create(this.client, "NONE"), "below");
		this.client.control().sessions().fail(session.id(), """
				{"category": "SERVER", "error": {"@class": "com.vmware.vapi.std.errors.timed_out", "messages": []}}""");
		this.page.open("sessions/" + session.id()).await(".state.failed.current", "Error");
		assertThat(left("IMPORT_ERROR")).isEqualTo(left("IMPORT_SELECTING_OVF_PARAMS"));
	}

	/** The number of ways that end above a state. */
	private @Nullable Object ways(String state) {
		return this.page.script("""
				const box = [...document.querySelectorAll('.machine .state')]
					.find((each) => each.querySelector('title').textContent === '%s').querySelector('rect');
				const y = Number(box.getAttribute('y')) - 5;
				return [...document.querySelectorAll('.machine .way')]
					.filter((way) => way.getAttribute('d').endsWith('V' + y)).length""".formatted(state));
	}

	private @Nullable Object left(String state) {
		return this.page
			.script("""
					return [...document.querySelectorAll('.machine .state')]
						.find((each) => each.querySelector('title').textContent === '%s').querySelector('rect').getAttribute('x')"""
				.formatted(state));
	}

	@Test
	void detailWhenDescriptorIsInvalidThenLineIsMarked() {
		ImportClient session = ImportClient.create(this.client, "NONE")
			.upload("descriptor.ovf",
					TestOvfDescriptors.virtualMachine("invalid")
						.hardware(TestOvfDescriptors.item("odd", 77777))
						.bytes());
		this.page.open("sessions/" + session.id()).await(".issue .marked mark", "77777");
	}

	@Test
	void detailWhenWarningsAndInformationThenEachHasItsHeading() {
		this.client.call("PUT", "/__admin/sessions/informed", """
				{"state": "IMPORT_SELECTING_OVF_PARAMS", "progress": 0, "files": [], "errors": [],
				 "warnings": [{"category": "INPUT", "name": "n", "value": "v",
				   "message": {"id": "i", "default_message": "Look out.", "args": []}}],
				 "information": [{"messages": [{"id": "i", "default_message": "By the way.", "args": []}]}]}""");
		this.page.open("sessions/informed")
			.await("h2", "1 warning")
			.await(".issue", "Look out.")
			.await("h3", "Information")
			.await("h3 + .note", "By the way.");
	}

	@Test
	void detailWhenFilesAreAwaitedThenUploadIsACommand() {
		ImportClient session = ImportClient.create(this.client, "NONE")
			.upload("descriptor.ovf",
					TestPackage.of(TestOvfDescriptors.virtualMachine("files")).disk("a.vmdk", 9).descriptor());
		this.page.open("sessions/" + session.id()).await("td", "a.vmdk").await("td", "awaited");
		Object command = this.page.module("views/session.js",
				"it.uploadCommand({ name: 'a b.vmdk', file_url: 'http://localhost/upload/x' })");
		assertThat(command).isEqualTo("curl -sS -T 'a b.vmdk' http://localhost/upload/x");
		session.upload("a.vmdk", new byte[9]);
		this.page.awaitGone("td", "awaited");
	}

	@Test
	void detailWhenDeletedThenListIsShown() {
		ImportClient session = ImportClient.create(this.client, "NONE");
		this.page.open("sessions/" + session.id()).awaitLoaded(session.id() + "/info");
		this.page.click("Delete").click("Delete for good?");
		this.page.await(".empty", "No sessions yet");
	}

	private static ImportClient describe(ImportClient session, String name) {
		return session.upload("descriptor.ovf", TestOvfDescriptors.virtualMachine(name).bytes());
	}

}
