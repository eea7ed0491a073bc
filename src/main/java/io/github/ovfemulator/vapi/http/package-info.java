/**
 * How requests come to the doors, and what these share of HTTP: bodies within their
 * limit, what a caller shows of itself, and the id by which it knows its call.
 */
@NullMarked
package io.github.ovfemulator.vapi.http;

import org.jspecify.annotations.NullMarked;
