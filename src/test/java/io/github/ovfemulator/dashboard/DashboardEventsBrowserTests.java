package io.github.ovfemulator.dashboard;

import java.io.IOException;

import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.EmulatorTest;
import io.github.ovfemulator.support.ImportClient;
import io.github.ovfemulator.support.TcpProxy;
import io.github.ovfemulator.support.browser.Browser;
import io.github.ovfemulator.support.browser.BrowserTest;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WindowType;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The event stream in the browser, when the connection breaks.
 */
@EmulatorTest
@BrowserTest
class DashboardEventsBrowserTests {

	private static final String LOADS = "/sessions?";

	@LocalServerPort
	private int port;

	@Autowired
	private EmulatorClient client;

	@Test
	void eventWhenMissedThenIsResumedWithoutReload(Browser browser) throws IOException {
		this.client.control().reset();
		browser.expectErrors("ERR_");
		try (TcpProxy proxy = new TcpProxy(this.port)) {
			ImportClient session = ImportClient.create(this.client.inScope("resumed"), "NONE");
			DashboardPage page = new DashboardPage(browser, proxy.port());
			page.open("sessions").await("tbody", "OVF transfer").await(".live", "Live").awaitLoaded(LOADS);
			long loads = page.requests(LOADS);
			proxy.interrupt();
			page.await(".live", "Reconnecting");
			session.upload("descriptor.ovf", new byte[] { 'x' }).assertState("IMPORT_ERROR");
			assertThat(page.text("tbody")).contains("OVF transfer");
			proxy.resume();
			page.await(".live", "Live").await("tbody", "Error");
			assertThat(page.requests(LOADS)).isEqualTo(loads);
		}
	}

	@Test
	void streamWhenTabsAreTwoThenOneReadsForBoth(Browser browser) {
		this.client.control().reset();
		DashboardPage page = new DashboardPage(browser, this.port);
		page.open("sessions").await(".live", "Live");
		String first = browser.driver().getWindowHandle();
		browser.driver().switchTo().newWindow(WindowType.TAB);
		page.open("sessions").await(".live", "Live");
		assertThat(
				page.answer("navigator.locks.query().then(({ held, pending }) => `${held.length} ${pending.length}`)"))
			.isEqualTo("1 1");
		ImportClient.create(this.client.inScope("shared"), "NONE");
		page.await("tbody", "shared");
		browser.driver().close();
		browser.driver().switchTo().window(first);
		page.await("tbody", "shared");
	}

}
