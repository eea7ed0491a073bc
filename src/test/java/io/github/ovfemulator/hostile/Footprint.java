package io.github.ovfemulator.hostile;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What this process holds: threads, open files, and memory that is still in use.
 *
 * @param threads how many threads there are
 * @param files how many files and sockets are open, 0 where the system does not tell
 * @param memory how many bytes of the heap are in use
 */
record Footprint(int threads, long files, long memory) {

	private static final Path OPEN_FILES = Path.of("/proc/self/fd");

	/** Measures, after unused memory was freed. */
	static Footprint take() {
		ManagementFactory.getMemoryMXBean().gc();
		return new Footprint(ManagementFactory.getThreadMXBean().getThreadCount(), openFiles(),
				ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
	}

	/** The threads, but for this and a given one, that are in the middle of our code. */
	static List<String> threadsAtWork(Thread given) {
		return Thread.getAllStackTraces()
			.entrySet()
			.stream()
			.filter((thread) -> thread.getKey() != Thread.currentThread() && thread.getKey() != given)
			.filter((thread) -> Arrays.stream(thread.getValue())
				.anyMatch((frame) -> frame.getClassName().startsWith("io.github.ovfemulator.")))
			.map((thread) -> thread.getKey().getName() + " " + List.of(thread.getValue()))
			.toList();
	}

	private static long openFiles() {
		if (!Files.isDirectory(OPEN_FILES)) {
			return 0;
		}
		try (Stream<Path> files = Files.list(OPEN_FILES)) {
			return files.count();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
