package io.github.ovfemulator.dashboard;

import java.nio.charset.StandardCharsets;

import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.EmulatorTest;
import io.github.ovfemulator.support.ImportClient;
import io.github.ovfemulator.support.browser.Browser;
import io.github.ovfemulator.support.browser.BrowserTest;
import io.github.ovfemulator.testkit.control.FaultRule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each view in the browser: what it shows, its accessibility in both themes, and its
 * width on a phone.
 */
@EmulatorTest
@BrowserTest(keepPage = true)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DashboardViewsBrowserTests {

	private static final String SCOPE = "views";

	@LocalServerPort
	private int port;

	@Autowired
	private EmulatorClient client;

	private String failed;

	private String completed;

	private String refused;

	@BeforeAll
	void prepare(Browser browser) {
		this.client.control().reset();
		EmulatorClient scoped = this.client.inScope(SCOPE);
		this.completed = ImportClient.create(scoped, "NONE")
			.upload("descriptor.ovf", TestOvfDescriptors.virtualMachine("shown").bytes())
			.instantiate("")
			.assertState("IMPORT_COMPLETED")
			.id();
		this.failed = ImportClient.create(scoped, "NONE")
			.upload("descriptor.ovf", "<Envelope>\n  <Broken\n</Envelope>".getBytes(StandardCharsets.UTF_8))
			.assertState("IMPORT_ERROR")
			.id();
		this.client.control().faults().add(FaultRule.error("resource_busy", "Busy.").scope(SCOPE).operation("list"));
		scoped.get("/rest/vcenter/host");
		this.client.badCall("GET", "/rest/vcenter/vm?filter.colours=red", null);
		this.refused = this.client.get("/__admin/requests?order=newest&limit=1")
			.json()
			.at("/requests/0/number")
			.asString();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			sessions            | main  | Completed
			sessions/{failed}   | .card | 1 error
			sessions/{machine}  | .facts | vm-101
			import              | .card | Drop an OVA here
			journal             | main  | resource_busy
			journal/{refused}   | .card | Why it was refused
			traffic             | .card | Latency by operation
			faults              | main  | fails with resource_busy
			machines            | tbody | shown
			machines/vm-101     | .card | OVF environment
			libraries           | .card | The library is empty
			tasks               | main  | No tasks
			violations          | main  | filter.colours
			operations          | h2    | com.vmware.vcenter.ovf.import_session
			settings            | .card | Ahead of real time
			""")
	void viewWhenShownThenAccessibleInBothThemesAndFits(String view, String css, String text, Browser browser) {
		browser.size(1280, 900).light();
		DashboardPage page = new DashboardPage(browser, this.port);
		page.openOnce();
		page.go(view.replace("{failed}", this.failed)
			.replace("{machine}", this.completed)
			.replace("{refused}", this.refused)).await(css, text);
		assertThat(browser.violations()).as("light").isEmpty();
		browser.dark();
		assertThat(browser.violationsOfColors()).as("dark").isEmpty();
		browser.size(390, 844);
		assertThat(page.script("const page = document.documentElement; return page.scrollWidth - page.clientWidth"))
			.as("overflow")
			.isEqualTo(0L);
	}

}
