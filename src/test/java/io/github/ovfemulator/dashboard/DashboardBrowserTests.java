package io.github.ovfemulator.dashboard;

import io.github.ovfemulator.support.EmulatorTest;
import io.github.ovfemulator.support.browser.Browser;
import io.github.ovfemulator.support.browser.BrowserTest;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The dashboard in a browser.
 */
@BrowserTest
@EmulatorTest
class DashboardBrowserTests {

	@LocalServerPort
	private int port;

	@Test
	void pageWhenOpenedThenItsModulesRun(Browser browser) {
		browser.open(this.port, "/");
		browser.await("h1");
		assertThat(browser.violations()).isEmpty();
	}

	@Test
	void policyWhenAScriptIsInjectedThenItDoesNotRun(Browser browser) {
		browser.open(this.port, "/").await("h1");
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

}
