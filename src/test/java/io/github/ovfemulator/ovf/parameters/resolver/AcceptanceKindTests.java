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
 * What a client has to agree to: licences, services, an extension, a certificate.
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
	void licencesOfAllContentsAreToldInTheLanguageOfTheSessionAndDemanded() {
		TestElement member = TestOvfDescriptors.system("inner")
			.add(section("EulaSection").add(element("License").text("inner terms")));
		TestParameters dialogue = TestParameters.about(TestOvfDescriptors.vApp("app")
			.content(member, section("EulaSection").add(element("License").text("terms").with("ovf:msgid", "eula")))
			.strings("de", "eula", "Bedingungen"));
		dialogue.locale = "de";
		assertThat(dialogue.offer(EulaParams.class).eulas()).containsExactly("Bedingungen", "inner terms");
		assertThat(dialogue.offer(EulaParams.class).allEulaAccepted()).isFalse();
		assertThat(dialogue.missing()).containsExactly("EulaParams.all_EULA_accepted");
		assertThat(dialogue.wrong(new EulaParams(null, null, null))).containsExactly("EulaParams.all_EULA_accepted");
		EulaParams accepted = new EulaParams(null, true, null);
		assertThat(dialogue.choices(accepted)).isNotNull();
		assertThat(dialogue.offer(EulaParams.class, accepted).allEulaAccepted()).isTrue();
	}

	@Test
	void whereThereAreNoLicencesAcceptingThemDoesNoHarm() {
		TestParameters dialogue = TestParameters.about(virtualMachine("vm"));
		assertThat(dialogue.isOffered(EulaParams.class)).isFalse();
		assertThat(dialogue.wrong(new EulaParams(null, true, null))).isEmpty();
	}

	@Test
	void aRequiredServiceIsToBeBoundToOneOfItsProviders() {
		TestParameters dialogue = TestParameters.about(virtualMachine("vm").content(service("com.example", true)));
		assertThat(dialogue.offer(VServiceParams.class).dependencies()).singleElement().satisfies((dependency) -> {
			assertThat(dependency.required()).isTrue();
			assertThat(dependency.selectedProviderKey()).isNull();
			assertThat(dependency.availableProviders()).extracting((each) -> each.key())
				.containsExactly("provider:com.example");
		});
		assertThat(dialogue.missing()).containsExactly("VServiceParams.dependencies[s1].selected_provider_key");
		assertThat(dialogue.wrong(bound("s1", "nobody")))
			.containsExactly("VServiceParams.dependencies[s1].selected_provider_key");
		assertThat(dialogue.wrong(bound("s2", "provider:com.example")))
			.containsExactly("VServiceParams.dependencies.id", "VServiceParams.dependencies[s1].selected_provider_key");
		assertThat(dialogue.answer(bound("s1", "provider:com.example")).requireValid()).isNotNull();
	}

	@Test
	void anOptionalServiceMayStayUnbound() {
		TestParameters dialogue = TestParameters.about(virtualMachine("vm").content(service("com.example", false)));
		assertThat(dialogue.isOffered(VServiceParams.class)).isTrue();
		assertThat(dialogue.choices()).isNotNull();
	}

	@Test
	void anExtensionThatIsRequiredIsToBeAccepted() {
		TestParameters dialogue = TestParameters
			.about(virtualMachine("vm").content(service("com.vmware.vservice.extension", true)));
		assertThat(dialogue.isOffered(VServiceParams.class)).isFalse();
		assertThat(dialogue.offer(VcenterExtensionParams.class))
			.isEqualTo(new VcenterExtensionParams(true, false, "VcenterExtensionParams"));
		assertThat(dialogue.missing()).containsExactly("VcenterExtensionParams.registration_accepted");
		assertThat(dialogue.wrong(new VcenterExtensionParams(null, false, null))).hasSize(1);
		assertThat(dialogue.choices(new VcenterExtensionParams(null, true, null))).isNotNull();
	}

	@Test
	void anExtensionThatIsNotRequiredNeedsNoConsent() {
		TestParameters dialogue = TestParameters
			.about(virtualMachine("vm").content(service("com.vmware.vservice.extension", false)));
		assertThat(dialogue.offer(VcenterExtensionParams.class).required()).isFalse();
		assertThat(dialogue.choices()).isNotNull();
	}

	@Test
	void everyDoubtAboutTheCertificateIsToBeIgnored() {
		TestParameters dialogue = TestParameters.about(virtualMachine("vm"));
		dialogue.certificate = new PackageCertificate("/CN=I", "/CN=S", false, "PEM",
				List.of(WarningType.UNTRUSTED_CERTIFICATE, WarningType.EXPIRED_CERTIFICATE));
		CertificateParams told = dialogue.offer(CertificateParams.class);
		assertThat(told.issuer()).isEqualTo("/CN=I");
		assertThat(told.subject()).isEqualTo("/CN=S");
		assertThat(told.isValid()).isFalse();
		assertThat(told.isSelfSigned()).isFalse();
		assertThat(told.x509()).isEqualTo("PEM");
		assertThat(told.warnings()).extracting(WarningInfo::type, WarningInfo::ignored)
			.containsExactly(tuple(WarningType.UNTRUSTED_CERTIFICATE, false),
					tuple(WarningType.EXPIRED_CERTIFICATE, false));
		assertThat(dialogue.missing()).hasSize(2);
		assertThat(dialogue.wrong(ignoring(WarningType.UNTRUSTED_CERTIFICATE)))
			.containsExactly("CertificateParams.warnings[EXPIRED_CERTIFICATE].ignored");
		assertThat(dialogue.choices(ignoring(WarningType.UNTRUSTED_CERTIFICATE, WarningType.EXPIRED_CERTIFICATE)))
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
