package io.github.ovfemulator.contentlibrary;

import java.util.List;
import java.util.Set;

import io.github.ovfemulator.transfer.pull.PullException;
import io.github.ovfemulator.transfer.pull.PullSource;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.Union;
import io.github.ovfemulator.vapi.type.VapiException;
import org.jspecify.annotations.Nullable;

/**
 * A file of an update session.
 *
 * @param name its name in the item
 * @param sourceType where its bytes come from; {@code NONE} for a file that does not
 * change
 * @param size its size in bytes as received, else as given
 * @param checksumInfo its checksum as given or computed
 * @param sourceEndpoint where the server fetches it
 * @param uploadEndpoint where the client sends it
 * @param bytesTransferred the number of bytes received
 * @param status the progress of its transfer
 * @param errorMessage the reason of the status {@code ERROR}
 * @param keepInStorage {@code false} when it is dropped after completion; unset: kept
 */
@CanonicalName("com.vmware.content.library.item.updatesession.file.info")
@Union(discriminator = "source_type", cases = { @Union.Case(value = "PULL", required = "source_endpoint"),
		@Union.Case(value = "PUSH", required = "upload_endpoint") })
record UpdateFileInfo(String name, SourceType sourceType, @Nullable Long size,
		FileInfo.@Nullable ChecksumInfo checksumInfo, @Nullable TransferEndpoint sourceEndpoint,
		@Nullable TransferEndpoint uploadEndpoint, long bytesTransferred, TransferStatus status,
		@Nullable LocalizableMessage errorMessage, @Nullable Boolean keepInStorage) implements Structure {

	/**
	 * Where the bytes of a file come from.
	 */
	@CanonicalName("com.vmware.content.library.item.updatesession.file.source_type")
	enum SourceType {

		/** Nothing is transferred. */
		NONE,
		/** The client sends it. */
		PUSH,
		/** The server fetches it. */
		PULL

	}

	/**
	 * The progress of a transfer.
	 */
	@CanonicalName("com.vmware.content.library.item.transfer_status")
	enum TransferStatus {

		/** Nothing was received. */
		WAITING_FOR_TRANSFER,
		/** Bytes are being received. */
		TRANSFERRING,
		/** All bytes were received and are valid. */
		READY,
		/** All bytes were received and are being verified. */
		VALIDATING,
		/** The transfer or a check failed. */
		ERROR

	}

	/**
	 * A file to add.
	 *
	 * @param name its name in the item
	 * @param sourceType where its bytes come from
	 * @param sourceEndpoint where the server fetches it
	 * @param size its size in bytes, verified after the transfer
	 * @param checksumInfo its checksum, verified after the transfer
	 */
	@CanonicalName("com.vmware.content.library.item.updatesession.file.add_spec")
	@Union(discriminator = "source_type", cases = { @Union.Case(value = "PULL", required = "source_endpoint") })
	record AddSpec(String name, SourceType sourceType, @Nullable TransferEndpoint sourceEndpoint, @Nullable Long size,
			FileInfo.@Nullable ChecksumInfo checksumInfo) implements Structure {

		/**
		 * Returns where the server fetches the file.
		 * @throws VapiException {@code invalid_argument} if there is no valid URL
		 */
		PullSource pullSource() {
			if (this.sourceEndpoint == null) {
				throw LibraryErrors.required("source_endpoint");
			}
			try {
				return this.sourceEndpoint.pullSource();
			}
			catch (PullException ex) {
				throw VapiException.of(ErrorType.INVALID_ARGUMENT, ex.description());
			}
		}

		/** Returns the same without user, password and query of a URL. */
		AddSpec withoutSecrets() {
			TransferEndpoint source = (this.sourceEndpoint != null) ? this.sourceEndpoint.withoutSecrets() : null;
			return new AddSpec(this.name, this.sourceType, source, this.size, this.checksumInfo);
		}

		static AddSpec push(String name, @Nullable Long size) {
			return new AddSpec(name, SourceType.PUSH, null, size, null);
		}

		static AddSpec pull(String name, TransferEndpoint source, @Nullable Long size) {
			return new AddSpec(name, SourceType.PULL, source, size, null);
		}

	}

	/**
	 * The result of a validation.
	 *
	 * @param hasErrors whether one of the lists is not empty
	 * @param missingFiles files that the descriptor refers to and that were never added
	 * @param invalidFiles files that failed a check
	 */
	@CanonicalName("com.vmware.content.library.item.updatesession.file.validation_result")
	record ValidationResult(boolean hasErrors, Set<String> missingFiles,
			List<ValidationError> invalidFiles) implements Structure {

	}

	/**
	 * A file that failed a check.
	 *
	 * @param name its name
	 * @param errorMessage the reason
	 */
	@CanonicalName("com.vmware.content.library.item.updatesession.file.validation_error")
	record ValidationError(String name, LocalizableMessage errorMessage) implements Structure {

	}

	/**
	 * The result of a probe.
	 *
	 * @param status the outcome
	 * @param sslThumbprint the SHA-1 thumbprint of the server's certificate
	 * @param errorMessages the reasons of a failure
	 */
	@CanonicalName("com.vmware.content.library.item.updatesession.file.probe_result")
	@Union(discriminator = "status", cases = { @Union.Case(value = "SUCCESS", optional = "ssl_thumbprint"),
			@Union.Case(value = { "CERTIFICATE_ERROR", "UNKNOWN_ERROR" }, required = "error_messages",
					optional = "ssl_thumbprint"),
			@Union.Case(value = { "INVALID_URL", "TIMED_OUT", "HOST_NOT_FOUND" }, required = "error_messages") })
	record ProbeResult(ProbeStatus status, @Nullable String sslThumbprint,
			@Nullable List<LocalizableMessage> errorMessages) implements Structure {

	}

	/**
	 * The outcome of a probe.
	 */
	@CanonicalName("com.vmware.content.library.item.updatesession.file.probe_result.status")
	enum ProbeStatus {

		/** The file can be fetched. */
		SUCCESS,
		/** The URL is invalid. */
		INVALID_URL,
		/** The server did not respond in time. */
		TIMED_OUT,
		/** The host is unknown. */
		HOST_NOT_FOUND,
		/** The certificate is not trusted. */
		CERTIFICATE_ERROR,
		/** Another failure. */
		UNKNOWN_ERROR

	}

}
