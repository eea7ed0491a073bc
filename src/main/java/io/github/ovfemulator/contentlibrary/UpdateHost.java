package io.github.ovfemulator.contentlibrary;

import java.util.List;

import io.github.ovfemulator.contentlibrary.UpdateFiles.Descriptor;
import io.github.ovfemulator.contentlibrary.storage.StoredContent;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.web.TransferredFile;
import org.jspecify.annotations.Nullable;

/**
 * An update session as its transfers see it.
 */
interface UpdateHost {

	/** Whether the files are an OVF package. */
	boolean isOvf();

	/** Returns a file as fault rules and the journal see it. */
	TransferredFile subject(String file);

	/**
	 * Begins a transfer, which {@link #end} ends.
	 * @throws io.github.ovfemulator.vapi.type.VapiException when the session does not
	 * want it, or {@code resource_busy} during another transfer of the file
	 */
	void begin(UpdateFile file);

	/** Ends a transfer. A file that was not taken is as it was before. */
	void end(UpdateFile file);

	/**
	 * Reports received bytes.
	 * @throws io.github.ovfemulator.vapi.type.VapiException when the session does not
	 * want them any more
	 */
	void received(UpdateFile file, int count);

	/** Takes a complete file, whose bytes are the session's from now on. */
	void take(UpdateFile file, StoredContent content, Inspection inspection);

	/** Takes the members of a complete archive. */
	void takeArchive(UpdateFile archive, List<Received> members, Inspection inspection, long size);

	/** Takes a manifest or certificate that was found beside a descriptor. */
	void takeBeside(UpdateFile descriptor, Received beside);

	/** Ends a transfer with an error. */
	void fail(UpdateFile file, LocalizableMessage reason);

	/**
	 * A file that has arrived.
	 *
	 * @param name its name
	 * @param content its bytes
	 */
	record Received(String name, StoredContent content) {

	}

	/**
	 * What was read of a file.
	 *
	 * @param descriptor what a descriptor has, {@code null} for other files
	 * @param error why it cannot be read, or {@code null}
	 */
	record Inspection(@Nullable Descriptor descriptor, @Nullable LocalizableMessage error) {

		static final Inspection NONE = new Inspection(null, null);

		static Inspection failed(LocalizableMessage error) {
			return new Inspection(null, error);
		}

	}

}
