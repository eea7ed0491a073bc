package io.github.ovfemulator.contentlibrary;

import java.time.Instant;
import java.util.List;

import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.Union;
import org.jspecify.annotations.Nullable;

/**
 * An update session. Which fields are set depends on the operation.
 *
 * @param id its id
 * @param libraryItemId the item that it updates
 * @param libraryItemContentVersion the content version that it starts from
 * @param errorMessage the reason of the state {@code ERROR}
 * @param clientProgress the progress that the client reported, 0 to 100
 * @param state its state
 * @param expirationTime the time at which it expires without activity
 * @param previewInfo certificate and warnings of the package, in the state {@code ACTIVE}
 * @param warningBehavior the warnings to ignore
 */
@CanonicalName("com.vmware.content.library.item.update_session_model")
@Union(discriminator = "state", cases = { @Union.Case(value = "ACTIVE", required = "preview_info") })
record UpdateSessionModel(@Nullable @ResourceType(RESOURCE_TYPE) String id,
		@Nullable @ResourceType(LibraryItemId.RESOURCE_TYPE) String libraryItemId,
		@Nullable String libraryItemContentVersion, @Nullable LocalizableMessage errorMessage,
		@Nullable Long clientProgress, @Nullable State state, @Nullable Instant expirationTime,
		@Nullable PreviewInfo previewInfo, @Nullable List<WarningBehavior> warningBehavior) implements Structure {

	/** The resource type of the ids of update sessions. */
	static final String RESOURCE_TYPE = "com.vmware.content.library.item.UpdateSession";

	/**
	 * The states of an update session.
	 */
	@CanonicalName("com.vmware.content.library.item.update_session_model.state")
	enum State {

		/** Files can be added and sent. */
		ACTIVE,
		/** The files are in the item. */
		DONE,
		/** A check or transfer failed. */
		ERROR,
		/** The client canceled it. */
		CANCELED

	}

	/**
	 * Certificate and warnings of a package.
	 *
	 * @param state whether they are known
	 * @param certificateInfo the certificate of the signer, unset without a signature
	 * @param warnings the warnings
	 * @param certChain the certificates in PEM, unset without a signature
	 */
	@CanonicalName("com.vmware.content.library.item.updatesession.preview_info")
	@Union(discriminator = "state",
			cases = { @Union.Case(value = "AVAILABLE", required = "warnings", optional = "certificate_info") })
	record PreviewInfo(PreviewState state, @Nullable CertificateInfo certificateInfo,
			@Nullable List<PreviewWarning> warnings, @Nullable List<String> certChain) implements Structure {

		static PreviewInfo of(PreviewState state) {
			return new PreviewInfo(state, null, null, null);
		}

	}

	/**
	 * Whether a preview is known.
	 */
	@CanonicalName("com.vmware.content.library.item.updatesession.preview_info.state")
	enum PreviewState {

		/** No descriptor was received yet. */
		UNAVAILABLE,
		/** The type of the item has no preview. */
		NOT_APPLICABLE,
		/** It is being made. */
		PREPARING,
		/** It is known. */
		AVAILABLE

	}

	/**
	 * The certificate of the signer of a package.
	 *
	 * @param issuer the name of the issuer
	 * @param subject the name of the signer
	 * @param selfSigned whether the signer is the issuer
	 * @param x509 the certificate in PEM
	 */
	@CanonicalName("com.vmware.content.library.item.updatesession.certificate_info")
	record CertificateInfo(String issuer, String subject, boolean selfSigned, String x509) implements Structure {

	}

	/**
	 * A warning about a package.
	 *
	 * @param type its type
	 * @param message its text
	 * @param ignored whether the session ignores it
	 */
	@CanonicalName("com.vmware.content.library.item.updatesession.preview_warning_info")
	record PreviewWarning(WarningType type, LocalizableMessage message, boolean ignored) implements Structure {

	}

	/**
	 * Whether to ignore a warning.
	 *
	 * @param type the type of warning
	 * @param ignored whether to ignore it
	 */
	@CanonicalName("com.vmware.content.library.item.updatesession.warning_behavior")
	record WarningBehavior(WarningType type, boolean ignored) implements Structure {

	}

	/**
	 * The types of warnings.
	 */
	@CanonicalName("com.vmware.content.library.item.updatesession.warning_type")
	enum WarningType {

		/** The certificate is self-signed. */
		SELF_SIGNED_CERTIFICATE,
		/** The certificate has expired. */
		EXPIRED_CERTIFICATE,
		/** The certificate is not valid yet. */
		NOT_YET_VALID_CERTIFICATE,
		/** The issuer is not trusted. */
		UNTRUSTED_CERTIFICATE

	}

}
