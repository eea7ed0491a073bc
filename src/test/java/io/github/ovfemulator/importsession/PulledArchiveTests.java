package io.github.ovfemulator.importsession;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Objects;

import io.github.ovfemulator.ovf.OvfFileInfo;
import io.github.ovfemulator.ovf.ParseIssue;
import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.support.TestOva;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of sessions that pull an archive.
 */
class PulledArchiveTests {

	private static final byte[] BUNDLE = "<Strings xmlns=\"http://schemas.dmtf.org/ovf/envelope/1\" xml:lang=\"de\"/>"
		.getBytes(StandardCharsets.UTF_8);

	private final Deque<Runnable> work = new ArrayDeque<>();

	private final TestOvfDescriptors descriptor = TestImportSessions.oneDisk();

	@AfterEach
	void forgetInterruption() {
		Thread.interrupted();
	}

	private TestImportSessions pulling(String name, byte[] archive) {
		TestImportSessions session = TestImportSessions.pulling(new TestOrigin(name).file(name, archive),
				this.work::add);
		workAll();
		return session;
	}

	private TestImportSessions importing(byte[] archive) {
		TestImportSessions session = pulling("tiny.ova", archive);
		assertThat(session.state()).as("%s", session.info().errors())
			.isEqualTo(ImportState.IMPORT_SELECTING_OVF_PARAMS);
		session.instantiate();
		workAll();
		return session;
	}

	private void workAll() {
		while (!this.work.isEmpty()) {
			this.work.remove().run();
		}
	}

	private byte[] manifest() {
		return ("SHA256(a.ovf)= " + TestImportSessions.hex("SHA-256", this.descriptor.bytes()) + "\nSHA256(disk.vmdk)= "
				+ TestImportSessions.hex("SHA-256", TestImportSessions.DISK) + "\n")
			.getBytes(StandardCharsets.UTF_8);
	}

	private TestOva ova() {
		return new TestOva().add("a.ovf", this.descriptor.bytes());
	}

	@ParameterizedTest
	@ValueSource(strings = { "tiny.ova", "tiny.OVA", "download" })
	void pullWhenFileIsArchiveThenMembersAreFiles(String name) {
		TestImportSessions session = pulling(name, ova().add("disk.vmdk", TestImportSessions.DISK).bytes());
		assertThat(session.info().files()).extracting(OvfFileInfo::name).containsExactly("a.ovf", "disk.vmdk");
		session.instantiate();
		assertThat(session.state()).isEqualTo(ImportState.IMPORT_FILE_TRANSFER);
		workAll();
		assertThat(session.state()).isEqualTo(ImportState.IMPORT_COMPLETED);
		assertThat(session.file("disk.vmdk").sha256())
			.isEqualTo(TestImportSessions.hex("SHA-256", TestImportSessions.DISK));
	}

	@Test
	void pullWhenBundlesFollowDisksThenFindsThem() {
		this.descriptor.messageBundle("b1", "de.msg");
		TestImportSessions session = importing(
				ova().add("disk.vmdk", TestImportSessions.DISK).add("de.msg", BUNDLE).bytes());
		assertThat(session.state()).isEqualTo(ImportState.IMPORT_COMPLETED);
	}

	@Test
	void pullWhenManifestIsAnywhereThenVerifiesMembers() {
		assertThat(importing(ova().add("a.mf", manifest()).add("disk.vmdk", TestImportSessions.DISK).bytes()).state())
			.isEqualTo(ImportState.IMPORT_COMPLETED);
		assertThat(importing(ova().add("disk.vmdk", TestImportSessions.DISK).add("a.mf", manifest()).bytes()).state())
			.isEqualTo(ImportState.IMPORT_COMPLETED);
		byte[] other = "9876543210".getBytes(StandardCharsets.UTF_8);
		assertThat(reason(importing(ova().add("disk.vmdk", other).add("a.mf", manifest()).bytes())))
			.contains("SHA256 digest of 'disk.vmdk'");
	}

	@Test
	void pullWhenArchiveHasNoFurtherFilesThenReadsOnce() {
		TestOva ova = new TestOva().add("a.ovf", TestOvfDescriptors.virtualMachine("bare").bytes());
		TestImportSessions session = pulling("tiny.ova", ova.bytes());
		assertThat(session.instantiate().state()).isEqualTo(ImportState.IMPORT_COMPLETED);
		assertThat(this.work).isEmpty();
	}

	@Test
	void pullWhenDescriptorIsNotFirstThenFails() {
		byte[] archive = new TestOva().add("disk.vmdk", TestImportSessions.DISK).bytes();
		assertThat(reason(pulling("tiny.ova", archive))).contains("The first member of an OVA is its descriptor");
		assertThat(reason(pulling("tiny.ova", "no tar".getBytes(StandardCharsets.UTF_8)))).isNotBlank();
		assertThat(reason(pulling("tiny.ova", new byte[] { 0x1f, (byte) 0x8b, 8, 0 }))).contains("gunzip");
	}

	@Test
	void pullWhenDescriptorIsInvalidThenFails() {
		byte[] archive = new TestOva().add("a.ovf", "<html/>".getBytes(StandardCharsets.UTF_8)).bytes();
		assertThat(issue(pulling("tiny.ova", archive)).file()).isEqualTo("a.ovf");
	}

	@Test
	void pullWhenMemberIsMissingOrUnknownThenFails() {
		assertThat(reason(importing(ova().add("a.mf", manifest()).bytes()))).contains("no member 'disk.vmdk'");
		byte[] strange = ova().add("disk.vmdk", TestImportSessions.DISK).add("x.txt", new byte[1]).bytes();
		assertThat(reason(importing(strange))).contains("'x.txt'");
	}

	@Test
	void pullWhenMemberIsOutOfOrderThenFails() {
		this.descriptor.file("f2", "tools.iso", 1);
		byte[] swapped = ova().add("tools.iso", new byte[1]).add("disk.vmdk", TestImportSessions.DISK).bytes();
		assertThat(reason(importing(swapped))).contains("'disk.vmdk' follows 'tools.iso'");
	}

	@Test
	void pullWhenArchiveIsTruncatedThenFails() {
		byte[] archive = ova().add("disk.vmdk", TestImportSessions.DISK).bytes();
		int beforeDisk = archive.length - archive.length % 512;
		while (archive[beforeDisk - 1] == 0) {
			beforeDisk--;
		}
		assertThat(reason(importing(Arrays.copyOf(archive, beforeDisk - 3)))).contains("ends too early");
	}

	@Test
	void pullWhenMemberSizeDiffersThenFails() {
		assertThat(reason(importing(ova().add("disk.vmdk", new byte[9]).bytes()))).contains("10 bytes", "9 bytes");
	}

	private static String reason(TestImportSessions session) {
		return issue(session).message().defaultMessage();
	}

	private static ParseIssue issue(TestImportSessions session) {
		assertThat(session.state()).isEqualTo(ImportState.IMPORT_ERROR);
		return Objects.requireNonNull(session.info().errors().get(0).issues()).get(0);
	}

}
