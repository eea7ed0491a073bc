/**
 * A real browser for tests of the dashboard.
 */
@NullMarked
package io.github.ovfemulator.support.browser;

import org.jspecify.annotations.NullMarked;
