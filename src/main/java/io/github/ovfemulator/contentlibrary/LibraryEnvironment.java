package io.github.ovfemulator.contentlibrary;

import java.util.concurrent.Executor;

import io.github.ovfemulator.contentlibrary.storage.ContentStore;
import io.github.ovfemulator.session.SessionEnvironment;
import io.github.ovfemulator.session.files.PackageLimits;
import io.github.ovfemulator.session.files.PackageReaders;
import io.github.ovfemulator.simulation.faults.FaultInjector;
import io.github.ovfemulator.transfer.DownloadTargets;
import io.github.ovfemulator.transfer.UploadTargets;
import io.github.ovfemulator.transfer.pull.PullService;
import io.github.ovfemulator.transfer.pull.Pullers;
import io.github.ovfemulator.vapi.operation.MemoryBudget;

/**
 * The collaborators that update and download sessions share.
 *
 * @param sessions the clock, pace and lifetimes, and the collaborators of uploads
 * @param libraries the items
 * @param contents keeps the bytes
 * @param downloads the targets of download URLs
 * @param fetches opens files behind URLs
 * @param pullers decides which servers are trusted
 * @param memory the memory of libraries, items and the files of sessions
 */
record LibraryEnvironment(SessionEnvironment sessions, LibraryStore libraries, ContentStore contents,
		DownloadTargets downloads, PullService fetches, Pullers pullers, MemoryBudget memory) {

	PackageReaders readers() {
		return this.sessions.transfers().readers();
	}

	PackageLimits limits() {
		return this.sessions.transfers().limits();
	}

	UploadTargets uploads() {
		return this.sessions.transfers().uploads();
	}

	FaultInjector faults() {
		return this.sessions.transfers().faults();
	}

	/** Executes fetches, a bounded number at once. */
	Executor threads() {
		return this.sessions.transfers().pulling().threads();
	}

}
