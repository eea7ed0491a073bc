package io.github.ovfemulator.support.browser;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Marks a test in Debian's Chromium, which its methods get as a {@link Browser}. Without
 * a Chromium it is skipped, or fails with {@code -Dbrowser=required}. A test fails when
 * the page reports an error, a violation of its policy among them.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(BrowserExtension.class)
public @interface BrowserTest {

	/**
	 * Whether the tests of the class share one page, instead of an empty profile for
	 * each.
	 */
	boolean keepPage() default false;

}
