package io.github.ovfemulator.ovf.parameters.resolver;

import java.util.List;

import io.github.ovfemulator.ovf.TestElement;
import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.ovf.parameters.CertificateParams;
import io.github.ovfemulator.ovf.parameters.CertificateParams.WarningInfo;
import io.github.ovfemulator.ovf.parameters.CertificateParams.WarningType;
import io.github.ovfemulator.ovf.parameters.EulaParams;
import io.github.ovfemulator.ovf.parameters.VServiceParams;
import io.github.ovfemulator.ovf.parameters.VServiceParams.VServiceDependency;
import io.github.ovfemulator.ovf.parameters.VcenterExtensionParams;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.Structure;
import org.junit.jupiter.api.Test;

import static io.github.ovfemulator.ovf.TestElement.element;
import static io.github.ovfemulator.ovf.TestElement.section;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.virtualMachine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests for the kinds that a client accepts: license agreements, vServices, extensions
 * and certificates.
 */
class AcceptanceKindTests {

	private static TestElement service(String type, boolean required) {
		return section("vmw:vServiceDependencySection").with("vmw:id", "s1")
			.with("ovf:required", required)
			.add(element("vmw:Type").text(type), element("vmw:Name").text("Name"));
	}

	private static Structure bound(String id, String provider) {
		return new VServiceParams(List.of(new VServiceDependency(id, null, null, null, null, provider, null)), null);
	}

	@Test
	void eulaWhenPackageHasLicensesThenRequiresAcceptance() {
		TestElement member = TestOvfDescriptors.system("inner")
			.add(section("EulaSection").add(element("License").text("inner terms")));
		TestParameters parameters = TestParameters.of(TestOvfDescriptors.vApp("app")
			.content(member, section("EulaSection").add(element("License").text("terms").with("ovf:msgid", "eula")))
			.strings("de", "eula", "Bedingungen"));
		parameters.locale = "de";
		assertThat(parameters.describe(EulaParams.class).eulas()).containsExactly("Bedingungen", "inner terms");
		assertThat(parameters.describe(EulaParams.class).allEulaAccepted()).isFalse();
		assertThat(parameters.missing()).containsExactly("EulaParams.all_EULA_accepted");
		assertThat(parameters.errors(new EulaParams(null, null, null))).containsExactly("EulaParams.all_EULA_accepted");
		EulaParams accepted = new EulaParams(null, true, null);
		assertThat(parameters.choices(accepted)).isNotNull();
		assertThat(parameters.describe(EulaParams.class, accepted).allEulaAccepted()).isTrue();
	}

	@Test
	void eulaWhenPackageHasNoLicenseThenAcceptanceIsIgnored() {
		TestParameters parameters = TestParameters.of(virtualMachine("vm"));
		assertThat(parameters.isDescribed(EulaParams.class)).isFalse();
		assertThat(parameters.errors(new EulaParams(null, true, null))).isEmpty();
	}

	@Test
	void serviceWhenRequiredThenRequiresKnownProvider() {
		TestParameters parameters = TestParameters.of(virtualMachine("vm").content(service("com.example", true)));
		assertThat(parameters.describe(VServiceParams.class).dependencies()).singleElement().satisfies((dependency) -> {
			assertThat(dependency.required()).isTrue();
			assertThat(dependency.selectedProviderKey()).isNull();
			assertThat(dependency.availableProviders()).extracting((each) -> each.key())
				.containsExactly("provider:com.example");
		});
		assertThat(parameters.missing()).containsExactly("VServiceParams.dependencies[s1].selected_provider_key");
		assertThat(parameters.errors(bound("s1", "nobody")))
			.containsExactly("VServiceParams.dependencies[s1].selected_provider_key");
		assertThat(parameters.errors(bound("s2", "provider:com.example")))
			.containsExactly("VServiceParams.dependencies.id", "VServiceParams.dependencies[s1].selected_provider_key");
		assertThat(parameters.resolve(bound("s1", "provider:com.example")).requireValid()).isNotNull();
	}

	@Test
	void serviceWhenOptionalThenRequiresNoProvider() {
		TestParameters parameters = TestParameters.of(virtualMachine("vm").content(service("com.example", false)));
		assertThat(parameters.isDescribed(VServiceParams.class)).isTrue();
		assertThat(parameters.choices()).isNotNull();
	}

	@Test
	void extensionWhenRequiredThenRequiresAcceptance() {
		TestParameters parameters = TestParameters
			.of(virtualMachine("vm").content(service("com.vmware.vservice.extension", true)));
		assertThat(parameters.isDescribed(VServiceParams.class)).isFalse();
		assertThat(parameters.describe(VcenterExtensionParams.class))
			.isEqualTo(new VcenterExtensionParams(true, false, "VcenterExtensionParams"));
		assertThat(parameters.missing()).containsExactly("VcenterExtensionParams.registration_accepted");
		assertThat(parameters.errors(new VcenterExtensionParams(null, false, null))).hasSize(1);
		assertThat(parameters.choices(new VcenterExtensionParams(null, true, null))).isNotNull();
	}

	@Test
	void extensionWhenOptionalThenRequiresNoAcceptance() {
		TestParameters parameters = TestParameters
			.of(virtualMachine("vm").content(service("com.vmware.vservice.extension", false)));
		assertThat(parameters.describe(VcenterExtensionParams.class).required()).isFalse();
		assertThat(parameters.choices()).isNotNull();
	}

	@Test
	void certificateWhenItHasWarningsThenRequiresIgnoringEach() {
		TestParameters parameters = TestParameters.of(virtualMachine("vm"));
		parameters.certificate = new PackageCertificate("/CN=I", "/CN=S", false, "PEM",
				List.of(WarningType.UNTRUSTED_CERTIFICATE, WarningType.EXPIRED_CERTIFICATE));
		CertificateParams described = parameters.describe(CertificateParams.class);
		assertThat(described.issuer()).isEqualTo("/CN=I");
		assertThat(described.subject()).isEqualTo("/CN=S");
		assertThat(described.isValid()).isFalse();
		assertThat(described.isSelfSigned()).isFalse();
		assertThat(described.x509()).isEqualTo("PEM");
		assertThat(described.warnings()).extracting(WarningInfo::type, WarningInfo::ignored)
			.containsExactly(tuple(WarningType.UNTRUSTED_CERTIFICATE, false),
					tuple(WarningType.EXPIRED_CERTIFICATE, false));
		assertThat(parameters.missing()).hasSize(2);
		assertThat(parameters.errors(ignoring(WarningType.UNTRUSTED_CERTIFICATE)))
			.containsExactly("CertificateParams.warnings[EXPIRED_CERTIFICATE].ignored");
		assertThat(parameters.choices(ignoring(WarningType.UNTRUSTED_CERTIFICATE, WarningType.EXPIRED_CERTIFICATE)))
			.isNotNull();
	}

	private static Structure ignoring(WarningType... types) {
		List<WarningInfo> warnings = List.of(types)
			.stream()
			.map((type) -> new WarningInfo(type, LocalizableMessage.of("x", "x"), true))
			.toList();
		return new CertificateParams(null, null, null, null, null, warnings, null);
	}

}
