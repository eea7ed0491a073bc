package io.github.ovfemulator.contentlibrary;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executor;

import io.github.ovfemulator.contentlibrary.storage.ContentStore;
import io.github.ovfemulator.session.files.PackageLimits;
import io.github.ovfemulator.session.files.PackageReaders;
import io.github.ovfemulator.simulation.faults.FaultRegistry;
import io.github.ovfemulator.transfer.UploadTargets;
import io.github.ovfemulator.transfer.pull.PullService;
import io.github.ovfemulator.transfer.pull.Pullers;
import io.github.ovfemulator.vapi.operation.MemoryBudget;

/**
 * The objects that all update sessions share.
 *
 * @param clock the emulator's time
 * @param idle how long a session lives without activity
 * @param libraries the items
 * @param contents keeps the bytes
 * @param readers the readers of the files of a package
 * @param limits the largest sizes of descriptors, manifests and certificates
 * @param uploads the targets of upload URLs
 * @param faults the fault rules for transfers
 * @param fetches opens files behind URLs
 * @param pullers decides which servers are trusted
 * @param threads runs fetches, a bounded number at once
 * @param memory the memory of libraries and sessions
 */
record UpdateEnvironment(Clock clock, Duration idle, LibraryStore libraries, ContentStore contents,
		PackageReaders readers, PackageLimits limits, UploadTargets uploads, FaultRegistry faults, PullService fetches,
		Pullers pullers, Executor threads, MemoryBudget memory) {

}
