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
 * What holds for all kinds of parameters.
 */
class ParameterResolverTests {

	static Stream<ParameterKind<?>> kinds() {
		return ParameterResolver.KINDS.stream();
	}

	/** A package with something of every kind that can be told without a certificate. */
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
		return TestParameters.about(source);
	}

	private static TestElement service(String id, String type) {
		return section("vmw:vServiceDependencySection").with("vmw:id", id).add(element("vmw:Type").text(type));
	}

	@ParameterizedTest
	@MethodSource("kinds")
	void structureIsKnownByItsTag(ParameterKind<?> kind) {
		assertThat(StructureType.of(kind.type()).isTaggedBy(kind.tag())).isTrue();
	}

	@Test
	void everyStructureHasItsKind() {
		assertThat(kinds().map((kind) -> kind.type().getName())).containsExactlyInAnyOrderElementsOf(
				Arrays.stream(AnyOvfParams.class.getAnnotation(HasFieldsOf.class).candidates())
					.map(Class::getName)
					.toList());
	}

	@Test
	void everythingThatAppliesIsToldWithItsType() {
		List<OvfParams> parameters = everything().answer().parameters();
		assertThat(parameters).hasSize(ParameterResolver.KINDS.size() - 2)
			.allSatisfy((each) -> assertThat(each.type()).isEqualTo(each.getClass().getSimpleName()));
	}

	@Test
	void whatDoesNotApplyIsNotTold() {
		assertThat(TestParameters.about(TestOvfDescriptors.virtualMachine("tiny")).answer().parameters())
			.extracting(OvfParams::type)
			.containsExactly("NameAndProductParams", "SizeParams", "DatastoreMappingParams",
					"VcenterGuestCustomizationParams");
	}

	@Test
	void theFirstQuestionHasNoErrorsAndWarnsOfWhatIsDemanded() {
		ParameterResolution answer = everything().answer();
		assertThat(answer.errors()).isEmpty();
		assertThat(answer.missing()).extracting(ParameterIssue::name)
			.containsExactly("EulaParams.all_EULA_accepted", "NetworkMappingParams.source_networks[LAN].target",
					"VServiceParams.dependencies[s1].selected_provider_key",
					"VcenterExtensionParams.registration_accepted");
	}

	@Test
	void whatIsSentBackAsItCameIsUnderstoodAndAnsweredAlike() {
		TestParameters dialogue = everything();
		ParameterResolution answer = dialogue.answer();
		ParameterResolution again = dialogue.answer(answer.parameters().toArray(Structure[]::new));
		assertThat(again.parameters()).isEqualTo(answer.parameters());
		assertThat(again.errors()).isEqualTo(answer.missing().stream().map(ParameterResolverTests::sent).toList());
	}

	private static ParameterIssue sent(ParameterIssue fault) {
		boolean acceptance = fault.name().endsWith("accepted");
		return new ParameterIssue(fault.name(), acceptance ? "false" : "", fault.message());
	}

	@Test
	void whatIsOfNoKindIsAnErrorThatSaysSo() {
		TestParameters dialogue = TestParameters.about(TestOvfDescriptors.virtualMachine("tiny"));
		assertThat(dialogue
			.answer(new DynamicStructure("com.example.strange", Map.of()),
					new DynamicStructure(null, Map.of("type", "StrangeParams")), new DynamicStructure(null, Map.of()))
			.errors()).extracting(ParameterIssue::name, ParameterIssue::value)
			.containsExactly(tuple("instantiation_parameters[0]", "com.example.strange"),
					tuple("instantiation_parameters[1]", "StrangeParams"), tuple("instantiation_parameters[2]", ""));
	}

	@Test
	void whatIsGivenTwiceIsAnErrorThatSaysSo() {
		SizeParams sizes = new SizeParams(null, null, null, null, null);
		assertThat(TestParameters.about(TestOvfDescriptors.virtualMachine("tiny")).answer(sizes, sizes).errors())
			.singleElement()
			.satisfies((fault) -> assertThat(fault.value()).isEqualTo("SizeParams"))
			.satisfies((fault) -> assertThat(fault.message().defaultMessage()).contains("SizeParams", "twice"));
	}

	@Test
	void theRefusalNamesEveryFault() {
		TestParameters dialogue = everything();
		dialogue.takenNames.add("app");
		ParameterResolution answer = dialogue.answer(new EulaParams(null, false, null));
		assertThatExceptionOfType(VapiException.class).isThrownBy(answer::requireValid)
			.satisfies((ex) -> assertThat(ex.error().messages()).hasSize(5)
				.extracting(LocalizableMessage::id)
				.contains("emulator.ovf.parameters.name.taken", "emulator.ovf.parameters.eula.unaccepted",
						"emulator.ovf.parameters.network.unmapped"));
	}

	@Test
	void answerWithoutTargetThenOnlyWhatThePackageTellsIsOfferedInTheSameOrder() {
		List<OvfParams> withTarget = everything().answer().parameters();
		List<OvfParams> without = everything().answerWithoutTarget().parameters();
		List<Class<?>> ofTarget = List.of(NetworkMappingParams.class, DatastoreMappingParams.class,
				VServiceParams.class);
		assertThat(without)
			.isEqualTo(withTarget.stream().filter((parameters) -> !ofTarget.contains(parameters.getClass())).toList());
		assertThat(without).hasSize(withTarget.size() - ofTarget.size());
	}

	@Test
	void answerWithoutTargetThenNothingOfATargetIsDemanded() {
		assertThat(everything().answerWithoutTarget().missing()).extracting(ParameterIssue::name)
			.containsExactly("EulaParams.all_EULA_accepted", "VcenterExtensionParams.registration_accepted");
	}

	@Test
	void answerWithoutTargetWhenSentWhatATargetWouldRefuseThenItIsNotLookedAt() {
		TestParameters dialogue = everything();
		dialogue.takenNames.add("taken");
		Structure[] refused = { named("taken"),
				new NetworkMappingParams(List.of(new NetworkMappingParams.SourceNetwork("LAN", null, "network-99")),
						null, null),
				new DatastoreMappingParams(null, null, null, null, null, "datastore-99", null, null, null) };
		assertThat(dialogue.wrong(refused)).contains("NameAndProductParams.name",
				"NetworkMappingParams.source_networks[LAN].target", "DatastoreMappingParams.target_datastore");
		assertThat(dialogue.answerWithoutTarget(refused).errors()).isEmpty();
	}

	@Test
	void answerWithoutTargetWhenThePackageRefusesThenWrong() {
		assertThat(
				everything().answerWithoutTarget(new DeploymentOptionParams(null, "medium", null), named(" ")).errors())
			.extracting(ParameterIssue::name)
			.containsExactly("DeploymentOptionParams.selected_key", "NameAndProductParams.name");
	}

	private static Structure named(String name) {
		return new NameAndProductParams(name, null, null, null, null, null, null, null, null, null);
	}

}
