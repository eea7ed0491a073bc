package io.github.ovfemulator.web;

/**
 * Is told of every file that the emulator fetches.
 */
@FunctionalInterface
public interface PullListener {

	/**
	 * Tells that a fetch is over: nothing has been made of the file yet. It is called by
	 * the thread that fetches, and so has to be quick.
	 * @param fetch the fetch
	 */
	void onPulled(Pull fetch);

}
