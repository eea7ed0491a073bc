package io.github.ovfemulator.session;

import java.time.Clock;

import io.github.ovfemulator.session.files.PackageLimits;
import io.github.ovfemulator.session.files.PackageReaders;
import io.github.ovfemulator.session.files.PullEnvironment;
import io.github.ovfemulator.simulation.EventQueue;
import io.github.ovfemulator.simulation.PaceSettings;
import io.github.ovfemulator.simulation.faults.TransferFaults;
import io.github.ovfemulator.transfer.UploadTargets;

/**
 * What all sessions share.
 *
 * @param clock the emulator's time
 * @param readers with what packages are read
 * @param uploads where upload URLs are known
 * @param limits how large files may be that are kept
 * @param lifetimes how long sessions are kept
 * @param pace how fast sessions go
 * @param timeline what will happen by itself
 * @param fetching with what packages are fetched that are not pushed
 * @param faults says which transfers are disturbed
 */
public record SessionEnvironment(Clock clock, PackageReaders readers, UploadTargets uploads, PackageLimits limits,
		SessionProperties lifetimes, PaceSettings pace, EventQueue timeline, PullEnvironment fetching,
		TransferFaults faults) {

}
