package io.github.ovfemulator.ovf.parameters.resolver;

import java.util.Set;
import java.util.stream.Collectors;

import io.github.ovfemulator.ovf.parameters.CertificateParams;
import io.github.ovfemulator.ovf.parameters.CertificateParams.WarningInfo;
import io.github.ovfemulator.ovf.parameters.CertificateParams.WarningType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import org.jspecify.annotations.Nullable;

/**
 * The certificate of the package. The client must ignore each warning about it
 * explicitly. Does not apply to unsigned packages and before the certificate arrives.
 */
final class CertificateKind implements ParameterKind<CertificateParams> {

	@Override
	public Class<CertificateParams> type() {
		return CertificateParams.class;
	}

	@Override
	public void resolve(@Nullable CertificateParams sent, ParameterContext context) {
		Set<WarningType> ignored = ignored(sent);
		context.choices().ignoredWarnings.addAll(ignored);
		PackageCertificate certificate = context.certificate();
		if (certificate == null) {
			return;
		}
		for (WarningType warning : certificate.warningsExcept(ignored)) {
			context.require(sent, "CertificateParams.warnings[" + warning + "].ignored",
					(sent != null) ? "false" : null, "certificate.warning",
					"The certificate of the package has the warning %s; set ignored of that warning to true in CertificateParams.",
					warning);
		}
	}

	@Override
	public @Nullable CertificateParams describe(@Nullable CertificateParams sent, ParameterContext context) {
		PackageCertificate certificate = context.certificate();
		if (certificate == null) {
			return null;
		}
		Set<WarningType> ignored = ignored(sent);
		return new CertificateParams(certificate.issuer(), certificate.subject(), certificate.isValid(),
				certificate.selfSigned(), certificate.text(),
				certificate.warnings()
					.stream()
					.map((warning) -> new WarningInfo(warning, message(warning), ignored.contains(warning)))
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

	private static LocalizableMessage message(WarningType warning) {
		String id = "emulator.ovf.parameters.certificate.";
		return switch (warning) {
			case SELF_SIGNED_CERTIFICATE ->
				LocalizableMessage.of(id + "self_signed", "The certificate is self-signed.");
			case EXPIRED_CERTIFICATE -> LocalizableMessage.of(id + "expired", "The certificate has expired.");
			case NOT_YET_VALID_CERTIFICATE ->
				LocalizableMessage.of(id + "not_yet_valid", "The certificate is not valid yet.");
			case UNTRUSTED_CERTIFICATE ->
				LocalizableMessage.of(id + "untrusted", "The certificate is not issued by a trusted authority.");
		};
	}

}
