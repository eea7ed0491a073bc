package io.github.ovfemulator.contentlibrary;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Secret;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.Union;
import io.github.ovfemulator.vapi.type.UriString;
import org.jspecify.annotations.Nullable;

/**
 * All about a library, with the fields of vSphere 9.1. Whether a field is set depends on
 * the operation, so all are optional; {@code get} sets those that the library has.
 *
 * @param id its id
 * @param creationTime when it was created
 * @param description what it is, may be empty
 * @param lastModifiedTime when its properties were changed
 * @param lastSyncTime when a subscribed library was last synchronized
 * @param name its name
 * @param storageBackings where its content lies
 * @param type where its content comes from
 * @param optimizationInfo how a published library is tuned
 * @param version a number that grows with each change of its properties
 * @param publishInfo whether and how a local library is published
 * @param subscriptionInfo what a subscribed library is subscribed to
 * @param serverGuid the GUID of its vCenter
 * @param securityPolicyId its security policy
 * @param unsetSecurityPolicyId whether an update removes the policy
 * @param stateInfo whether it can be used, set by {@code get} only
 * @param configurationInfo its configuration
 */
@CanonicalName("com.vmware.content.library_model")
record LibraryModel(@Nullable @ResourceType("com.vmware.content.Library") String id, @Nullable Instant creationTime,
		@Nullable String description, @Nullable Instant lastModifiedTime, @Nullable Instant lastSyncTime,
		@Nullable String name, @Nullable List<StorageBacking> storageBackings, @Nullable LibraryType type,
		@Nullable OptimizationInfo optimizationInfo, @Nullable String version, @Nullable PublishInfo publishInfo,
		@Nullable SubscriptionInfo subscriptionInfo,
		@Nullable @ResourceType("com.vmware.vcenter.VCenter") String serverGuid,
		@Nullable @ResourceType("com.vmware.content.Library") String securityPolicyId,
		@Nullable Boolean unsetSecurityPolicyId, @Nullable StateInfo stateInfo,
		@Nullable ConfigurationInfo configurationInfo) implements Structure {

	StorageBacking requireBacking() {
		return Objects.requireNonNull(this.storageBackings, "storage_backings").get(0);
	}

	/**
	 * A place of library content.
	 *
	 * @param type the kind of place
	 * @param datastoreId the datastore
	 * @param storageUri the URI of a place that is no datastore
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

	/**
	 * A kind of place.
	 */
	@CanonicalName("com.vmware.content.library.storage_backing.type")
	enum StorageType {

		/** A datastore of the vCenter. */
		DATASTORE,
		/** A file system. */
		OTHER

	}

	/**
	 * Whether and how a library is published.
	 *
	 * @param authenticationMethod who may subscribe
	 * @param published whether it is published
	 * @param publishUrl where, when it is published
	 * @param userName the user of a subscriber
	 * @param password the new password of a subscriber, never returned
	 * @param currentPassword the password that a new one replaces, never returned
	 * @param persistJsonEnabled whether its description is kept beside its content
	 */
	@CanonicalName("com.vmware.content.library.publish_info")
	record PublishInfo(@Nullable AuthenticationMethod authenticationMethod, @Nullable Boolean published,
			@Nullable @UriString String publishUrl, @Nullable String userName, @Nullable Secret password,
			@Nullable Secret currentPassword, @Nullable Boolean persistJsonEnabled) implements Structure {

		/** Not published. */
		static final PublishInfo NONE = new PublishInfo(AuthenticationMethod.NONE, false, null, null, null, null,
				false);

		/** Returns the changed settings, without passwords, which are never kept. */
		PublishInfo with(@Nullable PublishInfo change) {
			if (change == null) {
				return this;
			}
			return new PublishInfo(
					(change.authenticationMethod != null) ? change.authenticationMethod : this.authenticationMethod,
					(change.published != null) ? change.published : this.published, null,
					(change.userName != null) ? change.userName : this.userName, null, null,
					(change.persistJsonEnabled != null) ? change.persistJsonEnabled : this.persistJsonEnabled);
		}

	}

	/**
	 * Who may subscribe to a published library.
	 */
	@CanonicalName("com.vmware.content.library.publish_info.authentication_method")
	enum AuthenticationMethod {

		/** A user with a password. */
		BASIC,
		/** Everyone. */
		NONE

	}

	/**
	 * How a published library is tuned.
	 *
	 * @param optimizeRemotePublishing whether for subscribers elsewhere
	 */
	@CanonicalName("com.vmware.content.library.optimization_info")
	record OptimizationInfo(@Nullable Boolean optimizeRemotePublishing) implements Structure {

	}

	/**
	 * What a library is subscribed to.
	 *
	 * @param authenticationMethod how to log in at the publisher
	 * @param automaticSyncEnabled whether it is synchronized by schedule
	 * @param onDemand whether content is fetched when it is needed only
	 * @param password the password, never returned
	 * @param sslThumbprint the thumbprint of the publisher's certificate
	 * @param subscriptionUrl the address of the published library
	 * @param userName the user
	 * @param sourceInfo the published library where it is in the same vCenter
	 * @param sslCertificate the publisher's certificate in PEM, used instead of the
	 * thumbprint
	 */
	@CanonicalName("com.vmware.content.library.subscription_info")
	record SubscriptionInfo(@Nullable SubscriptionAuthentication authenticationMethod,
			@Nullable Boolean automaticSyncEnabled, @Nullable Boolean onDemand, @Nullable Secret password,
			@Nullable String sslThumbprint, @Nullable @UriString String subscriptionUrl, @Nullable String userName,
			@Nullable SourceInfo sourceInfo, @Nullable String sslCertificate) implements Structure {

	}

	/**
	 * How to log in at a publisher.
	 */
	@CanonicalName("com.vmware.content.library.subscription_info.authentication_method")
	enum SubscriptionAuthentication {

		/** With user and password. */
		BASIC,
		/** Not at all. */
		NONE

	}

	/**
	 * A published library of the same vCenter.
	 *
	 * @param sourceLibrary the library
	 * @param subscription its subscription
	 */
	@CanonicalName("com.vmware.content.library.source_info")
	record SourceInfo(@Nullable @ResourceType("com.vmware.content.Library") String sourceLibrary,
			@Nullable @ResourceType("com.vmware.content.library.Subscriptions") String subscription)
			implements
				Structure {

	}

	/**
	 * Whether a library can be used.
	 *
	 * @param state its state
	 * @param message the reason of the state
	 */
	@CanonicalName("com.vmware.content.library.state_info")
	record StateInfo(@Nullable State state, @Nullable LocalizableMessage message) implements Structure {

		/** It can be used. */
		static final StateInfo ACTIVE = new StateInfo(State.ACTIVE, null);

	}

	/**
	 * The states of a library.
	 */
	@CanonicalName("com.vmware.content.library.state")
	enum State {

		/** It can be used. */
		ACTIVE,
		/** It is in maintenance. */
		MAINTENANCE

	}

	/**
	 * The configuration of a library.
	 *
	 * @param applyLibraryUsageToItems whether the usages of the library hold its items
	 * too; there are no usages here
	 */
	@CanonicalName("com.vmware.content.library.configuration_info")
	record ConfigurationInfo(@Nullable Boolean applyLibraryUsageToItems) implements Structure {

	}

	/**
	 * The properties of libraries to find; an unset one matches all.
	 *
	 * @param name the whole name, without regard to case
	 * @param type the type
	 */
	@CanonicalName("com.vmware.content.library.find_spec")
	record FindSpec(@Nullable String name, @Nullable LibraryType type) implements Structure {

		boolean matches(String libraryName) {
			return (this.name == null || this.name.equalsIgnoreCase(libraryName))
					&& (this.type == null || this.type == LibraryType.LOCAL);
		}

	}

	/**
	 * The types of libraries.
	 */
	@CanonicalName("com.vmware.content.library_model.library_type")
	enum LibraryType {

		/** Its content is its own. */
		LOCAL,
		/** Its content is that of another library. */
		SUBSCRIBED

	}

}
