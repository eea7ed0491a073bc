package io.github.ovfemulator.ovf.parameters.resolver;

import java.util.Set;
import java.util.stream.Collectors;

import io.github.ovfemulator.ovf.parameters.CertificateParams;
import io.github.ovfemulator.ovf.parameters.CertificateParams.WarningInfo;
import io.github.ovfemulator.ovf.parameters.CertificateParams.WarningType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import org.jspecify.annotations.Nullable;

/**
 * Who signed the package, where its certificate is here; each doubt about it has to be
 * ignored in so many words.
 */
final class CertificateKind implements PackageKind<CertificateParams> {

	@Override
	public Class<CertificateParams> type() {
		return CertificateParams.class;
	}

	@Override
	public void read(@Nullable CertificateParams sent, ParameterContext negotiation) {
		Set<WarningType> ignored = ignored(sent);
		negotiation.choices().ignoredDoubts.addAll(ignored);
		PackageCertificate certificate = negotiation.certificate();
		if (certificate == null) {
			return;
		}
		for (WarningType doubt : certificate.doubtsBeyond(ignored)) {
			negotiation.demand(sent, "CertificateParams.warnings[" + doubt + "].ignored",
					(sent != null) ? "false" : null, "certificate.doubt",
					"The certificate of the package is doubtful (%s); set ignored of that warning to true in CertificateParams.",
					doubt);
		}
	}

	@Override
	public @Nullable CertificateParams offer(@Nullable CertificateParams sent, ParameterContext negotiation) {
		PackageCertificate certificate = negotiation.certificate();
		if (certificate == null) {
			return null;
		}
		Set<WarningType> ignored = ignored(sent);
		return new CertificateParams(certificate.issuer(), certificate.subject(), certificate.isValid(),
				certificate.selfSigned(), certificate.text(),
				certificate.doubts()
					.stream()
					.map((doubt) -> new WarningInfo(doubt, message(doubt), ignored.contains(doubt)))
					.toList(),
				tag());
	}

	private static Set<WarningType> ignored(@Nullable CertificateParams sent) {
		return ParameterContext.list((sent != null) ? sent.warnings() : null)
			.stream()
			.filter(WarningInfo::ignored)
			.map(WarningInfo::type)
			.collect(Collectors.toSet());
	}

	private static LocalizableMessage message(WarningType doubt) {
		String id = "emulator.ovf.parameters.certificate.";
		return switch (doubt) {
			case SELF_SIGNED_CERTIFICATE ->
				LocalizableMessage.of(id + "self_signed", "The certificate is self-signed.");
			case EXPIRED_CERTIFICATE -> LocalizableMessage.of(id + "expired", "The certificate has expired.");
			case NOT_YET_VALID_CERTIFICATE ->
				LocalizableMessage.of(id + "not_yet_valid", "The certificate is not valid yet.");
			case UNTRUSTED_CERTIFICATE ->
				LocalizableMessage.of(id + "untrusted", "Nobody who is trusted vouches for the certificate.");
		};
	}

}
