package io.github.ovfemulator.ovf.parameters.resolver;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.ovfemulator.ovf.TestElement;
import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.ovf.parameters.AnyOvfParams;
import io.github.ovfemulator.ovf.parameters.DatastoreMappingParams;
import io.github.ovfemulator.ovf.parameters.DeploymentOptionParams;
import io.github.ovfemulator.ovf.parameters.EulaParams;
import io.github.ovfemulator.ovf.parameters.NameAndProductParams;
import io.github.ovfemulator.ovf.parameters.NetworkMappingParams;
import io.github.ovfemulator.ovf.parameters.OvfParams;
import io.github.ovfemulator.ovf.parameters.SizeParams;
import io.github.ovfemulator.ovf.parameters.VServiceParams;
import io.github.ovfemulator.vapi.type.DynamicStructure;
import io.github.ovfemulator.vapi.type.HasFieldsOf;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.StructureType;
import io.github.ovfemulator.vapi.type.VapiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static io.github.ovfemulator.ovf.TestElement.element;
import static io.github.ovfemulator.ovf.TestElement.section;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.property;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests for {@link ParameterResolver}.
 */
class ParameterResolverTests {

	static Stream<ParameterKind<?>> kinds() {
		return ParameterResolver.KINDS.stream().map(ParameterResolver.Entry::kind);
	}

	/** A package to which each kind applies that requires no certificate. */
	private static TestParameters everything() {
		TestOvfDescriptors source = TestOvfDescriptors.vApp("app", "one", "two")
			.option("small")
			.option("large")
			.network("LAN")
			.file("f1", "disk.vmdk", 10)
			.disk("d1", "f1", 1024)
			.envelope(section("vmw:IpAssignmentSection").with("vmw:schemes", "dhcp"))
			.envelope(section("foo:BarSection").with("ovf:required", "false"))
			.hardware(element("vmw:ExtraConfig").with("ovf:required", "false")
				.with("vmw:key", "a")
				.with("vmw:value", "b"))
			.content(section("EulaSection").add(element("License").text("terms")),
					section("ProductSection").add(property("p", "string")),
					section("ovf2:ScaleOutSection").with("ovf2:id", "one").add(element("ovf2:InstanceCount")),
					service("s1", "com.example.service"), service("s2", "com.vmware.vservice.extension"));
		return TestParameters.of(source);
	}

	private static TestElement service(String id, String type) {
		return section("vmw:vServiceDependencySection").with("vmw:id", id).add(element("vmw:Type").text(type));
	}

	@ParameterizedTest
	@MethodSource("kinds")
	void tagWhenStructureIsReadThenIdentifiesIt(ParameterKind<?> kind) {
		assertThat(StructureType.of(kind.type()).isTaggedBy(kind.tag())).isTrue();
	}

	@Test
	void kindsWhenListedThenCoverEachStructure() {
		assertThat(kinds().map((kind) -> kind.type().getName())).containsExactlyInAnyOrderElementsOf(
				Arrays.stream(AnyOvfParams.class.getAnnotation(HasFieldsOf.class).candidates())
					.map(Class::getName)
					.toList());
	}

	@Test
	void parametersWhenKindsApplyThenHaveTheirType() {
		List<OvfParams> parameters = everything().resolve().parameters();
		assertThat(parameters).allSatisfy((each) -> assertThat(each.type()).isEqualTo(each.getClass().getSimpleName()))
			.extracting(OvfParams::type)
			.containsExactly("DeploymentOptionParams", "NameAndProductParams", "PropertyParams", "EulaParams",
					"NetworkMappingParams", "SizeParams", "DatastoreMappingParams", "IpAllocationParams",
					"ExtraConfigParams", "ScaleOutParams", "VServiceParams", "VcenterExtensionParams",
					"UnknownSectionParams", "VcenterGuestCustomizationParams");
	}

	@Test
	void parametersWhenKindsDoNotApplyThenOmitsThem() {
		assertThat(TestParameters.of(TestOvfDescriptors.virtualMachine("tiny")).resolve().parameters())
			.extracting(OvfParams::type)
			.containsExactly("NameAndProductParams", "SizeParams", "DatastoreMappingParams",
					"VcenterGuestCustomizationParams");
	}

	@Test
	void resolveWhenNothingIsSentThenListsMissingParameters() {
		ParameterResolution resolution = everything().resolve();
		assertThat(resolution.errors()).isEmpty();
		assertThat(resolution.missing()).extracting(ParameterIssue::name)
			.containsExactly("EulaParams.all_EULA_accepted", "NetworkMappingParams.source_networks[LAN].target",
					"VServiceParams.dependencies[s1].selected_provider_key",
					"VcenterExtensionParams.registration_accepted");
	}

	@Test
	void resolveWhenResponseIsSentBackThenDescribesTheSame() {
		TestParameters parameters = everything();
		ParameterResolution resolution = parameters.resolve();
		ParameterResolution again = parameters.resolve(resolution.parameters().toArray(Structure[]::new));
		assertThat(again.parameters()).isEqualTo(resolution.parameters());
		assertThat(again.errors()).isEqualTo(resolution.missing().stream().map(ParameterResolverTests::sent).toList());
	}

	@Test
	void resolveWhenParametersAreNotReadThenDescribesNothing() {
		TestParameters parameters = TestParameters.of(TestOvfDescriptors.virtualMachine("tiny"));
		ParameterResolution resolution = parameters.resolve();
		assertThat(resolution.requireValid().choices().name()).isEqualTo("tiny");
		assertThat(parameters.describedProfiles).isZero();
		assertThat(resolution.parameters()).isNotEmpty();
		assertThat(parameters.describedProfiles).isOne();
	}

	private static ParameterIssue sent(ParameterIssue issue) {
		boolean acceptance = issue.name().endsWith("accepted");
		return new ParameterIssue(issue.name(), acceptance ? "false" : "", issue.message());
	}

	@Test
	void resolveWhenStructureIsUnknownThenIsError() {
		TestParameters parameters = TestParameters.of(TestOvfDescriptors.virtualMachine("tiny"));
		assertThat(parameters
			.resolve(new DynamicStructure("com.example.strange", Map.of()),
					new DynamicStructure(null, Map.of("type", "StrangeParams")), new DynamicStructure(null, Map.of()))
			.errors()).extracting(ParameterIssue::name, ParameterIssue::value)
			.containsExactly(tuple("instantiation_parameters[0]", "com.example.strange"),
					tuple("instantiation_parameters[1]", "StrangeParams"), tuple("instantiation_parameters[2]", ""));
	}

	@Test
	void resolveWhenStructureIsDuplicateThenIsError() {
		SizeParams sizes = new SizeParams(null, null, null, null, null);
		assertThat(TestParameters.of(TestOvfDescriptors.virtualMachine("tiny")).resolve(sizes, sizes).errors())
			.singleElement()
			.satisfies((issue) -> assertThat(issue.value()).isEqualTo("SizeParams"))
			.satisfies((issue) -> assertThat(issue.message().defaultMessage()).contains("SizeParams", "twice"));
	}

	@Test
	void requireValidWhenInvalidThenHasMessageForEachIssue() {
		TestParameters parameters = everything();
		parameters.takenNames.add("app");
		ParameterResolution resolution = parameters.resolve(new EulaParams(null, false, null));
		assertThatExceptionOfType(VapiException.class).isThrownBy(resolution::requireValid)
			.satisfies((ex) -> assertThat(ex.error().messages()).hasSize(5)
				.extracting(LocalizableMessage::id)
				.contains("emulator.ovf.parameters.name.taken", "emulator.ovf.parameters.eula.unaccepted",
						"emulator.ovf.parameters.network.unmapped"));
	}

	@Test
	void parametersWhenThereIsNoTargetThenOmitTargetKinds() {
		List<OvfParams> withTarget = everything().resolve().parameters();
		List<OvfParams> without = everything().resolveWithoutTarget().parameters();
		List<Class<?>> ofTarget = List.of(NetworkMappingParams.class, DatastoreMappingParams.class,
				VServiceParams.class);
		assertThat(without)
			.isEqualTo(withTarget.stream().filter((parameters) -> !ofTarget.contains(parameters.getClass())).toList());
		assertThat(without).hasSize(withTarget.size() - ofTarget.size());
	}

	@Test
	void missingWhenThereIsNoTargetThenOmitsTargetKinds() {
		assertThat(everything().resolveWithoutTarget().missing()).extracting(ParameterIssue::name)
			.containsExactly("EulaParams.all_EULA_accepted", "VcenterExtensionParams.registration_accepted");
	}

	@Test
	void errorsWhenThereIsNoTargetThenIgnoreTargetKinds() {
		TestParameters parameters = everything();
		parameters.takenNames.add("taken");
		Structure[] refused = { named("taken"),
				new NetworkMappingParams(List.of(new NetworkMappingParams.SourceNetwork("LAN", null, "network-99")),
						null, null),
				new DatastoreMappingParams(null, null, null, null, null, "datastore-99", null, null, null) };
		assertThat(parameters.errors(refused)).contains("NameAndProductParams.name",
				"NetworkMappingParams.source_networks[LAN].target", "DatastoreMappingParams.target_datastore");
		assertThat(parameters.resolveWithoutTarget(refused).errors()).isEmpty();
	}

	@Test
	void errorsWhenThereIsNoTargetThenIncludePackageKinds() {
		assertThat(everything().resolveWithoutTarget(new DeploymentOptionParams(null, "medium", null), named(" "))
			.errors()).extracting(ParameterIssue::name)
			.containsExactly("DeploymentOptionParams.selected_key", "NameAndProductParams.name");
	}

	private static Structure named(String name) {
		return new NameAndProductParams(name, null, null, null, null, null, null, null, null, null);
	}

}
