package io.github.ovfemulator.recording.comparison;

/**
 * Files of packages that may be the ones whose upload a recording has without bytes.
 */
@FunctionalInterface
interface PackageFiles {

	/** Why an upload is not replayed. */
	String NO_BYTES = "The recording does not have the bytes of the uploaded file";

	/** No files. */
	PackageFiles NONE = (size, name) -> {
		throw new ReplayException(NO_BYTES + ".");
	};

	/**
	 * Reads the only file that an upload can be of.
	 * @param size the size in bytes, -1 if it is unknown
	 * @param name the name of the file in the session, empty if it is not known
	 * @return the bytes
	 * @throws ReplayException if there is none, or more than one, or it is too large
	 */
	byte[] read(long size, String name) throws ReplayException;

}
