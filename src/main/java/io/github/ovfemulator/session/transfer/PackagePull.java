package io.github.ovfemulator.session.transfer;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.FutureTask;

import io.github.ovfemulator.ovf.OvfError;
import io.github.ovfemulator.ovf.OvfFileInfo.FileType;
import io.github.ovfemulator.ovf.ParseIssue;
import io.github.ovfemulator.ovf.descriptor.PackagePath;
import io.github.ovfemulator.ovf.packaging.InvalidOvaException;
import io.github.ovfemulator.ovf.packaging.OvaReader;
import io.github.ovfemulator.session.files.PackageOrigin;
import io.github.ovfemulator.session.files.PullEnvironment;
import io.github.ovfemulator.session.files.SessionFile;
import io.github.ovfemulator.transfer.OpenFile;
import io.github.ovfemulator.transfer.Receiver;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gets the package of one session from where it is: first what describes it, and, when
 * the session wants them, the other files, several at once. Each file passes through an
 * upload like any other, so it is digested, limited and judged in the same way. It can be
 * stopped at any time, also while a server is silent.
 */
final class PackagePull {

	private static final Logger logger = LoggerFactory.getLogger(PackagePull.class);

	private final PackageTransfer intake;

	private final PackageOrigin origin;

	private final PullEnvironment fetching;

	private final ArchivePull archive;

	private final Set<FutureTask<?>> tasks = ConcurrentHashMap.newKeySet();

	private final Set<OpenFile> open = ConcurrentHashMap.newKeySet();

	PackagePull(PackageTransfer intake, PackageOrigin origin, PullEnvironment fetching) {
		this.intake = intake;
		this.origin = origin;
		this.fetching = fetching;
		this.archive = new ArchivePull(intake, SessionFile.nameOf(origin));
	}

	/** Begins with what describes the package. */
	void start(SessionFile descriptor) {
		run(() -> fetchDescription(descriptor));
	}

	/** Goes on with other files. */
	void fetch(List<SessionFile> files) {
		if (this.intake.archives().isFetched()) {
			run(this::fetchArchive);
		}
		else {
			fetchEach(files);
		}
	}

	private void fetchArchive() throws IOException {
		read(openMain(), this.archive::complete);
	}

	private void fetchEach(List<SessionFile> files) {
		Queue<SessionFile> waiting = new ConcurrentLinkedQueue<>(files);
		for (int worker = 0; worker < Math.min(this.fetching.parallel(), files.size()); worker++) {
			run(() -> {
				for (SessionFile file = waiting.poll(); file != null; file = waiting.poll()) {
					fetch(file);
				}
			});
		}
	}

	/** Whether something is being fetched, or waits for its turn. */
	boolean isActive() {
		return !this.tasks.isEmpty();
	}

	/** Ends whatever goes on; who watches the files knows of it when this is over. */
	void stop() {
		this.tasks.forEach((task) -> task.cancel(true));
		this.open.forEach(OpenFile::giveUp);
	}

	private void fetchDescription(SessionFile descriptor) throws IOException {
		read(openMain(), (file) -> {
			BufferedInputStream content = new BufferedInputStream(file.body());
			if (OvaReader.isArchive(this.origin.name()) || OvaReader.isArchive(content)) {
				this.archive.describe(file.through(content));
			}
			else {
				receive(descriptor, file.through(content));
				fetchBesideDescriptor(descriptor);
				this.intake.describe();
			}
		});
	}

	/** Opens the descriptor or the archive. */
	private OpenFile openMain() throws IOException {
		return this.origin.open(this.intake.subject(SessionFile.nameOf(this.origin)));
	}

	private void fetchBesideDescriptor(SessionFile descriptor) throws IOException {
		boolean manifest = fetchBeside(descriptor, ".mf", FileType.MANIFEST);
		if (!manifest) {
			this.intake.expectNoManifest();
		}
		fetchBeside(descriptor, ".cert", FileType.CERT);
		for (SessionFile file : this.intake.files().bundles()) {
			fetch(file);
		}
	}

	private boolean fetchBeside(SessionFile descriptor, String extension, FileType type) throws IOException {
		for (String spelling : PackagePath.spellingsBeside(descriptor.name(), extension)) {
			SessionFile beside = SessionFile.beside(descriptor, spelling, type);
			Optional<OpenFile> found = this.origin.openBeside(spelling, this.intake.subject(beside.name()));
			if (found.isPresent()) {
				read(found.get(), (file) -> receive(this.intake.addFound(beside), file));
				return true;
			}
		}
		return false;
	}

	private void fetch(SessionFile file) throws IOException {
		read(this.origin.open(file.href(), this.intake.subject(file.name())), (opened) -> receive(file, opened));
	}

	private void receive(SessionFile file, OpenFile opened) throws IOException {
		FileUpload upload = this.intake.transfers().begin(file, opened.length());
		opened.disturb(upload.fault());
		Receiver.move(upload, opened.length(), opened::body);
	}

	private void read(OpenFile file, Reading reading) throws IOException {
		this.open.add(file);
		try (file) {
			reading.read(file);
		}
		finally {
			this.open.remove(file);
		}
	}

	private void run(Step step) {
		Task task = new Task(() -> {
			try {
				step.run();
			}
			catch (InvalidOvaException ex) {
				this.intake.fail(fault(ex.reason()));
			}
			catch (EOFException ex) {
				this.intake.fail(fault(LocalizableMessage.of("emulator.ovf.ova.early",
						"The archive ends too early, in the middle of a member or before its last one.")));
			}
			catch (IOException ex) {
				fail(ErrorType.RESOURCE_INACCESSIBLE, this.origin.describe(ex));
			}
			catch (VapiException ex) {
				logger.debug("What is fetched is not wanted any more: {}", ex.getMessage());
			}
			catch (RuntimeException ex) {
				logger.error("A package could not be fetched", ex);
				fail(ErrorType.INTERNAL_SERVER_ERROR, LocalizableMessage.of("emulator.fetch.failed",
						"Fetching the package failed in a way that was not expected; the log says how."));
			}
		});
		this.tasks.add(task);
		this.fetching.threads().execute(task);
	}

	private OvfError fault(LocalizableMessage reason) {
		return OvfError
			.validation(List.of(new ParseIssue(ParseIssue.Category.PARSE_ERROR, this.origin.name(), -1, -1, reason)));
	}

	private void fail(ErrorType type, LocalizableMessage reason) {
		this.intake.fail(OvfError.server(VapiException.of(type, reason).error()));
	}

	/** A part of the work, known as long as it may need to be stopped. */
	private final class Task extends FutureTask<Void> {

		Task(Runnable work) {
			super(work, null);
		}

		@Override
		protected void done() {
			PackagePull.this.tasks.remove(this);
		}

	}

	/** What reads a file. */
	@FunctionalInterface
	private interface Reading {

		void read(OpenFile file) throws IOException;

	}

	/** What reads files. */
	@FunctionalInterface
	private interface Step {

		void run() throws IOException;

	}

}
