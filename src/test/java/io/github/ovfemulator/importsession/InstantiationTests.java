package io.github.ovfemulator.importsession;

import java.util.List;

import io.github.ovfemulator.ovf.OvfMessageCategory;
import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.ovf.parameters.NetworkMappingParams;
import io.github.ovfemulator.ovf.parameters.NetworkMappingParams.SourceNetwork;
import io.github.ovfemulator.transfer.Upload;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.StandardError;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.VapiException;
import org.junit.jupiter.api.Test;

import static io.github.ovfemulator.importsession.SessionErrorAssert.assertError;
import static io.github.ovfemulator.importsession.TestImportSessions.DISK;
import static io.github.ovfemulator.importsession.TestImportSessions.oneDisk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests of {@code instantiate}.
 */
class InstantiationTests {

	@Test
	void instantiateWhenListIsEmptyThenImports() {
		TestImportSessions sessions = TestImportSessions.with(oneDisk()).upload("disk.vmdk", DISK).instantiate();
		ImportSessionInfo info = sessions.info();
		assertThat(info.state()).isEqualTo(ImportState.IMPORT_COMPLETED);
		assertThat(info.progress()).isEqualTo(100);
		assertThat(info.fileTransferMode()).isEqualTo(FileTransferMode.SERVER_TRANSFER_MODE);
		assertThat(info.vmId()).isEqualTo("vm-101");
		assertThat(info.vappId()).isNull();
		assertThat(sessions.deployer.deployed).singleElement()
			.satisfies((choices) -> assertThat(choices.name()).isEqualTo("tiny"));
	}

	@Test
	void instantiateWhenContentIsCollectionThenBuildsVApp() {
		ImportSessionInfo info = TestImportSessions.with(TestOvfDescriptors.vApp("app", "one", "two"))
			.instantiate()
			.info();
		assertThat(info.vappId()).isEqualTo("resgroup-v101");
		assertThat(info.vmId()).isNull();
	}

	@Test
	void instantiateWhenFilesAreMissingThenAwaitsThem() {
		TestImportSessions sessions = TestImportSessions.with(oneDisk()).instantiate();
		assertThat(sessions.state()).isEqualTo(ImportState.IMPORT_FILE_TRANSFER);
		assertThat(sessions.info().fileTransferMode()).isEqualTo(FileTransferMode.SERVER_TRANSFER_MODE);
		sessions.upload("disk.vmdk", DISK);
		assertThat(sessions.state()).isEqualTo(ImportState.IMPORT_COMPLETED);
	}

	@Test
	void instantiateWhenParametersAreWrongThenNamesEach() {
		TestImportSessions sessions = TestImportSessions.with(oneDisk().network("VM Network").network("Backup"));
		sessions.deployer.takenNames.add("tiny");
		assertThatExceptionOfType(VapiException.class)
			.isThrownBy(() -> sessions.instantiate(mapping("Backup", "network-99"), mapping("Nowhere", "network-14")))
			.satisfies((ex) -> assertThat(ex.error()).isInstanceOf(StandardError.InvalidArgument.class))
			.satisfies((ex) -> assertThat(ex.error().messages()).extracting(LocalizableMessage::id)
				.containsExactlyInAnyOrder("emulator.ovf.parameters.duplicate", "emulator.ovf.parameters.name.taken",
						"emulator.ovf.parameters.network.unknown_target", "emulator.ovf.parameters.network.unmapped"));
		assertThat(sessions.state()).isEqualTo(ImportState.IMPORT_SELECTING_OVF_PARAMS);
		sessions.instantiate(TestImportSessions.named("other"), new NetworkMappingParams(
				List.of(source("VM Network", "network-14"), source("Backup", "network-14")), null, null));
		assertThat(sessions.state()).isEqualTo(ImportState.IMPORT_FILE_TRANSFER);
	}

	@Test
	void instantiateWhenInventoryFailsThenServerError() {
		TestImportSessions sessions = TestImportSessions.with(oneDisk()).upload("disk.vmdk", DISK);
		sessions.deployer.failure = VapiException.of(ErrorType.ALREADY_EXISTS, LocalizableMessage.of("x", "gone"));
		sessions.instantiate();
		assertThat(sessions.state()).isEqualTo(ImportState.IMPORT_ERROR);
		assertThat(sessions.info().errors()).singleElement()
			.satisfies((error) -> assertThat(error.category()).isEqualTo(OvfMessageCategory.SERVER))
			.satisfies((error) -> assertThat(error.error()).isInstanceOf(StandardError.AlreadyExists.class));
		assertThat(sessions.info().vmId()).isNull();
	}

	@Test
	void deployWhenItBreaksThenTheSessionEndsInError() {
		TestImportSessions sessions = TestImportSessions.with(oneDisk()).instantiate();
		sessions.deployer.failure = new ArithmeticException("overflow");
		sessions.upload("disk.vmdk", DISK);
		assertBroken(sessions);
		sessions = TestImportSessions.with(oneDisk()).upload("disk.vmdk", DISK);
		sessions.deployer.failure = new IllegalStateException("never thought of");
		sessions.instantiate();
		assertBroken(sessions);
	}

	private static void assertBroken(TestImportSessions sessions) {
		assertThat(sessions.state()).isEqualTo(ImportState.IMPORT_ERROR);
		assertThat(sessions.info().errors()).singleElement()
			.satisfies((error) -> assertThat(error.category()).isEqualTo(OvfMessageCategory.SERVER))
			.satisfies((error) -> assertThat(error.error()).isInstanceOf(StandardError.InternalServerError.class));
	}

	@Test
	void instantiateWhenOptionExcludesFileThenRemovesIt() {
		TestOvfDescriptors descriptor = oneDisk().option("small")
			.option("large")
			.file("f2", "large.vmdk", 5)
			.disk("d2", "f2", 1024);
		descriptor.nth("Item", 3).with("ovf:configuration", "large");
		TestImportSessions sessions = TestImportSessions.with(descriptor);
		Upload excluded = sessions.begin("large.vmdk");
		sessions.instantiate();
		assertThat(sessions.files()).containsOnlyKeys("descriptor.ovf", "disk.vmdk");
		assertError(ErrorType.NOT_ALLOWED_IN_CURRENT_STATE, () -> excluded.received(1), "large.vmdk");
		sessions.upload("disk.vmdk", DISK);
		assertThat(sessions.state()).isEqualTo(ImportState.IMPORT_COMPLETED);
	}

	private static Structure mapping(String source, String target) {
		return new NetworkMappingParams(List.of(source(source, target)), null, null);
	}

	private static SourceNetwork source(String name, String target) {
		return new SourceNetwork(name, null, target);
	}

}
