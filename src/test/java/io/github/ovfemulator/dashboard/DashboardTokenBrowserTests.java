package io.github.ovfemulator.dashboard;

import io.github.ovfemulator.support.browser.Browser;
import io.github.ovfemulator.support.browser.BrowserTest;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The dashboard of a server with a token, in the browser.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "emulator.admin.token=kit-token", "emulator.https.port=0" })
@BrowserTest
class DashboardTokenBrowserTests {

	@LocalServerPort
	private int port;

	@Test
	void tokenWhenRequiredThenIsAskedForOnceAndKept(Browser browser) {
		browser.expectErrors("401");
		DashboardPage page = new DashboardPage(browser, this.port);
		page.open("sessions").await("dialog", "emulator.admin.token");
		assertThat(browser.violations()).isEmpty();
		page.fill("dialog input", "wrong").click("Continue").await("dialog", "The server refused this token.");
		page.fill("dialog input", "kit-token")
			.click("Continue")
			.await("main", "No sessions yet")
			.await(".live", "Live");
		page.go("settings").await("h2", "Clock");
		page.open("faults").await("h2", "New rule").await(".live", "Live");
		assertThat(page.script("return document.querySelector('dialog')")).isNull();
		assertThat(page.script("return location.href + performance.getEntries().map((entry) => entry.name)")).asString()
			.doesNotContain("kit-token");
	}

}
