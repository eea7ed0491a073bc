/**
 * What the doors share of HTTP: bodies within their limit, answers, what a caller shows
 * of itself, and the id by which it knows its call.
 */
@NullMarked
package io.github.ovfemulator.vapi.http;

import org.jspecify.annotations.NullMarked;
