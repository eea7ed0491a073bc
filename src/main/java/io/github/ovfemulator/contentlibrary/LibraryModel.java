package io.github.ovfemulator.contentlibrary;

import java.time.Instant;
import java.util.List;

import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Secret;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.Union;
import io.github.ovfemulator.vapi.type.UriString;
import org.jspecify.annotations.Nullable;

/**
 * A library, with the fields of vSphere 7.0.3. All fields are optional, since each
 * operation requires others. {@code get} sets those that apply.
 *
 * @param id its id
 * @param creationTime the creation time
 * @param description the description, may be empty
 * @param lastModifiedTime the time of the last change of its metadata
 * @param lastSyncTime the time of the last synchronization of a subscribed library
 * @param name its name
 * @param storageBackings the storage of its content
 * @param type the type of the library
 * @param optimizationInfo the optimization of a published library
 * @param version the version of its metadata
 * @param publishInfo the publication of a local library
 * @param subscriptionInfo the subscription of a subscribed library
 * @param serverGuid the GUID of its vCenter
 * @param securityPolicyId the id of its security policy
 * @param unsetSecurityPolicyId whether an update removes the security policy
 */
@CanonicalName("com.vmware.content.library_model")
record LibraryModel(@Nullable @ResourceType("com.vmware.content.Library") String id, @Nullable Instant creationTime,
		@Nullable String description, @Nullable Instant lastModifiedTime, @Nullable Instant lastSyncTime,
		@Nullable String name, @Nullable List<StorageBacking> storageBackings, @Nullable LibraryType type,
		@Nullable OptimizationInfo optimizationInfo, @Nullable String version, @Nullable PublishInfo publishInfo,
		@Nullable SubscriptionInfo subscriptionInfo,
		@Nullable @ResourceType("com.vmware.vcenter.VCenter") String serverGuid,
		@Nullable @ResourceType("com.vmware.content.Library") String securityPolicyId,
		@Nullable Boolean unsetSecurityPolicyId) implements Structure {

	/**
	 * Returns an unpublished local library in its first version.
	 * @param id its id
	 * @param name its name
	 * @param description the description
	 * @param time the creation time
	 * @param storageBackings the storage of its content
	 * @param serverGuid the GUID of its vCenter
	 * @return the library
	 */
	static LibraryModel local(String id, String name, String description, Instant time,
			List<StorageBacking> storageBackings, String serverGuid) {
		PublishInfo unpublished = new PublishInfo(AuthenticationMethod.NONE, false, null, null, null, null, false);
		return new LibraryModel(id, time, description, time, null, name, storageBackings, LibraryType.LOCAL, null, "1",
				unpublished, null, serverGuid, null, null);
	}

	/**
	 * The storage of library content.
	 *
	 * @param type the kind of storage
	 * @param datastoreId the id of the datastore
	 * @param storageUri the URI of another storage
	 */
	@CanonicalName("com.vmware.content.library.storage_backing")
	@Union(discriminator = "type", cases = { @Union.Case(value = "DATASTORE", required = "datastore_id"),
			@Union.Case(value = "OTHER", required = "storage_uri") })
	record StorageBacking(@Nullable StorageType type, @Nullable @ResourceType("Datastore") String datastoreId,
			@Nullable @UriString String storageUri) implements Structure {

		static StorageBacking datastore(String id) {
			return new StorageBacking(StorageType.DATASTORE, id, null);
		}

	}

	/** The kinds of storage. */
	@CanonicalName("com.vmware.content.library.storage_backing.type")
	enum StorageType {

		/** A datastore of the vCenter. */
		DATASTORE,
		/** A file system. */
		OTHER

	}

	/**
	 * The publication of a library.
	 *
	 * @param authenticationMethod the authentication of subscribers
	 * @param published whether the library is published
	 * @param publishUrl the URL of the publication
	 * @param userName the user name of subscribers
	 * @param password the new password of subscribers, never returned
	 * @param currentPassword the password to replace, never returned
	 * @param persistJsonEnabled whether the metadata are stored with the content
	 */
	@CanonicalName("com.vmware.content.library.publish_info")
	record PublishInfo(@Nullable AuthenticationMethod authenticationMethod, @Nullable Boolean published,
			@Nullable @UriString String publishUrl, @Nullable String userName, @Nullable Secret password,
			@Nullable Secret currentPassword, @Nullable Boolean persistJsonEnabled) implements Structure {

	}

	/** The authentication of subscribers. */
	@CanonicalName("com.vmware.content.library.publish_info.authentication_method")
	enum AuthenticationMethod {

		/** User name and password. */
		BASIC,
		/** No authentication. */
		NONE

	}

	/**
	 * The optimization of a published library.
	 *
	 * @param optimizeRemotePublishing whether it is optimized for remote subscribers
	 */
	@CanonicalName("com.vmware.content.library.optimization_info")
	record OptimizationInfo(@Nullable Boolean optimizeRemotePublishing) implements Structure {

	}

	/**
	 * The subscription of a library.
	 *
	 * @param authenticationMethod the authentication at the publisher
	 * @param automaticSyncEnabled whether it is synchronized automatically
	 * @param onDemand whether content is downloaded on demand only
	 * @param password the password, never returned
	 * @param sslThumbprint the thumbprint of the certificate of the publisher
	 * @param subscriptionUrl the URL of the published library
	 * @param userName the user name
	 * @param sourceInfo the published library, if it is in the same vCenter
	 */
	@CanonicalName("com.vmware.content.library.subscription_info")
	record SubscriptionInfo(@Nullable SubscriptionAuthentication authenticationMethod,
			@Nullable Boolean automaticSyncEnabled, @Nullable Boolean onDemand, @Nullable Secret password,
			@Nullable String sslThumbprint, @Nullable @UriString String subscriptionUrl, @Nullable String userName,
			@Nullable SourceInfo sourceInfo) implements Structure {

	}

	/** The authentication at a publisher. */
	@CanonicalName("com.vmware.content.library.subscription_info.authentication_method")
	enum SubscriptionAuthentication {

		/** User name and password. */
		BASIC,
		/** No authentication. */
		NONE

	}

	/**
	 * A published library in the same vCenter.
	 *
	 * @param sourceLibrary the id of the library
	 * @param subscription the id of its subscription
	 */
	@CanonicalName("com.vmware.content.library.source_info")
	record SourceInfo(@Nullable @ResourceType("com.vmware.content.Library") String sourceLibrary,
			@Nullable @ResourceType("com.vmware.content.library.Subscriptions") String subscription)
			implements
				Structure {

	}

	/** The types of libraries. */
	@CanonicalName("com.vmware.content.library_model.library_type")
	enum LibraryType {

		/** A library with its own content. */
		LOCAL,
		/** A library with the content of a published library. */
		SUBSCRIBED

	}

}
