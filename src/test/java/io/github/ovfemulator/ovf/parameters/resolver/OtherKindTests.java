package io.github.ovfemulator.ovf.parameters.resolver;

import java.util.List;
import java.util.Map;

import io.github.ovfemulator.ovf.TestElement;
import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.ovf.parameters.ExtraConfigParams;
import io.github.ovfemulator.ovf.parameters.ExtraConfigParams.ExtraConfig;
import io.github.ovfemulator.ovf.parameters.IpAllocationParams;
import io.github.ovfemulator.ovf.parameters.IpAllocationParams.IpAllocationPolicy;
import io.github.ovfemulator.ovf.parameters.IpAllocationParams.IpAllocationScheme;
import io.github.ovfemulator.ovf.parameters.IpAllocationParams.IpProtocol;
import io.github.ovfemulator.ovf.parameters.ScaleOutParams;
import io.github.ovfemulator.ovf.parameters.UnknownSectionParams;
import io.github.ovfemulator.ovf.parameters.UnknownSectionParams.UnknownSection;
import io.github.ovfemulator.ovf.parameters.VcenterGuestCustomizationParams;
import io.github.ovfemulator.ovf.parameters.VcenterGuestCustomizationParams.VcenterGuestCustomization;
import io.github.ovfemulator.ovf.parameters.VcenterGuestCustomizationParams.VcenterGuestCustomization.CustomizationType;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static io.github.ovfemulator.ovf.TestElement.element;
import static io.github.ovfemulator.ovf.TestElement.section;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.virtualMachine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests for the kinds of IP allocation, extra configuration, scale-out, unknown sections
 * and guest customization.
 */
class OtherKindTests {

	private static Structure ip(@Nullable IpAllocationPolicy policy, @Nullable IpProtocol protocol) {
		return new IpAllocationParams(null, null, policy, null, protocol, null);
	}

	private static Structure copies(String id, @Nullable Long count) {
		return new ScaleOutParams(List.of(new ScaleOutParams.ScaleOutGroup(id, null, count, null, null)), null);
	}

	private static VcenterGuestCustomization specification(String id) {
		return new VcenterGuestCustomization(CustomizationType.SPECIFICATION, id, null);
	}

	private static Structure customization(String system, String specification) {
		return new VcenterGuestCustomizationParams(null, Map.of(system, specification(specification)), null);
	}

	private static TestParameters assignment(String schemes, String protocols) {
		return TestParameters.of(virtualMachine("vm").envelope(
				section("vmw:IpAssignmentSection").with("vmw:schemes", schemes).with("vmw:protocols", protocols)));
	}

	private static TestParameters scalable() {
		return TestParameters.of(TestOvfDescriptors.vApp("app", "one")
			.content(section("ovf2:ScaleOutSection").with("ovf2:id", "one")
				.add(element("ovf2:Description").text("More of one"),
						element("ovf2:InstanceCount").with("ovf2:minimum", 1)
							.with("ovf2:default", 2)
							.with("ovf2:maximum", 4))));
	}

	private static TestElement extraConfig(String key, String value) {
		return element("vmw:ExtraConfig").with("ovf:required", "false").with("vmw:key", key).with("vmw:value", value);
	}

	@Test
	void ipPolicyWhenSchemesAreGivenThenIsDerivedFromThem() {
		assertThat(assignment("ovfenv", "IPv4,IPv6").describe(IpAllocationParams.class))
			.isEqualTo(new IpAllocationParams(List.of(IpAllocationScheme.OVF_ENVIRONMENT),
					List.of(IpAllocationPolicy.TRANSIENT_IPPOOL, IpAllocationPolicy.STATIC_MANUAL,
							IpAllocationPolicy.STATIC_IPPOOL),
					IpAllocationPolicy.STATIC_MANUAL, List.of(IpProtocol.IPV4, IpProtocol.IPV6), IpProtocol.IPV4,
					"IpAllocationParams"));
		assertThat(assignment("dhcp ovfenv", "IPv6").describe(IpAllocationParams.class))
			.satisfies((described) -> assertThat(described.ipAllocationPolicy()).isEqualTo(IpAllocationPolicy.DHCP))
			.satisfies((described) -> assertThat(described.ipProtocol()).isEqualTo(IpProtocol.IPV6));
		assertThat(assignment("", "").describe(IpAllocationParams.class))
			.isEqualTo(new IpAllocationParams(List.of(), List.of(IpAllocationPolicy.STATIC_MANUAL),
					IpAllocationPolicy.STATIC_MANUAL, List.of(IpProtocol.IPV4), IpProtocol.IPV4, "IpAllocationParams"));
	}

	@Test
	void ipPolicyWhenUnsupportedThenIsError() {
		TestParameters parameters = assignment("dhcp", "IPv4");
		assertThat(parameters.resolve(ip(IpAllocationPolicy.STATIC_MANUAL, IpProtocol.IPV6)).errors())
			.extracting(ParameterIssue::name, ParameterIssue::value)
			.containsExactly(tuple("IpAllocationParams.ip_allocation_policy", "STATIC_MANUAL"),
					tuple("IpAllocationParams.ip_protocol", "IPV6"));
		assertThat(parameters.errors(ip(IpAllocationPolicy.DHCP, IpProtocol.IPV4))).isEmpty();
		assertThat(TestParameters.of(virtualMachine("vm")).errors(ip(IpAllocationPolicy.STATIC_IPPOOL, null)))
			.isEmpty();
	}

	@Test
	void extraConfigWhenKeysAreSentThenFiltersSettings() {
		TestParameters parameters = TestParameters.of(virtualMachine("vm").hardware(extraConfig("a.b", "c")));
		assertThat(parameters.describe(ExtraConfigParams.class).extraConfigs())
			.containsExactly(new ExtraConfig("a.b", "c", "vm"));
		assertThat(parameters.describe(ExtraConfigParams.class,
				new ExtraConfigParams(null, List.of("a.b"), List.of(), null)))
			.extracting(ExtraConfigParams::excludeKeys, ExtraConfigParams::includeKeys)
			.containsExactly(List.of("a.b"), List.of());
	}

	@Test
	void extraConfigWhenKeyIsRepeatedThenFirstIsListed() {
		TestParameters parameters = TestParameters.of(virtualMachine("vm").hardware(extraConfig("a.b", "1"),
				extraConfig("c", "3"), extraConfig("a.b", "2"), extraConfig("c", "3")));
		assertThat(parameters.describe(ExtraConfigParams.class).extraConfigs())
			.containsExactly(new ExtraConfig("a.b", "1", "vm"), new ExtraConfig("c", "3", "vm"));
	}

	@Test
	void copiesWhenOutOfBoundsThenAreError() {
		assertThat(scalable().describe(ScaleOutParams.class).groups())
			.containsExactly(new ScaleOutParams.ScaleOutGroup("one", "More of one", 2L, 1L, 4L));
		assertThat(scalable().choices().copies()).containsEntry("one", 2L);
		assertThat(scalable().choices(copies("one", 3L)).copies()).containsEntry("one", 3L);
		assertThat(scalable().describe(ScaleOutParams.class, copies("one", 3L)).groups())
			.extracting(ScaleOutParams.ScaleOutGroup::instanceCount)
			.containsExactly(3L);
		assertThat(scalable().resolve(copies("one", 5L)).errors())
			.extracting(ParameterIssue::name, ParameterIssue::value)
			.containsExactly(tuple("ScaleOutParams.groups[one].instance_count", "5"));
		assertThat(scalable().errors(copies("one", 0L))).hasSize(1);
		assertThat(scalable().errors(copies("two", 1L))).containsExactly("ScaleOutParams.groups.id");
	}

	@Test
	void copiesWhenPackageHasNoMaximumThenLimitApplies() {
		TestParameters parameters = TestParameters.of(TestOvfDescriptors.vApp("app", "one")
			.content(section("ovf2:ScaleOutSection").with("ovf2:id", "one").add(element("ovf2:InstanceCount"))));
		assertThat(parameters.errors(copies("one", (long) TestParameters.MAX_COPIES))).isEmpty();
		assertThat(parameters.errors(copies("one", TestParameters.MAX_COPIES + 1L))).hasSize(1);
	}

	@Test
	void unknownSectionsWhenPresentThenAreDescribed() {
		TestParameters parameters = TestParameters
			.of(virtualMachine("vm").envelope(section("foo:OuterSection").with("ovf:required", "false"))
				.content(section("foo:InnerSection").with("ovf:required", "false")));
		assertThat(parameters.describe(UnknownSectionParams.class).unknownSections()).containsExactly(
				new UnknownSection("{http://example.com/foo}OuterSection", "About the foo:OuterSection"),
				new UnknownSection("{http://example.com/foo}InnerSection", "About the foo:InnerSection"));
	}

	@Test
	void customizationWhenSystemIsUnknownThenIsError() {
		TestParameters parameters = TestParameters.of(TestOvfDescriptors.vApp("app", "one", "two"));
		assertThat(parameters.describe(VcenterGuestCustomizationParams.class)).isEqualTo(
				new VcenterGuestCustomizationParams(List.of("one", "two"), null, "VcenterGuestCustomizationParams"));
		assertThat(parameters.choices(customization("two", "spec-1")).customizations())
			.containsExactly(Map.entry("two", specification("spec-1")));
		assertThat(parameters.resolve(customization("three", "spec-1")).errors()).singleElement()
			.extracting(ParameterIssue::value)
			.isEqualTo("three");
		assertThat(parameters.errors(customization("one", " ")))
			.containsExactly("VcenterGuestCustomizationParams.customizations[one]");
	}

}
