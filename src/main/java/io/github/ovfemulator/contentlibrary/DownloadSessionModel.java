package io.github.ovfemulator.contentlibrary;

import java.time.Instant;

import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * A download session. Which fields are set depends on the operation.
 *
 * @param id its id
 * @param libraryItemId the item that it reads
 * @param libraryItemContentVersion the content version that it reads
 * @param errorMessage the reason of the state {@code ERROR}
 * @param clientProgress the progress that the client reported, 0 to 100
 * @param state its state
 * @param expirationTime the time at which it expires without activity
 */
@CanonicalName("com.vmware.content.library.item.download_session_model")
record DownloadSessionModel(@Nullable @ResourceType(RESOURCE_TYPE) String id,
		@Nullable @ResourceType(LibraryItemId.RESOURCE_TYPE) String libraryItemId,
		@Nullable String libraryItemContentVersion, @Nullable LocalizableMessage errorMessage,
		@Nullable Long clientProgress, @Nullable State state, @Nullable Instant expirationTime) implements Structure {

	/** The resource type of the ids of download sessions. */
	static final String RESOURCE_TYPE = "com.vmware.content.library.item.DownloadSession";

	/**
	 * The states of a download session.
	 */
	@CanonicalName("com.vmware.content.library.item.download_session_model.state")
	enum State {

		/** Files can be prepared and read. */
		ACTIVE,
		/** The client canceled it. */
		CANCELED,
		/** It failed. */
		ERROR

	}

	/**
	 * A file of a download session.
	 *
	 * @param name its name
	 * @param size its size in bytes
	 * @param bytesTransferred the number of bytes sent
	 * @param status whether it can be read
	 * @param downloadEndpoint where to read it, set when it is prepared
	 * @param checksumInfo its checksum, if it is known
	 * @param errorMessage the reason of the status {@code ERROR}
	 */
	@CanonicalName("com.vmware.content.library.item.downloadsession.file.info")
	record DownloadFileInfo(String name, @Nullable Long size, long bytesTransferred, PrepareStatus status,
			@Nullable TransferEndpoint downloadEndpoint, FileInfo.@Nullable ChecksumInfo checksumInfo,
			@Nullable LocalizableMessage errorMessage) implements Structure {

	}

	/**
	 * Whether a file can be read.
	 */
	@CanonicalName("com.vmware.content.library.item.downloadsession.file.prepare_status")
	enum PrepareStatus {

		/** The file was not requested. */
		UNPREPARED,
		/** The file was requested. */
		PREPARE_REQUESTED,
		/** The file is being prepared. */
		PREPARING,
		/** The file can be read. */
		PREPARED,
		/** The file cannot be read. */
		ERROR

	}

	/**
	 * The kinds of download URLs.
	 */
	@CanonicalName("com.vmware.content.library.item.downloadsession.file.endpoint_type")
	enum EndpointType {

		/** A URL of this server. */
		HTTPS,
		/** A URI of the storage. */
		DIRECT

	}

}
