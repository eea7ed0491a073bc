package io.github.ovfemulator.dashboard;

import java.util.Map;

import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.EmulatorTest;
import io.github.ovfemulator.support.ImportClient;
import io.github.ovfemulator.support.browser.Browser;
import io.github.ovfemulator.support.browser.BrowserTest;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The dashboard in a browser: its first page, policy, addresses, keyboard and theme.
 */
@BrowserTest
@EmulatorTest
class DashboardBrowserTests {

	private static final long MAX_FIRST_VIEW = 100_000;

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
	void policyWhenAScriptIsInjectedThenItDoesNotRun(Browser browser) {
		browser.open(this.port, "/").await("h1");
		assertThat(browser.violations()).isEmpty();
		browser.expectErrors("Content Security Policy");
		browser.script("""
				const script = document.createElement('script');
				script.textContent = 'window.injected = true';
				document.body.append(script);
				const styled = document.createElement('p');
				styled.setAttribute('style', 'color: red');
				document.body.append(styled);""");
		assertThat(browser.script("return window.injected")).isNull();
		assertThat(browser.script("return getComputedStyle(document.body.lastElementChild).color"))
			.isNotEqualTo("rgb(255, 0, 0)");
		// a driver may evaluate, so the page does it later
		assertThat(browser.driver().executeAsyncScript("""
				const done = arguments[arguments.length - 1];
				setTimeout(() => {
					try {
						done(eval('1 + 1'));
					}
					catch (error) {
						done(error.name);
					}
				}, 10);""")).isEqualTo("EvalError");
	}

	@Test
	void viewWhenAddressIsBrokenThenNoSuchView() {
		this.page.open("journal").await("h1", "Journal").open("%zz").await("h1", "No such view");
	}

	@Test
	void firstViewWhenLoadedThenSmallAndWithoutEffects(Browser browser) {
		ImportClient.create(this.client, "NONE");
		this.client.call("DELETE", "/__admin/requests", null);
		browser.driver().executeCdpCommand("Network.clearBrowserCache", Map.of());
		this.page.open("sessions").await("main", "OVF transfer").await(".live", "Live");
		assertThat(this.page.script("""
				return [...performance.getEntriesByType('resource'), ...performance.getEntriesByType('navigation')]
					.reduce((sum, entry) => sum + entry.transferSize, 0)"""))
			.asInstanceOf(InstanceOfAssertFactories.LONG)
			.isBetween(10_000L, MAX_FIRST_VIEW);
		assertThat(this.client.get("/__admin/requests").json().path("count").intValue()).isZero();
	}

	@Test
	void keyboardWhenUsedThenSkipsToTheViewAndFollowsLinks() {
		ImportClient.create(this.client, "NONE");
		this.page.open("sessions").await("main", "OVF transfer").press(Keys.TAB).press(Keys.ENTER);
		assertThat(this.page.script("return document.activeElement.id")).isEqualTo("main");
		this.page.press(Keys.TAB).press(Keys.ENTER).await("h1", "Import by hand");
	}

	@Test
	void themeWhenToggledThenKept() {
		this.page.open("sessions").await("main", "No sessions yet").click("Dark");
		assertThat(this.page.script("return getComputedStyle(document.documentElement).colorScheme")).isEqualTo("dark");
		this.page.open("sessions").await("main", "No sessions yet").click("Light");
		assertThat(this.page.script("return getComputedStyle(document.documentElement).colorScheme"))
			.isEqualTo("light");
		this.page.script("localStorage.clear()");
	}

}
