package io.github.ovfemulator.dashboard;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.github.ovfemulator.support.browser.Browser;
import io.github.ovfemulator.support.browser.BrowserTest;
import io.github.ovfemulator.support.browser.ModuleServer;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs the unit tests of the modules of the dashboard, which are modules too, in the
 * browser.
 */
@BrowserTest
class ModuleBrowserTests {

	@TestFactory
	List<DynamicContainer> moduleWhenTestedThenItsTestsPass(Browser browser) throws IOException {
		List<DynamicContainer> modules = new ArrayList<>();
		try (ModuleServer server = new ModuleServer()) {
			for (Resource tests : new PathMatchingResourcePatternResolver()
				.getResources("classpath:dashboard/*.test.js")) {
				String file = Objects.requireNonNull(tests.getFilename());
				modules.add(DynamicContainer.dynamicContainer(file, run(browser, server, file)));
			}
		}
		assertThat(modules).isNotEmpty();
		return modules;
	}

	@SuppressWarnings("unchecked")
	private static List<DynamicTest> run(Browser browser, ModuleServer server, String file) {
		browser.open(server.port(), "/tests/run.html?" + file);
		browser.await("#done");
		List<Map<String, String>> results = (List<Map<String, String>>) Objects
			.requireNonNull(browser.script("return window.results"));
		assertThat(results).as(file).isNotEmpty();
		return results.stream()
			.map((result) -> DynamicTest.dynamicTest(String.valueOf(result.get("name")),
					() -> assertThat(result.get("failure")).isNull()))
			.toList();
	}

}
