/**
 * Measures the emulator beside WireMock, by a command of its own; no test.
 */
package io.github.ovfemulator.benchmark;
