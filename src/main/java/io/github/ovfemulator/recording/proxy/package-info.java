/**
 * The recording proxy: it passes calls on to a vCenter, hands their exchanges to the
 * {@link io.github.ovfemulator.recording.Recorder}, and lets clients transfer files
 * through this server. Nothing of it is used unless {@code emulator.record.vcenter} is
 * set.
 */
@NullMarked
package io.github.ovfemulator.recording.proxy;

import org.jspecify.annotations.NullMarked;
