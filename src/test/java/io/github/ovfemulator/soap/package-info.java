/**
 * SOAP clients, which are told that there is no SOAP API.
 */
@org.jspecify.annotations.NullMarked
package io.github.ovfemulator.soap;
