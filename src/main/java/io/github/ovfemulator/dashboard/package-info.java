/**
 * The pages for browsers: {@code /}, which links to the interfaces of this server, and
 * the manual under {@code /docs}.
 */
@NullMarked
package io.github.ovfemulator.dashboard;

import org.jspecify.annotations.NullMarked;
