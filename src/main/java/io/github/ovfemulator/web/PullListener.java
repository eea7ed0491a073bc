package io.github.ovfemulator.web;

/**
 * Listens to downloads of files by the emulator.
 */
@FunctionalInterface
public interface PullListener {

	/**
	 * Called at the end of a download, before the file is processed, by the thread of the
	 * download. Implementations must not block.
	 * @param fetch the download
	 */
	void onPulled(Pull fetch);

}
