package io.github.ovfemulator.importsession;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

import io.github.ovfemulator.ovf.OvfError;
import io.github.ovfemulator.ovf.OvfFileInfo;
import io.github.ovfemulator.ovf.OvfMessageCategory;
import io.github.ovfemulator.ovf.TestOvfDescriptors;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of sessions that pull a package, with work that the test executes.
 */
class PulledSessionTests {

	private final Deque<Runnable> work = new ArrayDeque<>();

	private final TestOrigin origin = new TestOrigin();

	private TestImportSessions pulling(TestOvfDescriptors descriptor) {
		this.origin.file("tiny.ovf", descriptor.bytes());
		return TestImportSessions.pulling(this.origin, this.work::add);
	}

	private void workAll() {
		while (!this.work.isEmpty()) {
			this.work.remove().run();
		}
	}

	@Test
	void pullWhenPackageHasDisksThenTakesTwoSteps() {
		TestImportSessions session = pulling(TestImportSessions.oneDisk());
		this.origin.file("disk.vmdk", TestImportSessions.DISK);
		assertThat(session.state()).isEqualTo(ImportState.IMPORT_OVF_TRANSFER);
		workAll();
		assertThat(session.state()).isEqualTo(ImportState.IMPORT_SELECTING_OVF_PARAMS);
		session.instantiate();
		assertThat(session.state()).isEqualTo(ImportState.IMPORT_FILE_TRANSFER);
		workAll();
		assertThat(session.state()).isEqualTo(ImportState.IMPORT_COMPLETED);
		assertThat(this.origin.opened).containsExactly("tiny.ovf", "disk.vmdk");
		assertThat(session.info().files()).extracting(OvfFileInfo::fileUrl).containsOnlyNulls();
	}

	@Test
	void pullWhenOnlyDescriptorThenTakesOneStep() {
		TestImportSessions session = pulling(TestOvfDescriptors.virtualMachine("bare"));
		workAll();
		assertThat(session.instantiate().state()).isEqualTo(ImportState.IMPORT_COMPLETED);
		assertThat(this.work).isEmpty();
	}

	@Test
	void pullWhenFilesAreManyThenRunsFewInParallel() {
		TestOvfDescriptors descriptor = TestOvfDescriptors.virtualMachine("many");
		for (int number = 0; number < 5; number++) {
			descriptor.file("f" + number, "disk" + number, 1).disk("d" + number, "f" + number, 1024);
			this.origin.file("disk" + number, new byte[1]);
		}
		TestImportSessions session = pulling(descriptor);
		workAll();
		session.instantiate();
		assertThat(this.work).hasSize(2);
		workAll();
		assertThat(session.state()).isEqualTo(ImportState.IMPORT_COMPLETED);
		assertThat(this.origin.opened).hasSize(6);
	}

	@Test
	void expiryWhenPullRunsThenStays() {
		TestImportSessions session = pulling(TestImportSessions.oneDisk());
		session.clock.advance(TestImportSessions.IDLE.multipliedBy(10));
		assertThat(session.session.isExpired(session.clock.instant())).isFalse();
		workAll();
		session.clock.advance(TestImportSessions.IDLE.plus(Duration.ofSeconds(1)));
		assertThat(session.session.isExpired(session.clock.instant())).isTrue();
	}

	@Test
	void deleteWhenPullRunsThenStopsIt() {
		TestImportSessions session = pulling(TestImportSessions.oneDisk());
		session.session.close();
		workAll();
		assertThat(this.origin.opened).isEmpty();
	}

	@Test
	void pullWhenFileIsUnreadableThenFailsAndStops() {
		TestOvfDescriptors descriptor = TestImportSessions.oneDisk().file("f2", "disk2.vmdk", 5).disk("d2", "f2", 1024);
		this.origin.file("disk2.vmdk", new byte[5]);
		TestImportSessions session = pulling(descriptor);
		workAll();
		session.instantiate();
		this.work.remove().run();
		assertThat(Thread.interrupted()).as("its own work is stopped too").isTrue();
		assertThat(session.info().errors()).extracting(OvfError::category).containsExactly(OvfMessageCategory.SERVER);
		assertThat(session.info().errors().toString()).contains("There is no disk.vmdk");
		workAll();
		assertThat(this.origin.opened).containsExactly("tiny.ovf", "disk.vmdk");
		assertThat(session.state()).isEqualTo(ImportState.IMPORT_ERROR);
	}

	@Test
	void pullWhenManifestIsBesideThenVerifiesFiles() {
		TestOvfDescriptors descriptor = TestImportSessions.oneDisk();
		String lines = "SHA1(tiny.ovf)= " + TestImportSessions.hex("SHA-1", descriptor.bytes())
				+ "\nSHA512(disk.vmdk)= " + TestImportSessions.hex("SHA-512", TestImportSessions.DISK) + "\n";
		this.origin.file("tiny.mf", lines.getBytes(StandardCharsets.UTF_8)).file("disk.vmdk", TestImportSessions.DISK);
		TestImportSessions session = pulling(descriptor);
		workAll();
		assertThat(session.info().files()).extracting(OvfFileInfo::name)
			.containsExactlyInAnyOrder("tiny.ovf", "disk.vmdk", "tiny.mf");
		session.instantiate();
		workAll();
		assertThat(session.state()).as("%s", session.info().errors()).isEqualTo(ImportState.IMPORT_COMPLETED);
	}

	@Test
	void pullWhenOriginFailsUnexpectedlyThenSessionFails() {
		this.origin.failure = new StackOverflowError();
		TestImportSessions session = pulling(TestImportSessions.oneDisk());
		workAll();
		assertThat(session.state()).isEqualTo(ImportState.IMPORT_ERROR);
		assertThat(session.info().errors().toString()).contains("emulator.import_session.unexpected");
	}

}
