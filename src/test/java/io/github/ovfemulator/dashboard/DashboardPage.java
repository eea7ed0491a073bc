package io.github.ovfemulator.dashboard;

import java.time.Duration;
import java.util.Objects;

import io.github.ovfemulator.support.browser.Browser;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * The dashboard of a server in the browser.
 */
final class DashboardPage {

	private static final Duration PATIENCE = Duration.ofSeconds(15);

	private static final Duration POLL = Duration.ofMillis(30);

	private final Browser browser;

	private final int port;

	DashboardPage(Browser browser, int port) {
		this.browser = browser;
		this.port = port;
	}

	/** Loads the page anew and shows a view. */
	DashboardPage open(String view) {
		driver().get("about:blank");
		this.browser.open(this.port, "/#/" + view);
		return this;
	}

	/** Loads the page unless it is there. */
	void openOnce() {
		if (!String.valueOf(driver().getCurrentUrl()).startsWith("http://localhost:" + this.port + "/")) {
			open("import");
		}
	}

	/** Shows a view without loading the page anew. */
	DashboardPage go(String view) {
		script("location.hash = arguments[0]", "#/" + view);
		return this;
	}

	/** Waits until the text of an element contains a text. */
	DashboardPage await(String css, String text) {
		waiting("'" + text + "' in " + css).until((driver) -> has(css, text));
		return this;
	}

	/** Waits until a text is the whole text of an element. */
	DashboardPage awaitExactly(String css, String text) {
		waiting("'" + text + "' as a whole in " + css).until((driver) -> Boolean.TRUE.equals(script("""
				const [css, text] = arguments;
				return [...document.querySelectorAll(css)].some((element) => element.textContent.trim() === text)""",
				css, text)));
		return this;
	}

	/** Waits until the text of no element contains a text. */
	DashboardPage awaitGone(String css, String text) {
		waiting("no '" + text + "' in " + css).until((driver) -> !has(css, text));
		return this;
	}

	/**
	 * Waits until the page has made no request of a path for a second. Data that was
	 * loaded before the events were connected is loaded again a moment later.
	 */
	DashboardPage awaitLoaded(String path) {
		waiting("no more requests of " + path).until((driver) -> Boolean.TRUE.equals(script("""
				const ends = performance.getEntriesByType('resource')
					.filter((entry) => entry.name.includes(arguments[0])).map((entry) => entry.responseEnd);
				return ends.length > 0 && performance.now() - Math.max(...ends) > 1000""", path)));
		return this;
	}

	/** The number of finished requests of the page whose URL contains a text. */
	long requests(String path) {
		return (Long) Objects.requireNonNull(
				script("""
						return performance.getEntriesByType('resource').filter((entry) => entry.name.includes(arguments[0])).length""",
						path));
	}

	private boolean has(String css, String text) {
		return Boolean.TRUE.equals(script("""
				const [css, text] = arguments;
				return [...document.querySelectorAll(css)].some((element) => element.textContent.includes(text))""",
				css, text));
	}

	/** Clicks the button or link with a text, when it can be clicked. */
	DashboardPage click(String text) {
		By button = By.xpath("//*[self::button or self::a or self::summary][normalize-space()='" + text + "']");
		waiting("the button '" + text + "'").until((driver) -> {
			WebElement element = driver.findElement(button);
			if (!element.isEnabled()) {
				return false;
			}
			((JavascriptExecutor) driver).executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
			element.click();
			return true;
		});
		return this;
	}

	/** Replaces the value of an input. */
	DashboardPage fill(String css, String value) {
		WebElement input = find(css);
		input.sendKeys(Keys.chord(Keys.CONTROL, "a"), value);
		return this;
	}

	/** Chooses an option by its value. */
	DashboardPage choose(String css, String value) {
		new Select(find(css)).selectByValue(value);
		return this;
	}

	/** Presses a key. */
	DashboardPage press(Keys key) {
		driver().switchTo().activeElement().sendKeys(key);
		return this;
	}

	/** Checks a checkbox. */
	DashboardPage check(String css) {
		find(css).click();
		return this;
	}

	/** Drops files of this server on an element. */
	DashboardPage drop(String css, String... paths) {
		find(css);
		((JavascriptExecutor) driver()).executeAsyncScript(
				"""
						const [css, paths, done] = arguments;
						Promise.all(paths.map(async (path) => new File([await (await fetch(path)).blob()], path.split('/').pop())))
							.then((files) => {
								const data = new DataTransfer();
								files.forEach((file) => data.items.add(file));
								document.querySelector(css).dispatchEvent(
									new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
								done();
							});
						""",
				css, paths);
		return this;
	}

	/** Returns the text of an element, when it is there. */
	String text(String css) {
		return String.valueOf(find(css).getDomProperty("textContent"));
	}

	/**
	 * Imports a module of the dashboard and returns the result of an expression of it.
	 */
	Object module(String path, String expression) {
		return Objects.requireNonNull(((JavascriptExecutor) driver()).executeAsyncScript("""
				const [path, done] = arguments;
				const base = document.querySelector('script[type=module]').src;
				import(new URL(path, base).href).then((it) => done(%s), (error) => done(String(error)));
				""".formatted(expression), path));
	}

	/** Returns the result of a promise. */
	Object answer(String promise) {
		return Objects
			.requireNonNull(((JavascriptExecutor) driver()).executeAsyncScript(promise + ".then(arguments[0])"));
	}

	/** Executes a script in the page and returns its result. */
	@Nullable Object script(String code, Object... arguments) {
		return ((JavascriptExecutor) driver()).executeScript(code, arguments);
	}

	private WebElement find(String css) {
		return Objects.requireNonNull(waiting(css).until((driver) -> driver.findElement(By.cssSelector(css))));
	}

	private WebDriverWait waiting(String expected) {
		WebDriverWait wait = new WebDriverWait(driver(), PATIENCE, POLL);
		wait.ignoring(NoSuchElementException.class, StaleElementReferenceException.class);
		wait.withMessage(() -> expected + "; the page has: " + script("return document.body.innerText"));
		return wait;
	}

	private WebDriver driver() {
		return this.browser.driver();
	}

}
