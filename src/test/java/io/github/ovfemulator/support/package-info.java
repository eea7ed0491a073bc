/**
 * What tests against a running server share: a client that holds every call and answer
 * against the contract, and packages to import.
 */
@NullMarked
package io.github.ovfemulator.support;

import org.jspecify.annotations.NullMarked;
