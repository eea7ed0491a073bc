package io.github.ovfemulator.testkit;

import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a JVM starts: the jar itself, or an entry of the start cache.
 *
 * @param jar the jar to run
 * @param options the options for the archive of the entry
 * @param cached the entry, or {@code null} without one
 * @param recording whether the JVM writes the archive of the entry when it exits
 */
record Launch(Path jar, List<String> options, @Nullable Cached cached, boolean recording) {

	/** Starts the jar without a cache. */
	static Launch plain(Path jar) {
		return new Launch(jar, List.of(), null, false);
	}

	/** Removes the entry, which could not be started. */
	void discard() {
		if (this.cached != null) {
			this.cached.discard();
		}
	}

	/**
	 * Keeps the archive that the JVM has written. The process has ended.
	 * @param complete whether the JVM was ready and has exited in order
	 */
	void finish(boolean complete) {
		if (this.cached != null && this.recording) {
			this.cached.finishRecording(complete);
		}
	}

	/**
	 * An entry of the start cache.
	 */
	interface Cached {

		/** Removes the entry, so that the next start makes it anew. */
		void discard();

		/**
		 * Keeps the archive that a JVM has written.
		 * @param complete whether the JVM was ready and has exited in order
		 */
		void finishRecording(boolean complete);

	}

}
