package io.github.ovfemulator.testkit;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The entry of the start cache for one jar, one JVM and its options: the extracted jar,
 * and the archive that a first start has written. Files appear complete, by an atomic
 * move. Of several processes, the holder of the lock file extracts and records; the
 * others start what is there.
 *
 * @see <a href=
 * "https://docs.spring.io/spring-boot/reference/packaging/class-data-sharing.html">Class
 * Data Sharing with Spring Boot</a>
 */
final class CacheEntry implements Launch.Cached {

	private static final ProcessEnd EXTRACTION = new ProcessEnd(Duration.ofMinutes(1), Duration.ofMinutes(10));

	private final Path folder;

	private final Path application;

	private final Path archive;

	private final Path recorded;

	/** Marks a JVM that writes no archive. */
	private final Path unsupported;

	private @Nullable FileChannel lock;

	/**
	 * Creates the entry.
	 * @param folder the folder of the entry
	 */
	CacheEntry(Path folder) {
		this.folder = folder;
		this.application = folder.resolve("application");
		this.archive = folder.resolve("archive");
		this.recorded = folder.resolve("archive.new");
		this.unsupported = folder.resolve("no-archive");
	}

	/**
	 * Chooses what to start.
	 * @param jar the runnable jar
	 * @return the extracted jar with its archive, or what there is of them
	 * @throws IOException if the folder cannot be used
	 */
	synchronized Launch launch(Path jar) throws IOException {
		Files.createDirectories(this.folder);
		Files.setLastModifiedTime(this.folder, FileTime.from(Clock.systemUTC().instant()));
		Path extracted = this.application.resolve(jar.getFileName());
		if (Files.isRegularFile(this.archive)) {
			return new Launch(extracted, JvmOptions.using(this.archive), this, false);
		}
		if (!lock()) {
			return Files.exists(extracted) ? new Launch(extracted, List.of(), this, false) : Launch.plain(jar);
		}
		if (!Files.exists(extracted)) {
			extract(jar);
		}
		if (Files.exists(this.unsupported) || !ProcessHandle.current().supportsNormalTermination()) {
			unlock();
			return new Launch(extracted, List.of(), this, false);
		}
		Files.deleteIfExists(this.recorded);
		return new Launch(extracted, JvmOptions.recording(this.recorded), this, true);
	}

	@Override
	public synchronized void finishRecording(boolean complete) {
		try {
			if (!complete) {
				Files.deleteIfExists(this.recorded);
			}
			else if (Files.isRegularFile(this.recorded)) {
				Files.move(this.recorded, this.archive, StandardCopyOption.ATOMIC_MOVE);
			}
			else {
				Files.writeString(this.unsupported, "This JVM has written no archive.\n");
			}
		}
		catch (IOException ex) {
			// the next start records again
		}
		finally {
			unlock();
		}
	}

	@Override
	public synchronized void discard() {
		unlock();
		Folders.delete(this.folder);
	}

	private void extract(Path jar) throws IOException {
		Path temporary = Files.createTempDirectory(this.folder, "extracted");
		try {
			Process extraction = new ProcessBuilder(JvmOptions.java().toString(), "-XX:TieredStopAtLevel=1",
					"-Djarmode=tools", "-jar", jar.toString(), "extract", "--force", "--destination",
					temporary.toString())
				.redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start();
			if (!EXTRACTION.await(extraction) || extraction.exitValue() != 0) {
				extraction.destroyForcibly();
				throw new IOException("The jar could not be extracted");
			}
			Folders.delete(this.application);
			Files.move(temporary, this.application, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException("Interrupted while the jar was extracted", ex);
		}
		finally {
			Folders.delete(temporary);
			if (!Files.exists(this.application.resolve(jar.getFileName()))) {
				unlock();
			}
		}
	}

	private boolean lock() throws IOException {
		FileChannel channel = FileChannel.open(this.folder.resolve("lock"), StandardOpenOption.CREATE,
				StandardOpenOption.WRITE);
		try {
			FileLock held = channel.tryLock();
			if (held != null) {
				this.lock = channel;
				return true;
			}
		}
		catch (OverlappingFileLockException ex) {
			// another emulator of this JVM holds it
		}
		channel.close();
		return false;
	}

	private void unlock() {
		try {
			if (this.lock != null) {
				this.lock.close();
			}
		}
		catch (IOException ex) {
			// the lock ends with this JVM
		}
		this.lock = null;
	}

}
