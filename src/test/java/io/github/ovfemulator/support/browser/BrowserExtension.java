package io.github.ovfemulator.support.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Starts one browser for all tests of a Java process, and gives each test or class an
 * empty profile.
 */
final class BrowserExtension implements ExecutionCondition, ParameterResolver, BeforeEachCallback, AfterEachCallback,
		BeforeAllCallback, AfterAllCallback {

	private static final String MISSING = "The tests in a browser need /usr/bin/chromium and /usr/bin/chromedriver: "
			+ "apt-get install chromium chromium-driver";

	private static boolean told;

	@Override
	public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
		if (isThere() || "required".equals(System.getProperty("browser"))) {
			return ConditionEvaluationResult.enabled("A browser is there, or required");
		}
		tell();
		return ConditionEvaluationResult.disabled(MISSING);
	}

	private static synchronized void tell() {
		if (!told) {
			told = true;
			System.err.println("SKIPPED: " + MISSING);
		}
	}

	private static boolean isThere() {
		return Stream.of(Browser.CHROMIUM, Browser.DRIVER).map(Path::of).allMatch(Files::isExecutable);
	}

	@Override
	public void beforeAll(ExtensionContext context) {
		if (keepsPage(context)) {
			browser(context).clear();
		}
	}

	@Override
	public void afterAll(ExtensionContext context) {
		if (keepsPage(context)) {
			browser(context).leave();
		}
	}

	@Override
	public void beforeEach(ExtensionContext context) {
		if (!keepsPage(context)) {
			browser(context).clear();
		}
	}

	@Override
	public void afterEach(ExtensionContext context) {
		if (context.getExecutionException().isEmpty()) {
			browser(context).assertNoErrors();
		}
		if (!keepsPage(context)) {
			browser(context).leave();
		}
	}

	private static boolean keepsPage(ExtensionContext context) {
		return AnnotationSupport.findAnnotation(context.getRequiredTestClass(), BrowserTest.class)
			.filter(BrowserTest::keepPage)
			.isPresent();
	}

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return parameter.getParameter().getType() == Browser.class;
	}

	@Override
	public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
		return browser(context);
	}

	/** The build runs each class on its own, within one session of the launcher. */
	private static Browser browser(ExtensionContext context) {
		return context
			.getStore(ExtensionContext.StoreScope.LAUNCHER_SESSION, ExtensionContext.Namespace.create(Browser.class))
			.computeIfAbsent(Browser.class, (key) -> start(), Browser.class);
	}

	private static Browser start() {
		if (!isThere()) {
			throw new IllegalStateException(MISSING);
		}
		return Browser.start();
	}

}
