/**
 * The pages for browsers: the dashboard at {@code /}, with its files under
 * {@code /dashboard}, and the manual under {@code /docs}. The dashboard is a plain client
 * of the control plane and of the emulated API.
 */
@NullMarked
package io.github.ovfemulator.dashboard;

import org.jspecify.annotations.NullMarked;
