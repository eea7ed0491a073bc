package io.github.ovfemulator.support.browser;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A headless Chromium with an empty profile.
 */
public final class Browser implements AutoCloseable {

	static final String CHROMIUM = "/usr/bin/chromium";

	static final String DRIVER = "/usr/bin/chromedriver";

	/** Held, since the settings of a logger are lost with the logger. */
	private static final Logger DRIVER_LOG = Logger.getLogger("org.openqa.selenium");

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	/** All pages share one process, whose start costs more than a page. */
	private static final List<String> FLAGS = List.of("--headless=new", "--no-sandbox", "--disable-gpu",
			"--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
			"--disable-sync", "--disable-dev-shm-usage", "--disable-site-isolation-trials",
			"--renderer-process-limit=1");

	private final Path profile;

	private final ChromeDriver driver;

	private final List<String> expected = new ArrayList<>();

	private @Nullable String origin;

	private Browser(Path profile, ChromeDriver driver) {
		this.profile = profile;
		this.driver = driver;
	}

	static Browser start() {
		try {
			// the driver warns that it does not know protocols of its own for this
			// version
			DRIVER_LOG.setLevel(Level.SEVERE);
			Path profile = Files.createTempDirectory("browser");
			LoggingPreferences logs = new LoggingPreferences();
			logs.enable(LogType.BROWSER, Level.ALL);
			ChromeOptions options = new ChromeOptions();
			options.setBinary(CHROMIUM);
			options.addArguments(FLAGS);
			options.addArguments("--user-data-dir=" + profile);
			options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
			ChromeDriverService service = new ChromeDriverService.Builder().usingDriverExecutable(new File(DRIVER))
				.usingAnyFreePort()
				.build();
			return new Browser(profile, new ChromeDriver(service, options));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The driver, for what this class does not offer. */
	public ChromeDriver driver() {
		return this.driver;
	}

	/** Opens a page of a server on this machine, at 1280 by 800 pixels and light. */
	public Browser open(int port, String path) {
		String server = "http://localhost:" + port;
		if (!server.equals(this.origin)) {
			this.origin = server;
			this.driver.executeCdpCommand("Storage.clearDataForOrigin",
					Map.of("origin", server, "storageTypes", "all"));
		}
		this.driver.get(server + path);
		return this;
	}

	/** Sets the size of the page in pixels. */
	public Browser size(int width, int height) {
		this.driver.executeCdpCommand("Emulation.setDeviceMetricsOverride",
				Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
		return this;
	}

	/** Prefers a dark page from now on. */
	public Browser dark() {
		return prefer("dark");
	}

	/** Prefers a light page from now on. */
	public Browser light() {
		return prefer("light");
	}

	private Browser prefer(String scheme) {
		this.driver.executeCdpCommand("Emulation.setEmulatedMedia",
				Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
		return this;
	}

	/** Returns an element, which is there within a limited time and can be seen. */
	public WebElement await(String selector) {
		return Objects.requireNonNull(waiting().withMessage(() -> "'" + selector + "' on: " + report())
			.until((page) -> page.findElements(By.cssSelector(selector))
				.stream()
				.filter(WebElement::isDisplayed)
				.findFirst()
				.orElse(null)));
	}

	/** Waits until an element has a text. */
	public WebElement await(String selector, String text) {
		return Objects
			.requireNonNull(waiting().withMessage(() -> "'" + text + "' in '" + selector + "' on: " + report())
				.until((page) -> page.findElements(By.cssSelector(selector))
					.stream()
					.filter((element) -> element.getText().contains(text))
					.findFirst()
					.orElse(null)));
	}

	/** Waits until there is no such element. */
	public void awaitNone(String selector) {
		waiting().withMessage(() -> "no '" + selector + "' on: " + report())
			.until((page) -> page.findElements(By.cssSelector(selector)).isEmpty());
	}

	private WebDriverWait waiting() {
		WebDriverWait waiting = new WebDriverWait(this.driver, PATIENCE, Duration.ofMillis(50));
		waiting.ignoring(StaleElementReferenceException.class);
		return waiting;
	}

	/** Returns all elements that match now. */
	public List<WebElement> find(String selector) {
		return this.driver.findElements(By.cssSelector(selector));
	}

	/** Returns the text of the page. */
	public String text() {
		return this.driver.findElement(By.tagName("body")).getText();
	}

	/** Returns the text of the page and what it has logged. */
	private String report() {
		return text() + "\n" + this.driver.manage().logs().get(LogType.BROWSER).getAll();
	}

	/** Executes a script in the page and returns its result. */
	public @Nullable Object script(String script, Object... arguments) {
		return this.driver.executeScript(script, arguments);
	}

	/** Writes a picture of the page as PNG. */
	public void screenshot(Path file) {
		try {
			Files.write(file, this.driver.getScreenshotAs(OutputType.BYTES));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Checks the page with axe-core.
	 * @return rule, element and reason of each violation
	 */
	public List<String> violations() {
		return violations("");
	}

	/**
	 * Checks the page with the rules of axe-core that depend on colors only.
	 * @return rule, element and reason of each violation
	 */
	public List<String> violationsOfColors() {
		return violations(", runOnly: ['color-contrast', 'link-in-text-block']");
	}

	@SuppressWarnings("unchecked")
	private List<String> violations(String options) {
		if (!Boolean.TRUE.equals(this.driver.executeScript("return 'axe' in window"))) {
			this.driver.executeScript(Axe.SCRIPT);
		}
		return (List<String>) Objects.requireNonNull(this.driver.executeAsyncScript("""
				const done = arguments[arguments.length - 1];
				const moving = document.getAnimations()
					.filter((animation) => animation.effect.getComputedTiming().endTime !== Infinity)
					.map((animation) => animation.finished.catch(() => {}));
				Promise.all(moving).then(() => axe.run({ resultTypes: ['violations']""" + options + """
				})).then(
				(results) => done(results.violations.flatMap((rule) => rule.nodes.map((node) =>
					`${rule.id} (${rule.impact}): ${node.target.join(' ')}: ${node.failureSummary}`))),
				(error) => done([String(error)]));"""));
	}

	/** Allows errors of the page whose message contains a text. */
	public void expectErrors(String text) {
		this.expected.add(text);
	}

	/** Starts a test: without cookies, storage and errors of another one. */
	void clear() {
		String old = this.driver.getWindowHandle();
		this.driver.switchTo().newWindow(WindowType.TAB);
		String fresh = this.driver.getWindowHandle();
		this.driver.switchTo().window(old).close();
		this.driver.switchTo().window(fresh);
		this.driver.manage().timeouts().scriptTimeout(PATIENCE);
		this.driver.manage().logs().get(LogType.BROWSER);
		this.expected.clear();
		this.origin = null;
		size(1280, 800).light();
	}

	/** Ends the connections of the page. */
	void leave() {
		this.driver.get("about:blank");
	}

	/** Fails if the page has reported an error. */
	void assertNoErrors() {
		assertThat(this.driver.manage().logs().get(LogType.BROWSER).getAll())
			.filteredOn((entry) -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
			.extracting(LogEntry::getMessage)
			.filteredOn((message) -> this.expected.stream().noneMatch(message::contains))
			.as("errors of the page")
			.isEmpty();
	}

	@Override
	public void close() throws IOException {
		this.driver.quit();
		FileSystemUtils.deleteRecursively(this.profile);
	}

	/** Read on first use. */
	private static final class Axe {

		static final String SCRIPT = read();

		private static String read() {
			try (InputStream script = Objects
				.requireNonNull(Browser.class.getClassLoader().getResourceAsStream("axe.min.js"))) {
				return new String(script.readAllBytes(), StandardCharsets.UTF_8);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
