/**
 * HTTP for the emulated API: endpoints, request bodies within their limits, credentials,
 * the exchange of a request and its response, and the listeners and interceptors of
 * exchanges.
 */
@NullMarked
package io.github.ovfemulator.web;

import org.jspecify.annotations.NullMarked;
