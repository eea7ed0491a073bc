package io.github.ovfemulator.contentlibrary;

import io.github.ovfemulator.contentlibrary.UpdateFileInfo.AddSpec;
import io.github.ovfemulator.contentlibrary.UpdateFileInfo.TransferStatus;
import io.github.ovfemulator.contentlibrary.storage.ContentReference;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot of a file of an update session.
 *
 * @param spec the file as it was added, without user, password and query of a URL
 * @param incompleteSource whether user, password or query were left out that a pull still
 * needs
 * @param added whether a client added it, and not the server for a reference
 * @param source the archive or descriptor that brought it, or {@code null}
 * @param token the token of its upload URL
 * @param status the progress of its transfer
 * @param size its size in bytes as received, or {@code null}
 * @param content its bytes, once they are here and as long as the session has them
 * @param checksum its checksum as given or computed, or {@code null}
 * @param error the reason of a failure, or {@code null}
 */
public record UpdateFileSnapshot(AddSpec spec, boolean incompleteSource, boolean added, @Nullable String source,
		String token, TransferStatus status, @Nullable Long size, @Nullable ContentReference content,
		FileInfo.@Nullable ChecksumInfo checksum, @Nullable LocalizableMessage error) {

}
