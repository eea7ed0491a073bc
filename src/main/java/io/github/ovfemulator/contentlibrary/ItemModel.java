package io.github.ovfemulator.contentlibrary;

import java.time.Instant;
import java.util.List;

import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * All about an item, with the fields of vSphere 7.0.3. Whether a field is set depends on
 * the operation, so all are optional; {@code get} sets those that the item has.
 *
 * @param id its id
 * @param libraryId the library that it is in
 * @param contentVersion changes with its files
 * @param creationTime when it was created
 * @param description what it is, may be empty
 * @param lastModifiedTime when it was changed
 * @param lastSyncTime when it was last fetched from another library
 * @param metadataVersion a number that grows with each change of its properties
 * @param name its name
 * @param cached whether its files are here
 * @param size the size of its files in bytes
 * @param type {@code ovf} for a package, else any other text
 * @param version a number that grows with each change of its properties
 * @param sourceId the item that it was made from, as the client of a capture stated it
 * @param securityCompliance whether it keeps the security policy of its library
 * @param certificateVerificationInfo what became of the verification of its signature
 */
@CanonicalName("com.vmware.content.library.item_model")
record ItemModel(@Nullable @ResourceType(LibraryItemId.RESOURCE_TYPE) String id,
		@Nullable @ResourceType("com.vmware.content.Library") String libraryId,
		@Nullable @ResourceType("com.vmware.content.library.item.Version") String contentVersion,
		@Nullable Instant creationTime, @Nullable String description, @Nullable Instant lastModifiedTime,
		@Nullable Instant lastSyncTime, @Nullable String metadataVersion, @Nullable String name,
		@Nullable Boolean cached, @Nullable Long size, @Nullable String type, @Nullable String version,
		@Nullable @ResourceType(LibraryItemId.RESOURCE_TYPE) String sourceId, @Nullable Boolean securityCompliance,
		@Nullable CertificateVerificationInfo certificateVerificationInfo) implements Structure {

	static ItemModel of(LibraryItem item) {
		String version = String.valueOf(item.version());
		return new ItemModel(item.id().value(), item.library().value(), String.valueOf(item.content().version()),
				item.created(), item.description(), item.modified(), null, version, item.name(),
				item.content().isPresent(), item.content().size(), item.type(), version,
				(item.source() != null) ? item.source().value() : null, true, null);
	}

	/**
	 * The properties of items to find; an unset one matches all.
	 *
	 * @param name the whole name, without regard to case
	 * @param libraryId the library that holds them
	 * @param sourceId the item that they were made from
	 * @param type the type, without regard to case
	 * @param cached whether their files are on the storage
	 */
	@CanonicalName("com.vmware.content.library.item.find_spec")
	record FindSpec(@Nullable String name, @Nullable @ResourceType("com.vmware.content.Library") String libraryId,
			@Nullable @ResourceType(LibraryItemId.RESOURCE_TYPE) String sourceId, @Nullable String type,
			@Nullable Boolean cached) implements Structure {

		boolean matches(ItemModel item) {
			return (this.name == null || this.name.equalsIgnoreCase(item.name()))
					&& (this.libraryId == null || this.libraryId.equals(item.libraryId()))
					&& (this.sourceId == null || this.sourceId.equals(item.sourceId()))
					&& (this.type == null || this.type.equalsIgnoreCase(item.type()))
					&& (this.cached == null || this.cached.equals(item.cached()));
		}

	}

	/**
	 * What became of the verification of a signature. No signature of an item is verified
	 * before it is imported, so it is never set here.
	 *
	 * @param status the outcome
	 * @param certChain the certificates, in PEM
	 */
	@CanonicalName("com.vmware.content.library.item.certificate_verification_info")
	record CertificateVerificationInfo(VerificationStatus status,
			@Nullable List<String> certChain) implements Structure {

	}

	/**
	 * The outcome of the verification of a signature.
	 */
	@CanonicalName("com.vmware.content.library.item.cert_verification_status")
	enum VerificationStatus {

		/** There is no signature. */
		NOT_AVAILABLE,
		/** It is good. */
		VERIFIED,
		/** The vCenter made the item itself. */
		INTERNAL,
		/** It is wrong. */
		VERIFICATION_FAILURE,
		/** It is being verified. */
		VERIFICATION_IN_PROGRESS,
		/** Its signer is not trusted. */
		UNTRUSTED

	}

}
