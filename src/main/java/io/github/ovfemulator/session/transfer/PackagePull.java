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
import io.github.ovfemulator.session.files.PackageFile;
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
 * Pulls the package of one session from its origin: first the files that describe it,
 * then, on demand, all other files, several at once. Each file is a {@link FileUpload}.
 * It can be stopped at any time, also while a server is silent.
 */
final class PackagePull {

	private static final Logger logger = LoggerFactory.getLogger(PackagePull.class);

	private final TransferState state;

	private final PackageOrigin origin;

	private final PullEnvironment environment;

	private final ArchivePull archive;

	private final Set<FutureTask<?>> tasks = ConcurrentHashMap.newKeySet();

	private final Set<OpenFile> open = ConcurrentHashMap.newKeySet();

	PackagePull(TransferState state, PackageOrigin origin) {
		this.state = state;
		this.origin = origin;
		this.environment = state.environment().pulling();
		this.archive = new ArchivePull(state, PackageFile.nameOf(origin));
	}

	/** Starts with the files that describe the package. */
	void start(SessionFile descriptor) {
		run(() -> pullDescription(descriptor));
	}

	/** Continues with other files. */
	void pull(List<SessionFile> files) {
		if (this.state.isArchivePulled()) {
			run(() -> read(openMain(), this.archive::complete));
			return;
		}
		Queue<SessionFile> waiting = new ConcurrentLinkedQueue<>(files);
		for (int worker = 0; worker < Math.min(this.environment.parallel(), files.size()); worker++) {
			run(() -> {
				for (SessionFile file = waiting.poll(); file != null; file = waiting.poll()) {
					pull(file);
				}
			});
		}
	}

	/** Whether a pull runs or waits for a thread. */
	boolean isActive() {
		return !this.tasks.isEmpty();
	}

	/** Stops all pulls. Their listeners are notified before this returns. */
	void stop() {
		this.tasks.forEach((task) -> task.cancel(true));
		this.open.forEach(OpenFile::giveUp);
	}

	private void pullDescription(SessionFile descriptor) throws IOException {
		read(openMain(), (file) -> {
			BufferedInputStream content = new BufferedInputStream(file.body());
			if (OvaReader.isArchive(this.origin.name()) || OvaReader.isArchive(content)) {
				this.archive.describe(file.through(content));
			}
			else {
				receive(descriptor, file.through(content));
				pullBesideDescriptor(descriptor);
				this.state.describe();
			}
		});
	}

	/** Opens the descriptor or the archive. */
	private OpenFile openMain() throws IOException {
		return this.origin.open(this.state.host().subject(PackageFile.nameOf(this.origin)));
	}

	private void pullBesideDescriptor(SessionFile descriptor) throws IOException {
		if (!pullBeside(descriptor, ".mf", FileType.MANIFEST)) {
			this.state.host().change(() -> {
				this.state.contents().expectNoManifest();
				return null;
			});
		}
		pullBeside(descriptor, ".cert", FileType.CERT);
		for (SessionFile file : this.state.files().bundles()) {
			pull(file);
		}
	}

	private boolean pullBeside(SessionFile descriptor, String extension, FileType type) throws IOException {
		for (String spelling : PackagePath.candidateExtensions(descriptor.name(), extension)) {
			PackageFile beside = PackageFile.beside(descriptor.name(), spelling, type);
			Optional<OpenFile> found = this.origin.openBeside(spelling, this.state.host().subject(beside.name()));
			if (found.isPresent()) {
				read(found.get(), (file) -> receive(this.state.addFound(beside), file));
				return true;
			}
		}
		return false;
	}

	private void pull(SessionFile file) throws IOException {
		OpenFile remote = this.origin.open(file.definition().href(), this.state.host().subject(file.name()));
		read(remote, (opened) -> receive(file, opened));
	}

	private void receive(SessionFile file, OpenFile opened) throws IOException {
		FileUpload upload = FileUpload.start(this.state, file, opened.length());
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
				fail(ex.reason());
			}
			catch (EOFException ex) {
				fail(LocalizableMessage.of("emulator.ovf.ova.early",
						"The archive ends too early, in the middle of a member or before its last one."));
			}
			catch (IOException ex) {
				this.state.host()
					.fail(OvfError
						.server(VapiException.of(this.origin.errorType(ex), this.origin.describe(ex)).error()));
			}
			catch (VapiException ex) {
				if (ex.error().type() == ErrorType.UNABLE_TO_ALLOCATE_RESOURCE) {
					this.state.host().fail(OvfError.server(ex.error()));
				}
				logger.debug("The session no longer accepts a pulled file: {}", ex.getMessage());
			}
			catch (RuntimeException | Error ex) {
				this.state.host().fail(ex);
			}
		});
		this.tasks.add(task);
		this.environment.threads().execute(task);
	}

	private void fail(LocalizableMessage reason) {
		this.state.host()
			.fail(OvfError.validation(
					List.of(new ParseIssue(ParseIssue.Category.PARSE_ERROR, this.origin.name(), -1, -1, reason))));
	}

	/** A part of the work, registered until it is done. */
	private final class Task extends FutureTask<Void> {

		Task(Runnable work) {
			super(work, null);
		}

		@Override
		protected void done() {
			PackagePull.this.tasks.remove(this);
		}

	}

	/** Reads an open file. */
	@FunctionalInterface
	private interface Reading {

		void read(OpenFile file) throws IOException;

	}

	/** Pulls one or more files. */
	@FunctionalInterface
	private interface Step {

		void run() throws IOException;

	}

}
