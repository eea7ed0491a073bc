/**
 * Tests of the endpoint for SOAP clients.
 */
@org.jspecify.annotations.NullMarked
package io.github.ovfemulator.soap;
