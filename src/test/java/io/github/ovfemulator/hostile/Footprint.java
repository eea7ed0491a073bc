package io.github.ovfemulator.hostile;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The resources of this process.
 *
 * @param threads the number of threads
 * @param files the number of open files and sockets; 0 if unknown
 * @param memory the used heap in bytes
 */
record Footprint(int threads, long files, long memory) {

	private static final Path OPEN_FILES = Path.of("/proc/self/fd");

	/** Measures the resources after a garbage collection. */
	static Footprint take() {
		ManagementFactory.getMemoryMXBean().gc();
		return new Footprint(ManagementFactory.getThreadMXBean().getThreadCount(), openFiles(),
				ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
	}

	/** The threads that run code of the emulator, except this one and a given one. */
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
