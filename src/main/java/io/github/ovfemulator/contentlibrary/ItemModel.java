package io.github.ovfemulator.contentlibrary;

import java.time.Instant;
import java.util.List;

import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * A library item, with the fields of vSphere 7.0.3. All fields are optional, since each
 * operation requires others. {@code get} sets those that apply.
 *
 * @param id its id
 * @param libraryId the id of its library
 * @param contentVersion the version of its files
 * @param creationTime the creation time
 * @param description the description, may be empty
 * @param lastModifiedTime the time of the last change
 * @param lastSyncTime the time of the last synchronization
 * @param metadataVersion the version of its metadata
 * @param name its name
 * @param cached whether its files are available locally
 * @param size the size of its files in bytes
 * @param type {@code ovf}, for a descriptor with its files and for an archive
 * @param version the version of its metadata
 * @param sourceId the id of the item in the published library
 * @param securityCompliance whether it complies with the security policy of the library
 * @param certificateVerificationInfo the verification of its signature
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

	/** The type of all items. */
	static final String OVF = "ovf";

	private static final String UNCHANGED = "1";

	static ItemModel of(LibraryItem item, Instant time) {
		return new ItemModel(item.id().value(), ContentLibrary.ID, UNCHANGED, time, "", time, null, UNCHANGED,
				item.id().value(), true, item.size(), OVF, UNCHANGED, null, true, null);
	}

	/**
	 * The verification of a signature. Never set, since signatures are verified at
	 * import.
	 *
	 * @param status the result
	 * @param certChain the certificates, in PEM
	 */
	@CanonicalName("com.vmware.content.library.item.certificate_verification_info")
	record CertificateVerificationInfo(VerificationStatus status,
			@Nullable List<String> certChain) implements Structure {

	}

	/** The result of the verification of a signature. */
	@CanonicalName("com.vmware.content.library.item.cert_verification_status")
	enum VerificationStatus {

		/** The item is not signed. */
		NOT_AVAILABLE,
		/** The signature is valid. */
		VERIFIED,
		/** The vCenter created the item. */
		INTERNAL,
		/** The signature is invalid. */
		VERIFICATION_FAILURE,
		/** The verification is running. */
		VERIFICATION_IN_PROGRESS,
		/** The certificate is not trusted. */
		UNTRUSTED

	}

}
