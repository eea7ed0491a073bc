package io.github.ovfemulator.ovf.parameters.resolver;

import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.ovf.parameters.DeploymentOptionParams;
import io.github.ovfemulator.ovf.parameters.DeploymentOptionParams.DeploymentOption;
import io.github.ovfemulator.ovf.parameters.NameAndProductParams;
import io.github.ovfemulator.ovf.parameters.SizeParams;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.github.ovfemulator.ovf.TestElement.element;
import static io.github.ovfemulator.ovf.TestElement.section;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.property;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.virtualMachine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests for {@link DeploymentOptionKind}, {@link NameAndProductKind} and
 * {@link SizeKind}.
 */
class OptionAndNameKindTests {

	private static Structure option(String key) {
		return new DeploymentOptionParams(null, key, null);
	}

	private static Structure name(@Nullable String name, @Nullable String annotation) {
		return new NameAndProductParams(name, annotation, null, null, null, null, null, null, null, null);
	}

	/** A package with a second disk in the second option. */
	private static TestOvfDescriptors twoOptions() {
		TestOvfDescriptors source = virtualMachine("vm").option("small")
			.option("large")
			.file("f1", "system.vmdk", 100)
			.file("f2", "data.vmdk", 30)
			.disk("d1", "f1", 1000)
			.disk("d2", "f2", 500);
		source.nth("Disk", 1).with("ovf:populatedSize", 200);
		source.nth("Item", 3).with("ovf:configuration", "large");
		return source;
	}

	@Test
	void optionWhenNotSentThenDefaultIsSelected() {
		DeploymentOptionParams options = TestParameters.of(twoOptions()).describe(DeploymentOptionParams.class);
		assertThat(options.selectedKey()).isEqualTo("small");
		assertThat(options.deploymentOptions())
			.extracting(DeploymentOption::key, DeploymentOption::label, DeploymentOption::description,
					DeploymentOption::defaultChoice)
			.containsExactly(tuple("small", "Option small", "To be small", true),
					tuple("large", "Option large", "To be large", false));
	}

	@Test
	void sizesWhenOptionIsSelectedThenAreThoseOfOption() {
		TestParameters parameters = TestParameters.of(twoOptions());
		assertThat(parameters.describe(SizeParams.class))
			.isEqualTo(new SizeParams(100L, 1000L, 200L, false, "SizeParams"));
		assertThat(parameters.describe(SizeParams.class, option("large")))
			.isEqualTo(new SizeParams(130L, 1500L, 230L, false, "SizeParams"));
		assertThat(parameters.describe(SizeParams.class)).as("nothing is remembered")
			.isEqualTo(new SizeParams(100L, 1000L, 200L, false, "SizeParams"));
	}

	@Test
	void optionWhenUnknownThenIsErrorAndDefaultIsSelected() {
		TestParameters parameters = TestParameters.of(twoOptions());
		assertThat(parameters.resolve(option("huge")).errors()).singleElement().satisfies((issue) -> {
			assertThat(issue.name()).isEqualTo("DeploymentOptionParams.selected_key");
			assertThat(issue.value()).isEqualTo("huge");
			assertThat(issue.message().defaultMessage()).contains("huge", "small", "large");
		});
		assertThat(parameters.describe(DeploymentOptionParams.class, option("huge")).selectedKey()).isEqualTo("small");
	}

	@Test
	void optionWhenPackageHasNoOptionsThenIsError() {
		assertThat(TestParameters.of(virtualMachine("vm")).errors(option("small")))
			.containsExactly("DeploymentOptionParams.selected_key");
	}

	@Test
	void sizesWhenPropertySetsCapacityThenDependOnProperty() {
		TestOvfDescriptors source = virtualMachine("vm").disk("d1", "", 1)
			.content(section("ProductSection").add(property("disksize", "uint32").with("ovf:value", "2")));
		source.first("Disk").with("ovf:capacity", "${disksize}").with("ovf:capacityAllocationUnits", "byte * 2^30");
		TestParameters parameters = TestParameters.of(source);
		SizeParams sizes = parameters.describe(SizeParams.class);
		assertThat(sizes.variableDiskSize()).isTrue();
		assertThat(sizes.approximateFlatDeploymentSize()).isEqualTo(2L << 30);
		assertThat(parameters.describe(SizeParams.class, TestParameters.property("disksize", "5"))
			.approximateFlatDeploymentSize()).isEqualTo(5L << 30);
	}

	@Test
	void nameWhenNotSentThenIsDescribedWithProduct() {
		TestParameters parameters = TestParameters.of(TestOvfDescriptors.vApp("app", "one")
			.content(section("AnnotationSection").add(element("Annotation").text("A remark")),
					section("ProductSection").add(element("Product").text("Tiny"), element("Vendor").text("Example"),
							element("Version").text("1"), element("FullVersion").text("1.2.3"),
							element("ProductUrl").text("https://example.test/tiny"),
							element("VendorUrl").text("not a uri"))));
		assertThat(parameters.describe(NameAndProductParams.class))
			.isEqualTo(new NameAndProductParams("app", "A remark", true, "Tiny", "Example", "1", "1.2.3", null,
					"https://example.test/tiny", "NameAndProductParams"));
	}

	@Test
	void nameWhenSentWithAnnotationThenBothAreUsed() {
		TestParameters parameters = TestParameters.of(virtualMachine("vm"));
		assertThat(parameters.choices(name("mine", "Mine")))
			.extracting((choices) -> choices.name(), (choices) -> choices.annotation())
			.containsExactly("mine", "Mine");
		assertThat(parameters.describe(NameAndProductParams.class, name("mine", null)).name()).isEqualTo("mine");
	}

	@Test
	void nameWhenTakenOrBlankThenIsError() {
		TestParameters parameters = TestParameters.of(virtualMachine("vm"));
		parameters.takenNames.add("vm");
		assertThat(parameters.resolve().errors()).singleElement()
			.extracting(ParameterIssue::name, ParameterIssue::value)
			.containsExactly("NameAndProductParams.name", "vm");
		assertThat(parameters.errors(name(" ", null))).containsExactly("NameAndProductParams.name");
		assertThat(parameters.errors(name("free", null))).isEmpty();
	}

	@Test
	void nameWhenTooLongThenIsError() {
		TestParameters parameters = TestParameters.of(virtualMachine("v".repeat(81)));
		assertThat(parameters.resolve().errors()).extracting(ParameterIssue::name)
			.containsExactly("NameAndProductParams.name");
		assertThat(parameters.errors(name("\uD83D\uDE00".repeat(80), null))).isEmpty();
		assertThat(parameters.errors(name("n".repeat(81), null))).containsExactly("NameAndProductParams.name");
	}

	@ParameterizedTest
	@ValueSource(strings = { "a\nb", "a\u0000", "\u007f" })
	void nameWhenItHasControlCharacterThenIsError(String name) {
		assertThat(TestParameters.of(virtualMachine("vm")).errors(name(name, null)))
			.containsExactly("NameAndProductParams.name");
	}

}
