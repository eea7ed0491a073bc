package io.github.ovfemulator.session.transfer;

import io.github.ovfemulator.session.files.SessionFile;
import org.jspecify.annotations.Nullable;

/**
 * What one reading of an archive is for. Descriptor, manifest and certificate are taken
 * in by each.
 */
interface ArchiveReading {

	/**
	 * A file stands next in the archive.
	 * @param file the file, {@code null} for one that the session does not have in its
	 * list
	 * @return whether to go on, with this file or behind it
	 */
	boolean goesOnAt(@Nullable SessionFile file);

	/**
	 * Whether a file is taken in, if it is not here.
	 * @param file the file
	 * @return whether it is wanted
	 */
	boolean wants(SessionFile file);

}
