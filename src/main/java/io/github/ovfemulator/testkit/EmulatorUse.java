package io.github.ovfemulator.testkit;

/**
 * The use of an emulator by a test class.
 *
 * @param emulator the emulator
 * @param end ends the use
 */
record EmulatorUse(OvfEmulator emulator, Runnable end) {
}
