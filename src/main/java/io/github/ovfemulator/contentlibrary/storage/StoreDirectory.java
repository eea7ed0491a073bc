package io.github.ovfemulator.contentlibrary.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The directory of a store. A configured one is locked for this process, and emptied of
 * files with the names that the store gives; other files stay. Without one, a temporary
 * directory is created for the first file and deleted at the end; those that ended
 * processes have left are deleted at the start.
 */
final class StoreDirectory {

	private static final Logger logger = LoggerFactory.getLogger(StoreDirectory.class);

	private static final String PREFIX = "vcenter-ovf-emulator-";

	private static final String TEMPORARY = PREFIX + "library-";

	/** The beginning of the names of this process's own temporary directories. */
	private static final String OWN = TEMPORARY + ProcessHandle.current().pid() + "-";

	private static final String EXTENSION = ".content";

	private static final String LOCK = PREFIX + "library.lock";

	private final boolean temporary;

	private @Nullable Path path;

	private @Nullable FileChannel lock;

	private long created;

	StoreDirectory(@Nullable Path configured) {
		this.temporary = configured == null;
		if (configured != null) {
			try {
				Files.createDirectories(configured);
				this.lock = lock(configured);
				deleteFiles(configured);
				this.path = configured;
			}
			catch (IOException ex) {
				throw new IllegalArgumentException(
						"emulator.library.directory: " + configured + " cannot be used: " + ex, ex);
			}
		}
		else {
			deleteAbandoned(Path.of(System.getProperty("java.io.tmpdir")));
		}
	}

	/**
	 * Deletes the temporary directories whose lock no process holds. Those of this
	 * process are not opened: to close a lock file releases each lock that the process
	 * holds on it.
	 */
	private static void deleteAbandoned(Path parent) {
		try (DirectoryStream<Path> directories = Files.newDirectoryStream(parent, TEMPORARY + "*")) {
			for (Path directory : directories) {
				if (!String.valueOf(directory.getFileName()).startsWith(OWN)) {
					deleteUnlessInUse(directory);
				}
			}
		}
		catch (IOException ex) {
			logger.debug("Temporary directories of ended processes remain in {}", parent, ex);
		}
	}

	private static void deleteUnlessInUse(Path directory) {
		Path lock = directory.resolve(LOCK);
		try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
			if (channel.tryLock() != null) {
				deleteFiles(directory);
				Files.delete(lock);
				Files.delete(directory);
				logger.info("Deleted the directory {} of an ended process", directory);
			}
		}
		catch (IOException | OverlappingFileLockException ex) {
			logger.debug("The directory {} remains", directory, ex);
		}
	}

	private static FileChannel lock(Path directory) throws IOException {
		FileChannel channel = FileChannel.open(directory.resolve(LOCK), StandardOpenOption.CREATE,
				StandardOpenOption.WRITE);
		try {
			if (channel.tryLock() != null) {
				return channel;
			}
		}
		catch (OverlappingFileLockException ex) {
			// another store of this process
		}
		channel.close();
		throw new IllegalArgumentException(
				"emulator.library.directory: " + directory + " is in use by another emulator");
	}

	private static void deleteFiles(Path directory) throws IOException {
		try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, PREFIX + "*" + EXTENSION)) {
			for (Path file : files) {
				Files.deleteIfExists(file);
			}
		}
	}

	/** Returns the path of a new file. */
	synchronized Path newFile() throws IOException {
		Path directory = this.path;
		if (directory == null) {
			directory = Files.createTempDirectory(OWN);
			this.lock = lock(directory);
			this.path = directory;
		}
		return directory.resolve(PREFIX + ++this.created + EXTENSION);
	}

	synchronized void close() {
		Path directory = this.path;
		if (directory == null) {
			return;
		}
		try {
			deleteFiles(directory);
			if (this.lock != null) {
				this.lock.close();
				Files.deleteIfExists(directory.resolve(LOCK));
			}
			if (this.temporary) {
				Files.deleteIfExists(directory);
			}
		}
		catch (IOException ex) {
			logger.warn("The directory {} of the content library could not be emptied: {}", directory, ex.toString());
		}
		this.path = null;
	}

}
