package io.github.ovfemulator.ovf.parameters;

import java.util.List;

import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * The certificate with which a package is signed.
 *
 * @param issuer the distinguished name of the issuer, its parts preceded by slashes
 * @param subject the distinguished name of the subject, its parts preceded by slashes
 * @param isValid whether the certificate has no warnings
 * @param isSelfSigned whether issuer and subject are the same
 * @param x509 the certificate as text
 * @param warnings the warnings about the certificate; on input, the ones to ignore
 * @param type {@code CertificateParams}
 */
@CanonicalName("com.vmware.vcenter.ovf.certificate_params")
public record CertificateParams(@Nullable String issuer, @Nullable String subject, @Nullable Boolean isValid,
		@Nullable Boolean isSelfSigned, @Nullable String x509, @Nullable List<WarningInfo> warnings,
		@Nullable String type) implements OvfParams {

	/**
	 * A warning about a certificate.
	 *
	 * @param type the type of the warning
	 * @param message a description of the warning
	 * @param ignored whether to deploy the package despite the warning
	 */
	@CanonicalName("com.vmware.vcenter.ovf.warning_info")
	public record WarningInfo(WarningType type, LocalizableMessage message, boolean ignored) implements Structure {

	}

	/** The types of warnings about a certificate. */
	@CanonicalName("com.vmware.vcenter.ovf.warning_type")
	public enum WarningType {

		/** The certificate is self-signed and not trusted. */
		SELF_SIGNED_CERTIFICATE,
		/** The validity period has ended. */
		EXPIRED_CERTIFICATE,
		/** The validity period has not begun. */
		NOT_YET_VALID_CERTIFICATE,
		/** The certificate is not issued by a trusted authority. */
		UNTRUSTED_CERTIFICATE

	}

}
