/**
 * Compares the performance of the emulator with WireMock.
 */
package io.github.ovfemulator.benchmark;
