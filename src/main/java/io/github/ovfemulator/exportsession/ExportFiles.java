package io.github.ovfemulator.exportsession;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import io.github.ovfemulator.ovf.packaging.WrittenPackage;
import io.github.ovfemulator.transfer.DownloadStream;
import io.github.ovfemulator.transfer.DownloadTarget;
import io.github.ovfemulator.transfer.DownloadTargets;
import io.github.ovfemulator.vapi.operation.MemoryBudget;
import io.github.ovfemulator.vapi.type.HeapSize;
import io.github.ovfemulator.vapi.type.VapiException;
import io.github.ovfemulator.web.TransferredFile;

/**
 * The files of an export session and their downloads. The lock of the session guards
 * changes; no lock is held while bytes move.
 */
final class ExportFiles {

	private static final int DONE = 100;

	/** The memory of a file without its bytes, with its download URL and info. */
	private static final long FILE_SIZE = 2000;

	private final List<ExportFile> files;

	private final DownloadTargets targets;

	private final AtomicInteger downloads = new AtomicInteger();

	private final MemoryBudget memory;

	private long reserved;

	private volatile boolean closed;

	ExportFiles(List<ExportFile> files, ExportEnvironment environment) {
		this.files = List.copyOf(files);
		this.targets = environment.downloads();
		this.memory = environment.sessions().transfers().readers().memory();
	}

	/** Writes the files of a package. */
	static List<ExportFile> write(ExportSpec spec, WrittenPackage content) {
		return (spec.isArchive() ? List.of(content.archive()) : content.files()).stream().map(ExportFile::of).toList();
	}

	List<ExportFile> all() {
		return this.files;
	}

	/**
	 * Reserves the memory of the session. Called under the lock.
	 * @param restored whether the memory may exceed its limit
	 * @throws VapiException {@code unable_to_allocate_resource} if it is not available
	 */
	void reserve(WrittenPackage content, boolean restored) {
		long needed = HeapSize.of(content)
				+ this.files.stream().mapToLong((file) -> FILE_SIZE + file.file().bytes().heapSize()).sum();
		if (restored) {
			this.memory.occupy(needed);
		}
		else {
			this.memory.reserveWithCleanup(needed);
		}
		this.reserved = needed;
	}

	/** Releases the memory of the session. Called under the lock. */
	void release() {
		this.memory.release(this.reserved);
		this.reserved = 0;
	}

	/** Returns the files that are available first: those without digests of others. */
	List<ExportFile> first() {
		return (this.files.size() > 1) ? this.files.subList(0, 1) : List.of();
	}

	/**
	 * Adds the download URLs of files.
	 * @param available the files
	 * @param subject identifies a file in the journal and to fault rules
	 * @param begin is called before a download and may refuse it
	 * @param end is called after a download
	 */
	void offer(List<ExportFile> available, Function<String, TransferredFile> subject, Runnable begin, Runnable end) {
		available.forEach((file) -> this.targets.add(file.token(), new Target(this, file, subject, begin, end)));
	}

	/** Ends all downloads and removes their URLs. */
	void close() {
		this.closed = true;
		this.files.forEach((file) -> this.targets.remove(file.token()));
	}

	boolean isClosed() {
		return this.closed;
	}

	boolean isDownloading() {
		return this.downloads.get() > 0;
	}

	/** Counts all bytes as transferred. */
	void complete() {
		this.files.forEach((file) -> file.transferred().set(file.size()));
	}

	/** Returns the share of all bytes that were transferred, rounded down. */
	long percent() {
		long all = this.files.stream().mapToLong(ExportFile::size).sum();
		return DONE * this.files.stream().mapToLong(ExportFile::counted).sum() / all;
	}

	private InputStream open(ExportFile file, long position, Runnable begin, Runnable end) {
		begin.run();
		this.downloads.incrementAndGet();
		return new DownloadStream(file.file().bytes().open(position), (count) -> count(file, count), () -> {
			this.downloads.decrementAndGet();
			end.run();
		});
	}

	private void count(ExportFile file, int count) throws IOException {
		if (this.closed) {
			throw new IOException("The export session has ended");
		}
		file.transferred().addAndGet(count);
	}

	/** The target of a download URL. */
	private record Target(ExportFiles files, ExportFile file, Function<String, TransferredFile> identity,
			Runnable begin, Runnable end) implements DownloadTarget {

		@Override
		public TransferredFile subject() {
			return this.identity.apply(this.file.file().name());
		}

		@Override
		public long size() {
			return this.file.size();
		}

		@Override
		public String entityTag() {
			return "\"" + this.file.file().sha256() + "\"";
		}

		@Override
		public InputStream open(long position) {
			return this.files.open(this.file, position, this.begin, this.end);
		}

	}

}
