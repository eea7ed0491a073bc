package io.github.ovfemulator.ovf.parameters;

import java.util.List;

import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * Who signed a package.
 *
 * @param issuer the distinguished name of the issuer, its parts behind slashes
 * @param subject the distinguished name of the signer
 * @param isValid whether the certificate can be traced to someone trusted
 * @param isSelfSigned whether it vouches for itself
 * @param x509 the certificate as text
 * @param warnings what is doubtful about it; on input, which doubts are ignored
 * @param type {@code CertificateParams}
 */
@CanonicalName("com.vmware.vcenter.ovf.certificate_params")
public record CertificateParams(@Nullable String issuer, @Nullable String subject, @Nullable Boolean isValid,
		@Nullable Boolean isSelfSigned, @Nullable String x509, @Nullable List<WarningInfo> warnings,
		@Nullable String type) implements OvfParams {

	/**
	 * Something doubtful about a certificate.
	 *
	 * @param type what it is
	 * @param message what it is, for people
	 * @param ignored whether to go on all the same
	 */
	@CanonicalName("com.vmware.vcenter.ovf.warning_info")
	public record WarningInfo(WarningType type, LocalizableMessage message, boolean ignored) implements Structure {

	}

	/**
	 * What can be doubtful about a certificate.
	 */
	@CanonicalName("com.vmware.vcenter.ovf.warning_type")
	public enum WarningType {

		/** It vouches for itself. */
		SELF_SIGNED_CERTIFICATE,
		/** Its time is over. */
		EXPIRED_CERTIFICATE,
		/** Its time has not come. */
		NOT_YET_VALID_CERTIFICATE,
		/** Nobody trusted vouches for it. */
		UNTRUSTED_CERTIFICATE

	}

}
