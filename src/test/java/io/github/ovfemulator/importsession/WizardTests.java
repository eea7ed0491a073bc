package io.github.ovfemulator.importsession;

import java.util.List;
import java.util.Map;

import io.github.ovfemulator.ovf.OvfError;
import io.github.ovfemulator.ovf.OvfFileInfo;
import io.github.ovfemulator.ovf.OvfWarning;
import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.ovf.parameters.DeploymentOptionParams;
import io.github.ovfemulator.ovf.parameters.EulaParams;
import io.github.ovfemulator.ovf.parameters.NameAndProductParams;
import io.github.ovfemulator.ovf.parameters.NetworkMappingParams;
import io.github.ovfemulator.ovf.parameters.NetworkMappingParams.SourceNetwork;
import io.github.ovfemulator.ovf.parameters.PropertyParams;
import io.github.ovfemulator.ovf.parameters.SizeParams;
import io.github.ovfemulator.session.files.OvfValidationResult;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.VapiException;
import org.junit.jupiter.api.Test;

import static io.github.ovfemulator.ovf.TestElement.element;
import static io.github.ovfemulator.ovf.TestElement.section;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.property;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests of the calls of a deployment wizard.
 */
class WizardTests {

	/** The signature is not looked at. */
	private static TestOvfDescriptors appliance() {
		TestOvfDescriptors source = TestOvfDescriptors.virtualMachine("appliance")
			.option("small")
			.option("large")
			.network("Management")
			.file("f1", "system.vmdk", 4)
			.file("f2", "data.vmdk", 3)
			.disk("d1", "f1", 1000)
			.disk("d2", "f2", 500)
			.content(section("EulaSection").add(element("License").text("Be nice.")),
					section("ProductSection").add(element("Product").text("Appliance"),
							property("hostname", "string").with("ovf:qualifiers", "MinLen(1)"),
							property("shards", "uint8").with("ovf:configuration", "large").with("ovf:value", "3")));
		// The adapter and the first disk are for both options.
		source.nth("Item", 4).with("ovf:configuration", "large");
		return source;
	}

	private static Structure option(String key) {
		return new DeploymentOptionParams(null, key, null);
	}

	private static Structure values(String id, String value, String other, String otherValue) {
		return new PropertyParams(List.of(value(id, value), value(other, otherValue)), null);
	}

	private static PropertyParams.Property value(String id, String value) {
		return new PropertyParams.Property(null, id, null, null, null, null, null, null, value);
	}

	@Test
	void wizardWhenParametersAreRefinedThenInstantiates() {
		TestImportSessions session = TestImportSessions.with(appliance());

		// It asks what can be chosen, and shows it.
		OvfValidationResult first = session.tryInstantiate();
		assertThat(TestWizard.find(first, DeploymentOptionParams.class).selectedKey()).isEqualTo("small");
		assertThat(TestWizard.find(first, NameAndProductParams.class).productName()).isEqualTo("Appliance");
		assertThat(TestWizard.find(first, EulaParams.class).eulas()).containsExactly("Be nice.");
		assertThat(TestWizard.find(first, PropertyParams.class).properties()).extracting(PropertyParams.Property::id)
			.containsExactly("hostname");
		assertThat(TestWizard.find(first, SizeParams.class).approximateDownloadSize()).isEqualTo(4);
		assertThat(first.errors()).isEmpty();
		assertThat(first.warnings()).extracting(OvfWarning::name)
			.containsExactlyInAnyOrder("PropertyParams.properties[hostname].value", "EulaParams.all_EULA_accepted",
					"NetworkMappingParams.source_networks[Management].target");

		// Someone picks the other option, and sees what that changes.
		OvfValidationResult second = session.tryInstantiate(option("large"));
		assertThat(TestWizard.find(second, PropertyParams.class).properties()).extracting(PropertyParams.Property::id)
			.containsExactly("hostname", "shards");
		assertThat(TestWizard.find(second, SizeParams.class).approximateDownloadSize()).isEqualTo(7);
		assertThat(TestWizard.find(session.tryInstantiate(), DeploymentOptionParams.class).selectedKey())
			.as("nothing is remembered")
			.isEqualTo("small");

		// Someone fills the form in, and gets two fields wrong.
		Structure accepted = new EulaParams(null, true, null);
		Structure networks = new NetworkMappingParams(List.of(new SourceNetwork("Management", null, "network-14")),
				null, null);
		Structure wrong = values("hostname", "", "shards", "1000");
		OvfValidationResult third = session.tryInstantiate(option("large"), accepted, networks, wrong);
		assertThat(third.warnings()).isEmpty();
		assertThat(third.errors()).extracting(OvfError::name, OvfError::value)
			.containsExactly(tuple("PropertyParams.properties[hostname].value", ""),
					tuple("PropertyParams.properties[shards].value", "1000"));

		// Instantiating all the same is refused with both reasons and changes nothing.
		assertThatExceptionOfType(VapiException.class)
			.isThrownBy(() -> session.instantiate(option("large"), accepted, networks, wrong))
			.satisfies((ex) -> assertThat(ex.error().messages()).extracting(LocalizableMessage::defaultMessage)
				.hasSize(2)
				.anySatisfy((message) -> assertThat(message).contains("hostname"))
				.anySatisfy((message) -> assertThat(message).contains("shards", "1000")));
		assertThat(session.state()).isEqualTo(ImportState.IMPORT_SELECTING_OVF_PARAMS);

		// Then everything is right, and the machine is made once the files are there.
		Structure right = values("hostname", "node-1", "shards", "5");
		assertThat(session.tryInstantiate(option("large"), accepted, networks, right).errors()).isEmpty();
		session.instantiate(option("large"), accepted, networks, right);
		assertThat(session.state()).isEqualTo(ImportState.IMPORT_FILE_TRANSFER);
		session.upload("system.vmdk", "1234").upload("data.vmdk", "123");
		assertThat(session.state()).isEqualTo(ImportState.IMPORT_COMPLETED);
		assertThat(session.deployer.deployed).singleElement().satisfies((choices) -> {
			assertThat(choices.option()).isEqualTo("large");
			assertThat(choices.properties()).isEqualTo(Map.of("hostname", "node-1", "shards", "5"));
			assertThat(choices.networks()).isEqualTo(Map.of("Management", "network-14"));
		});
	}

	@Test
	void wizardWhenOptionIsSelectedThenNeedsItsFiles() {
		TestImportSessions session = TestImportSessions.with(appliance());
		List<Structure> chosen = TestWizard.choose(session.tryInstantiate(), "small one");
		assertThat(session.info().files()).extracting(OvfFileInfo::name).contains("data.vmdk");
		session.session.instantiate(chosen, FileTransferMode.SERVER_TRANSFER_MODE);
		assertThat(session.info().files()).extracting(OvfFileInfo::name)
			.containsExactly("descriptor.ovf", "system.vmdk");
		assertThat(session.upload("system.vmdk", "1234").state()).isEqualTo(ImportState.IMPORT_COMPLETED);
	}

}
