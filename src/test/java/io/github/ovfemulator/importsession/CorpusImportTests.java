package io.github.ovfemulator.importsession;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.github.ovfemulator.deployment.InventoryDeployer;
import io.github.ovfemulator.inventory.InventoryService;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.ResourcePoolId;
import io.github.ovfemulator.ovf.OvfFileInfo.FileType;
import io.github.ovfemulator.ovf.OvfLimits;
import io.github.ovfemulator.ovf.parameters.DeploymentOptionParams;
import io.github.ovfemulator.session.files.OvfValidationResult;
import io.github.ovfemulator.support.EmulatorTest;
import io.github.ovfemulator.vapi.type.Structure;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Imports real descriptors into the inventory with default parameters. Descriptors with
 * errors are skipped. Runs if the environment variable {@code OVF_CORPUS} is the folder
 * with {@code descriptors}.
 */
@EmulatorTest
class CorpusImportTests {

	private static final byte[] BUNDLE = "<Strings xmlns=\"http://schemas.dmtf.org/ovf/envelope/1\"/>"
		.getBytes(StandardCharsets.UTF_8);

	@TestFactory
	Stream<DynamicTest> descriptorWhenImportableThenIsImported(@Autowired InventoryService inventory)
			throws IOException {
		String folder = System.getenv("OVF_CORPUS");
		assumeTrue(folder != null, "The environment variable OVF_CORPUS does not name a corpus of descriptors");
		try (Stream<Path> files = Files.list(Path.of(String.valueOf(folder)).resolve("descriptors"))) {
			List<Path> descriptors = files.filter((file) -> file.toString().endsWith(".ovf")).sorted().toList();
			return descriptors.stream()
				.map((file) -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file, inventory)));
		}
	}

	private static void check(Path file, InventoryService inventory) throws IOException {
		TestImportSessions session = TestImportSessions.deployingTo(new InventoryDeployer(inventory,
				inventory.place(new ResourcePoolId("resgroup-8"), null, null), OvfLimits.defaults().maxMachines()));
		session.upload("descriptor.ovf", Files.readAllBytes(file));
		assumeTrue(session.state() != ImportState.IMPORT_ERROR, "the descriptor stops the import");
		upload(session, FileType.MSG_BUNDLE, BUNDLE);
		assertThat(session.state()).isEqualTo(ImportState.IMPORT_SELECTING_OVF_PARAMS);
		List<Structure> chosen = TestWizard.choose(session.tryInstantiate(), "corpus " + file.getFileName());
		assertThatEveryAnswerCanBeSentBack(session);
		OvfValidationResult checked = session.session.tryInstantiate(chosen);
		assertThat(checked.errors()).isEmpty();
		session.session.instantiate(chosen, FileTransferMode.SERVER_TRANSFER_MODE);
		for (FileType type : FileType.values()) {
			upload(session, type, new byte[1]);
		}
		ImportSessionInfo info = session.info();
		assertThat(info.state()).as("%s", info.errors()).isEqualTo(ImportState.IMPORT_COMPLETED);
	}

	private static void assertThatEveryAnswerCanBeSentBack(TestImportSessions session) {
		List<String> options = session.tryInstantiate()
			.parameters()
			.stream()
			.filter(DeploymentOptionParams.class::isInstance)
			.flatMap((each) -> Objects.requireNonNull(((DeploymentOptionParams) each).deploymentOptions()).stream())
			.map((option) -> String.valueOf(option.key()))
			.toList();
		for (String option : options) {
			OvfValidationResult told = session.tryInstantiate(new DeploymentOptionParams(null, option, null));
			assertThat(told.errors()).isEmpty();
			OvfValidationResult again = session.session.tryInstantiate(told.parameters());
			assertThat(again.parameters()).isEqualTo(told.parameters());
		}
	}

	private static void upload(TestImportSessions session, FileType type, byte[] content) {
		session.info()
			.files()
			.stream()
			.filter((file) -> file.fileType() == type && file.sha256().isEmpty())
			.forEach((file) -> session.upload(TestImportSessions.address(file), content));
	}

}
