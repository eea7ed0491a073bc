package io.github.ovfemulator.importsession;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.github.ovfemulator.importsession.CreateSpec.PushSourceOvfOption;
import io.github.ovfemulator.ovf.OvfFileInfo;
import io.github.ovfemulator.ovf.OvfFileInfo.FileType;
import io.github.ovfemulator.ovf.OvfMessageCategory;
import io.github.ovfemulator.ovf.ParseIssue;
import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.ovf.parameters.NameAndProductParams;
import io.github.ovfemulator.ovf.parameters.NetworkMappingParams;
import io.github.ovfemulator.ovf.parameters.NetworkMappingParams.SourceNetwork;
import io.github.ovfemulator.transfer.ReceivedFile;
import io.github.ovfemulator.transfer.Upload;
import io.github.ovfemulator.vapi.std.ErrorType;
import io.github.ovfemulator.vapi.std.LocalizableMessage;
import io.github.ovfemulator.vapi.std.StandardError;
import io.github.ovfemulator.vapi.std.VapiException;
import io.github.ovfemulator.vapi.structure.Structure;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.github.ovfemulator.importsession.TestImportSessions.hex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/**
 * The state machine, without a server.
 */
class ImportSessionTests {

	private static final byte[] DISK = "0123456789".getBytes(StandardCharsets.UTF_8);

	private static TestOvfDescriptors oneDisk() {
		return TestOvfDescriptors.virtualMachine("tiny").file("f1", "disk.vmdk", DISK.length).disk("d1", "f1", 1024);
	}

	@Nested
	class Descriptor {

		@Test
		void aNewSessionAwaitsItsDescriptor() {
			ImportSessionInfo info = TestImportSessions.fresh().info();
			assertThat(info.state()).isEqualTo(ImportState.IMPORT_OVF_TRANSFER);
			assertThat(info.progress()).isZero();
			assertThat(info.fileTransferMode()).isNull();
			assertThat(info.files()).singleElement().satisfies((file) -> {
				assertThat(file.fileType()).isEqualTo(FileType.OVF);
				assertThat(file.optionalUpload()).isFalse();
				assertThat(file.size()).isZero();
				assertThat(file.sha256()).isEmpty();
				assertThat(file.fileUrl()).startsWith("/upload/");
			});
		}

		@Test
		void theDescriptorBringsItsFilesAndThoseAnnounced() {
			TestImportSessions sessions = TestImportSessions.announcing(PushSourceOvfOption.MANIFEST_CERTIFICATE)
				.upload("descriptor.ovf", oneDisk().file("f2", "notes.txt", 7).bytes());
			assertThat(sessions.state()).isEqualTo(ImportState.IMPORT_SELECTING_OVF_PARAMS);
			assertThat(sessions.info().files())
				.extracting(OvfFileInfo::name, OvfFileInfo::fileType, OvfFileInfo::optionalUpload, OvfFileInfo::size)
				.contains(tuple("disk.vmdk", FileType.DISK, false, 10L),
						tuple("notes.txt", FileType.CONTENT, false, 7L),
						tuple("descriptor.mf", FileType.MANIFEST, true, 0L),
						tuple("descriptor.cert", FileType.CERT, true, 0L))
				.hasSize(5);
		}

		@Test
		void externalBundlesAreAwaitedFirst() {
			TestImportSessions sessions = TestImportSessions.with(oneDisk().messageBundle("b1", "de.msg"));
			assertThat(sessions.state()).isEqualTo(ImportState.IMPORT_MSG_BUNDLES_TRANSFER);
			assertThat(sessions.file("de.msg").fileType()).isEqualTo(FileType.MSG_BUNDLE);
			sessions.upload("disk.vmdk", DISK);
			assertThat(sessions.state()).isEqualTo(ImportState.IMPORT_MSG_BUNDLES_TRANSFER);
			sessions.upload("de.msg", "<Strings/>");
			assertThat(sessions.state()).isEqualTo(ImportState.IMPORT_SELECTING_OVF_PARAMS);
		}

		@Test
		void anUnreadableDescriptorFailsTheSessionWithItsPlace() {
			TestImportSessions sessions = TestImportSessions.fresh().upload("descriptor.ovf", "<Envelope>\n  <a></b>");
			assertThat(sessions.state()).isEqualTo(ImportState.IMPORT_ERROR);
			assertThat(sessions.info().errors()).singleElement().satisfies((error) -> {
				assertThat(error.category()).isEqualTo(OvfMessageCategory.VALIDATION);
				assertThat(error.issues()).singleElement()
					.satisfies((issue) -> assertThat(issue.file()).isEqualTo("descriptor.ovf"))
					.satisfies((issue) -> assertThat(issue.lineNumber()).isPositive())
					.satisfies((issue) -> assertThat(issue.columnNumber()).isPositive());
			});
			assertThat(sessions.info().files()).extracting(OvfFileInfo::fileUrl).containsOnlyNulls();
		}

		@Test
		void aDescriptorOverTheLimitFailsTheSession() {
			TestImportSessions sessions = TestImportSessions.fresh();
			Upload upload = sessions.begin("descriptor.ovf");
			assertThat(upload.keepLimit()).isEqualTo(TestImportSessions.MAX_DESCRIPTOR_SIZE);
			assertThat(upload.exceedLimit()).hasMessageContaining("emulator.ovf.max-descriptor-size");
			upload.close();
			assertThat(sessions.state()).isEqualTo(ImportState.IMPORT_ERROR);
		}

		@Test
		void theDescriptorIsTakenOnce() {
			TestImportSessions sessions = TestImportSessions.with(oneDisk());
			assertError(ErrorType.NOT_ALLOWED_IN_CURRENT_STATE, () -> sessions.begin("descriptor.ovf"),
					"IMPORT_SELECTING_OVF_PARAMS");
		}

	}

	@Nested
	class Uploads {

		@Test
		void aSecondWriterIsRefusedAndTheFirstGoesOn() {
			TestImportSessions sessions = TestImportSessions.with(oneDisk());
			Upload first = sessions.begin("disk.vmdk");
			first.received(4);
			assertError(ErrorType.RESOURCE_BUSY, () -> sessions.begin("disk.vmdk"), "disk.vmdk");
			first.received(6);
			assertThat(sessions.file("disk.vmdk").bytesTransferred()).isEqualTo(10);
		}

		@Test
		void anAbortedUploadNeverHappened() {
			TestImportSessions sessions = TestImportSessions.with(oneDisk());
			Upload upload = sessions.begin("disk.vmdk");
			upload.received(4);
			upload.close();
			assertThat(sessions.file("disk.vmdk").bytesTransferred()).isZero();
			sessions.upload("disk.vmdk", DISK);
			assertThat(sessions.file("disk.vmdk").sha256()).isEqualTo(hex("SHA-256", DISK));
		}

		@Test
		void anotherLengthThanDeclaredIsAWarningThatStatesBoth() {
			TestImportSessions sessions = TestImportSessions.with(oneDisk()).upload("disk.vmdk", "1234567");
			assertThat(sessions.file("disk.vmdk").size()).isEqualTo(7);
			assertThat(sessions.info().warnings()).singleElement()
				.satisfies((warning) -> assertThat(warning.issues()).singleElement()
					.extracting(ParseIssue::message)
					.extracting(LocalizableMessage::args)
					.isEqualTo(List.of("disk.vmdk", "10", "7")));
			sessions.upload("disk.vmdk", DISK);
			assertThat(sessions.info().warnings()).isEmpty();
		}

		@Test
		void aDiskMayBeReplacedUntilTheMachineIsMade() {
			TestImportSessions sessions = TestImportSessions.with(oneDisk().file("f2", "other.iso", 1))
				.upload("disk.vmdk", DISK)
				.instantiate();
			assertThat(sessions.state()).isEqualTo(ImportState.IMPORT_FILE_TRANSFER);
			Upload again = sessions.begin("disk.vmdk");
			sessions.upload("other.iso", "x");
			assertThat(sessions.state()).isEqualTo(ImportState.IMPORT_FILE_TRANSFER);
			again.complete(new ReceivedFile(0, Map.of(), new byte[0]));
			assertThat(sessions.state()).isEqualTo(ImportState.IMPORT_COMPLETED);
		}

		@Test
		void aDeletedSessionEndsItsUploads() {
			TestImportSessions sessions = TestImportSessions.with(oneDisk());
			Upload upload = sessions.begin("disk.vmdk");
			sessions.session.close();
			assertError(ErrorType.NOT_FOUND, () -> upload.received(1), "session-1");
		}

		@Test
		void aFailedSessionEndsItsUploads() {
			TestImportSessions sessions = TestImportSessions.announcing(PushSourceOvfOption.MANIFEST)
				.upload("descriptor.ovf", oneDisk().bytes());
			Upload upload = sessions.begin("disk.vmdk");
			sessions.upload("descriptor.mf", "nonsense");
			assertThat(sessions.state()).isEqualTo(ImportState.IMPORT_ERROR);
			assertError(ErrorType.NOT_ALLOWED_IN_CURRENT_STATE, () -> upload.received(1), "IMPORT_ERROR");
		}

	}

	@Nested
	class Manifest {

		private final byte[] descriptor = oneDisk().bytes();

		private final TestImportSessions sessions = TestImportSessions.announcing(PushSourceOvfOption.MANIFEST)
			.upload("descriptor.ovf", this.descriptor);

		private String manifest(String descriptorAlgorithm, String diskAlgorithm) {
			return descriptorAlgorithm + "(appliance-7.ovf)= " + digest(descriptorAlgorithm, this.descriptor) + "\n"
					+ diskAlgorithm + "(disk.vmdk)= " + digest(diskAlgorithm, DISK) + "\n";
		}

		private static String digest(String algorithm, byte[] content) {
			return hex(algorithm.replace("SHA", "SHA-"), content);
		}

		@ParameterizedTest
		@ValueSource(strings = { "SHA1", "SHA256", "SHA512" })
		void everyAlgorithmIsVerifiedWhicheverArrivesFirst(String algorithm) {
			this.sessions.upload("descriptor.mf", manifest(algorithm, algorithm))
				.upload("disk.vmdk", DISK)
				.instantiate();
			assertThat(this.sessions.state()).isEqualTo(ImportState.IMPORT_COMPLETED);
			TestImportSessions other = TestImportSessions.announcing(PushSourceOvfOption.MANIFEST)
				.upload("descriptor.ovf", this.descriptor)
				.upload("disk.vmdk", DISK)
				.upload("descriptor.mf", manifest("SHA256", algorithm))
				.instantiate();
			assertThat(other.state()).isEqualTo(ImportState.IMPORT_COMPLETED);
		}

		@Test
		void onlyTheDigestsThatMatterAreTaken() {
			assertThat(TestImportSessions.with(oneDisk()).begin("disk.vmdk").digests()).containsExactly("SHA-256");
			assertThat(this.sessions.begin("disk.vmdk").digests()).containsExactlyInAnyOrder("SHA-1", "SHA-256",
					"SHA-512");
			TestImportSessions later = TestImportSessions.announcing(PushSourceOvfOption.MANIFEST)
				.upload("descriptor.ovf", this.descriptor)
				.upload("descriptor.mf", manifest("SHA256", "SHA1"));
			assertThat(later.begin("disk.vmdk").digests()).containsExactlyInAnyOrder("SHA-1", "SHA-256");
		}

		@Test
		void aWrongDigestNamesFileDigestsAndLine() {
			this.sessions.upload("descriptor.mf", manifest("SHA256", "SHA256"))
				.instantiate()
				.upload("disk.vmdk", "9876543210");
			assertIssue(hex("SHA-256", DISK), hex("SHA-256", "9876543210".getBytes(StandardCharsets.UTF_8)),
					"disk.vmdk");
			assertThat(this.sessions.info().errors().get(0).issues()).singleElement()
				.extracting(ParseIssue::file, ParseIssue::lineNumber)
				.containsExactly("descriptor.mf", 2L);
			assertThat(this.sessions.info().progress()).isEqualTo(99);
		}

		@Test
		void aWrongDigestOfTheDescriptorIsFoundUnderAnyName() {
			this.sessions.upload("descriptor.mf", manifest("SHA256", "SHA256").replace("appliance-7", "x")
				.replace(digest("SHA256", this.descriptor), "0".repeat(64)));
			assertIssue("descriptor.ovf", "0".repeat(64));
		}

		@Test
		void aLineForNoFileIsAnError() {
			this.sessions.upload("descriptor.mf",
					manifest("SHA256", "SHA256") + "SHA1(stranger.bin)= " + "a".repeat(40) + "\n");
			assertIssue("stranger.bin");
		}

		@Test
		void aFileWithoutALineIsAnError() {
			this.sessions.upload("disk.vmdk", DISK)
				.upload("descriptor.mf", manifest("SHA256", "SHA256").lines().findFirst().orElseThrow() + "\n");
			assertIssue("disk.vmdk");
		}

		@Test
		void aManifestWithoutTheDescriptorIsInvalid() {
			this.sessions.upload("descriptor.mf", "SHA256(disk.vmdk)= " + hex("SHA-256", DISK) + "\n");
			assertIssue(".ovf");
		}

		@Test
		void aManifestThatNeverCameIsAnInformation() {
			this.sessions.upload("disk.vmdk", DISK).instantiate();
			assertThat(this.sessions.state()).isEqualTo(ImportState.IMPORT_COMPLETED);
			assertThat(this.sessions.info().information()).singleElement()
				.satisfies((info) -> assertThat(info.messages().get(0).args()).contains("descriptor.mf"));
		}

		@Test
		void aManifestOnItsWayIsAwaited() {
			Upload manifest = this.sessions.begin("descriptor.mf");
			this.sessions.upload("disk.vmdk", DISK).instantiate();
			assertThat(this.sessions.state()).isEqualTo(ImportState.IMPORT_FILE_TRANSFER);
			manifest.close();
			assertThat(this.sessions.state()).isEqualTo(ImportState.IMPORT_COMPLETED);
		}

		private void assertIssue(String... parts) {
			assertThat(this.sessions.state()).isEqualTo(ImportState.IMPORT_ERROR);
			assertThat(this.sessions.info().errors()).singleElement().satisfies((error) -> {
				assertThat(error.category()).isEqualTo(OvfMessageCategory.VALIDATION);
				assertThat(error.issues()).singleElement()
					.satisfies((issue) -> assertThat(issue.message().defaultMessage()).contains(parts));
			});
		}

	}

	@Nested
	class Instantiation {

		@Test
		void anEmptyListImportsAPackageThatLeavesNoChoiceOpen() {
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
		void aCollectionBecomesAVApp() {
			ImportSessionInfo info = TestImportSessions.with(TestOvfDescriptors.vApp("app", "one", "two"))
				.instantiate()
				.info();
			assertThat(info.vappId()).isEqualTo("resgroup-v101");
			assertThat(info.vmId()).isNull();
		}

		@Test
		void missingFilesAreAwaited() {
			TestImportSessions sessions = TestImportSessions.with(oneDisk()).instantiate();
			assertThat(sessions.state()).isEqualTo(ImportState.IMPORT_FILE_TRANSFER);
			assertThat(sessions.info().fileTransferMode()).isEqualTo(FileTransferMode.SERVER_TRANSFER_MODE);
			sessions.upload("disk.vmdk", DISK);
			assertThat(sessions.state()).isEqualTo(ImportState.IMPORT_COMPLETED);
		}

		@Test
		void everyFaultOfTheParametersIsNamedAndNothingChanges() {
			TestImportSessions sessions = TestImportSessions.with(oneDisk().network("VM Network").network("Backup"));
			sessions.deployer.takenNames.add("tiny");
			assertThatExceptionOfType(VapiException.class)
				.isThrownBy(
						() -> sessions.instantiate(mapping("Backup", "network-99"), mapping("Nowhere", "network-14")))
				.satisfies((ex) -> assertThat(ex.error()).isInstanceOf(StandardError.InvalidArgument.class))
				.satisfies((ex) -> assertThat(ex.error().messages()).extracting(LocalizableMessage::id)
					.containsExactlyInAnyOrder("emulator.ovf.parameters.duplicate",
							"emulator.ovf.parameters.name.taken", "emulator.ovf.parameters.network.unknown_target",
							"emulator.ovf.parameters.network.unmapped"));
			assertThat(sessions.state()).isEqualTo(ImportState.IMPORT_SELECTING_OVF_PARAMS);
			sessions.instantiate(name("other"), new NetworkMappingParams(
					List.of(source("VM Network", "network-14"), source("Backup", "network-14")), null, null));
			assertThat(sessions.state()).isEqualTo(ImportState.IMPORT_FILE_TRANSFER);
		}

		@Test
		void aFailureOfTheInventoryIsAServerError() {
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
		void whatTheSelectedOptionLeavesOutGoesAndItsUploadEnds() {
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

	}

	@Nested
	class Progress {

		@Test
		void progressFollowsTheBytesAndNeverFalls() {
			TestImportSessions sessions = TestImportSessions.with(oneDisk().file("f2", "huge.bin", 100_000));
			sessions.upload("disk.vmdk", DISK);
			assertThat(sessions.info().progress()).isZero();
			sessions.instantiate();
			assertThat(sessions.info().progress()).isLessThan(5);
			Upload upload = sessions.begin("huge.bin");
			upload.received(50_000);
			long half = sessions.info().progress();
			assertThat(half).isBetween(45L, 55L);
			upload.close();
			assertThat(sessions.info().progress()).isEqualTo(half);
			sessions.session.reportProgress(80);
			assertThat(sessions.info().progress()).isEqualTo(80);
		}

		@ParameterizedTest
		@ValueSource(longs = { -1, 29, 101, Long.MAX_VALUE, Long.MIN_VALUE })
		void whatIsBelowTheCurrentProgressOrAboveHundredIsRefused(long percent) {
			TestImportSessions sessions = TestImportSessions.with(oneDisk().file("f2", "huge.bin", 100_000))
				.instantiate();
			sessions.session.reportProgress(30);
			assertError(ErrorType.INVALID_ARGUMENT, () -> sessions.session.reportProgress(percent),
					String.valueOf(percent));
			assertThat(sessions.info().progress()).isEqualTo(30);
		}

		@Test
		void aFileOfUnknownSizeIsNeverNearlyDone() {
			TestOvfDescriptors descriptor = TestOvfDescriptors.virtualMachine("tiny").file("f1", "a.bin", 0);
			descriptor.first("File").without("ovf:size");
			TestImportSessions sessions = TestImportSessions.with(descriptor).instantiate();
			sessions.begin("a.bin").received(1_000_000);
			assertThat(sessions.info().progress()).isBetween(90L, 99L);
			assertThat(sessions.file("a.bin").size()).isZero();
		}

	}

	@Nested
	class WrongStates {

		@ParameterizedTest
		@EnumSource(value = ImportState.class, mode = EnumSource.Mode.EXCLUDE,
				names = { "IMPORT_SELECTING_OVF_PARAMS", "IMPORT_INSTANTIATING" })
		void instantiateIsRefused(ImportState state) {
			TestImportSessions sessions = in(state);
			assertError(ErrorType.NOT_ALLOWED_IN_CURRENT_STATE, sessions::instantiate, state.name());
			assertThat(sessions.state()).isEqualTo(state);
		}

		@ParameterizedTest
		@EnumSource(value = ImportState.class, mode = EnumSource.Mode.EXCLUDE,
				names = { "IMPORT_FILE_TRANSFER", "IMPORT_INSTANTIATING" })
		void progressIsRefused(ImportState state) {
			TestImportSessions sessions = in(state);
			assertError(ErrorType.NOT_ALLOWED_IN_CURRENT_STATE, () -> sessions.session.reportProgress(50),
					state.name());
			assertThat(sessions.state()).isEqualTo(state);
		}

		@ParameterizedTest
		@EnumSource(value = ImportState.class, mode = EnumSource.Mode.EXCLUDE,
				names = { "IMPORT_SELECTING_OVF_PARAMS", "IMPORT_INSTANTIATING" })
		void tryInstantiateIsRefused(ImportState state) {
			TestImportSessions sessions = in(state);
			assertError(ErrorType.NOT_ALLOWED_IN_CURRENT_STATE, sessions::tryInstantiate, state.name());
			assertThat(sessions.state()).isEqualTo(state);
		}

		@Test
		void tryInstantiateChangesNothing() {
			TestImportSessions sessions = in(ImportState.IMPORT_SELECTING_OVF_PARAMS);
			ImportSessionInfo before = sessions.info();
			sessions.tryInstantiate(name("another"));
			assertThat(sessions.info()).isEqualTo(before);
		}

		@Test
		void bothAreRefusedWhileNoHostCanTakeAMachine() {
			TestImportSessions sessions = in(ImportState.IMPORT_SELECTING_OVF_PARAMS);
			sessions.deployer.unusable = VapiException.of(ErrorType.NOT_ALLOWED_IN_CURRENT_STATE,
					LocalizableMessage.of("x", "No host"));
			assertError(ErrorType.NOT_ALLOWED_IN_CURRENT_STATE, sessions::tryInstantiate, "No host");
			assertError(ErrorType.NOT_ALLOWED_IN_CURRENT_STATE, sessions::instantiate, "No host");
			assertThat(sessions.state()).isEqualTo(ImportState.IMPORT_SELECTING_OVF_PARAMS);
		}

		@Test
		void aScriptedSessionAnswersAsItsStateDemands() {
			ImportSessionInfo selecting = in(ImportState.IMPORT_SELECTING_OVF_PARAMS).info();
			ImportSessionInfo failed = in(ImportState.IMPORT_ERROR).info();
			assertError(ErrorType.UNSUPPORTED, () -> scripted(selecting).tryInstantiate(List.of()), "scripted");
			assertError(ErrorType.NOT_ALLOWED_IN_CURRENT_STATE, () -> scripted(failed).tryInstantiate(List.of()),
					"IMPORT_ERROR");
		}

		private static Session scripted(ImportSessionInfo info) {
			return new ScriptedSession(new ImportSessionId("scripted"), List.of(info));
		}

		private static TestImportSessions in(ImportState state) {
			TestImportSessions sessions = switch (state) {
				case IMPORT_OVF_TRANSFER -> TestImportSessions.fresh();
				case IMPORT_MSG_BUNDLES_TRANSFER -> TestImportSessions.with(oneDisk().messageBundle("b1", "de.msg"));
				case IMPORT_SELECTING_OVF_PARAMS -> TestImportSessions.with(oneDisk());
				case IMPORT_FILE_TRANSFER -> TestImportSessions.with(oneDisk()).instantiate();
				case IMPORT_COMPLETED ->
					TestImportSessions.with(TestOvfDescriptors.virtualMachine("tiny")).instantiate();
				case IMPORT_ERROR -> TestImportSessions.fresh().upload("descriptor.ovf", "no descriptor");
				case IMPORT_INSTANTIATING -> throw new IllegalArgumentException("No call ever sees " + state);
			};
			assertThat(sessions.state()).isEqualTo(state);
			return sessions;
		}

	}

	@Nested
	class Expiry {

		@Test
		void anIdleSessionExpiresAndACallKeepsItAlive() {
			TestImportSessions sessions = TestImportSessions.fresh();
			sessions.clock.advance(TestImportSessions.IDLE);
			assertThat(isExpired(sessions)).isFalse();
			sessions.info();
			sessions.clock.advance(TestImportSessions.IDLE);
			assertThat(isExpired(sessions)).isFalse();
			sessions.clock.advance(Duration.ofMillis(1));
			assertThat(isExpired(sessions)).isTrue();
		}

		@Test
		void aFinishedSessionIsKeptLonger() {
			TestImportSessions sessions = TestImportSessions.with(TestOvfDescriptors.virtualMachine("tiny"))
				.instantiate();
			sessions.clock.advance(TestImportSessions.FINISHED);
			assertThat(isExpired(sessions)).isFalse();
			sessions.clock.advance(Duration.ofMillis(1));
			assertThat(isExpired(sessions)).isTrue();
		}

		@Test
		void aSessionWithAnOpenTransferDoesNotExpire() {
			TestImportSessions sessions = TestImportSessions.with(oneDisk());
			Upload upload = sessions.begin("disk.vmdk");
			sessions.clock.advance(TestImportSessions.IDLE.multipliedBy(3));
			assertThat(isExpired(sessions)).isFalse();
			upload.close();
			assertThat(isExpired(sessions)).isFalse();
			sessions.clock.advance(TestImportSessions.IDLE.plusMillis(1));
			assertThat(isExpired(sessions)).isTrue();
		}

		private static boolean isExpired(TestImportSessions sessions) {
			return sessions.session.isExpired(sessions.clock.instant());
		}

	}

	private static Structure name(String name) {
		return new NameAndProductParams(name, null, null, null, null, null, null, null, null, null);
	}

	private static Structure mapping(String source, String target) {
		return new NetworkMappingParams(List.of(source(source, target)), null, null);
	}

	private static SourceNetwork source(String name, String target) {
		return new SourceNetwork(name, null, target);
	}

	private static void assertError(ErrorType type, ThrowingCallable call, String part) {
		assertThatExceptionOfType(VapiException.class).isThrownBy(call).satisfies((ex) -> {
			assertThat(ErrorType.of(ex.error())).isEqualTo(type);
			assertThat(ex.error().messages()).extracting(LocalizableMessage::defaultMessage)
				.anySatisfy((message) -> assertThat(message).contains(part));
		});
	}

}
