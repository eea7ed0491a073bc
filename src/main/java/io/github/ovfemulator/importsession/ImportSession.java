package io.github.ovfemulator.importsession;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import io.github.ovfemulator.ovf.OvfError;
import io.github.ovfemulator.ovf.OvfFileInfo.FileType;
import io.github.ovfemulator.ovf.OvfWarning;
import io.github.ovfemulator.ovf.ParseIssue;
import io.github.ovfemulator.ovf.descriptor.FileReference;
import io.github.ovfemulator.ovf.parameters.Choices;
import io.github.ovfemulator.ovf.parameters.dialogue.ParameterAnswer;
import io.github.ovfemulator.ovf.parameters.dialogue.ParameterDialogue;
import io.github.ovfemulator.transfer.ReceivedFile;
import io.github.ovfemulator.transfer.Upload;
import io.github.ovfemulator.vapi.std.ErrorType;
import io.github.ovfemulator.vapi.std.LocalizableMessage;
import io.github.ovfemulator.vapi.std.VapiException;
import io.github.ovfemulator.vapi.structure.Structure;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An import session: the state machine. Its lock guards every change and is never held
 * while bytes move; {@link #info} takes no lock, since it reads the snapshot of the last
 * change.
 */
final class ImportSession implements Session {

	private static final Logger logger = LoggerFactory.getLogger(ImportSession.class);

	private final ReentrantLock lock = new ReentrantLock();

	private final ImportSessionId id;

	private final SessionEnvironment environment;

	private final Deployer deployer;

	private final ReceivedPackage received;

	private final SessionProgress progress = new SessionProgress();

	private ImportState state = ImportState.IMPORT_OVF_TRANSFER;

	private SessionFiles files = new SessionFiles(List.of());

	private @Nullable FileTransferMode transferMode;

	private List<OvfError> errors = List.of();

	private @Nullable Choices choices;

	private @Nullable DeployedEntity entity;

	private volatile boolean closed;

	private volatile Instant lastUse;

	private volatile ImportSessionSnapshot snapshot;

	ImportSession(ImportSessionId id, PackageSource source, Deployer deployer, SessionEnvironment environment) {
		this.id = id;
		this.environment = environment;
		this.deployer = deployer;
		this.received = new ReceivedPackage(source, environment);
		this.lastUse = environment.clock().instant();
		add(List.of(SessionFile.named("descriptor.ovf", FileType.OVF)));
		this.snapshot = takeSnapshot();
	}

	@Override
	public ImportSessionId id() {
		return this.id;
	}

	@Override
	public ImportSessionInfo info(UnaryOperator<String> urls) {
		touch();
		return ImportSessionInfos.of(this.snapshot, this.progress, urls);
	}

	@Override
	public OvfValidationResult tryInstantiate(List<Structure> parameters) {
		return change(() -> {
			ParameterAnswer answer = negotiate(parameters, "try_instantiate");
			List<OvfWarning> warnings = new ArrayList<>(this.received.warnings(this.files));
			answer.missing()
				.forEach((fault) -> warnings.add(OvfWarning.input(fault.name(), fault.value(), fault.message())));
			return new OvfValidationResult(List.copyOf(answer.parameters()),
					answer.wrong()
						.stream()
						.map((fault) -> OvfError.input(fault.name(), fault.value(), fault.message()))
						.toList(),
					warnings, this.received.information(this.files, false));
		});
	}

	@Override
	public void instantiate(List<Structure> parameters) {
		change(() -> {
			Choices chosen = negotiate(parameters, "instantiate").requireChoices();
			this.choices = chosen;
			freezeFiles(chosen.option());
			this.transferMode = FileTransferMode.SERVER_TRANSFER_MODE;
			if (!this.files.isTransferComplete()) {
				enter(ImportState.IMPORT_FILE_TRANSFER);
			}
			else {
				makeMachine();
			}
			return null;
		});
	}

	@Override
	public void reportProgress(long percent) {
		change(() -> {
			requireState(ImportState.IMPORT_FILE_TRANSFER, "progress");
			this.progress.report(percent, this.files);
			return null;
		});
	}

	@Override
	public void close() {
		this.lock.lock();
		try {
			this.closed = true;
			stopUploads(this.files.entries());
			this.files.entries().forEach((file) -> this.environment.uploads().remove(file.token()));
		}
		finally {
			this.lock.unlock();
		}
	}

	@Override
	public boolean isExpired(Instant now) {
		ImportSessionSnapshot current = this.snapshot;
		SessionProperties lifetimes = this.environment.lifetimes();
		return this.closed || (!current.files().isAnyRunning() && now
			.isAfter(this.lastUse.plus(current.state().isFinished() ? lifetimes.finished() : lifetimes.idle())));
	}

	private Upload begin(SessionFile file, OptionalLong contentLength) {
		return change(() -> {
			if (!this.state.takesUploads() || (file.isComplete() && file.isKept())) {
				throw notAllowed("an upload of '" + file.name() + "'");
			}
			if (file.running() != null) {
				throw VapiException.of(ErrorType.RESOURCE_BUSY, LocalizableMessage.of("emulator.upload.busy",
						"The file '%s' is being uploaded already; wait for that upload to end.", file.name()));
			}
			SessionUpload upload = new SessionUpload(this, file, this.received.digests(file),
					this.environment.limits().keepLimit(file.type()), contentLength);
			file.start(upload);
			return upload;
		});
	}

	void received(SessionUpload upload, int count) {
		requireRunning(upload);
		upload.addTransferred(count);
	}

	void complete(SessionUpload upload, ReceivedFile content) {
		change(() -> {
			SessionFile file = upload.file();
			requireRunning(upload);
			file.complete(content);
			List<ParseIssue> issues = this.received.take(file, this.files);
			if (!issues.isEmpty()) {
				fail(OvfError.validation(issues));
			}
			else if (file.type() == FileType.OVF) {
				add(this.received.furtherFiles());
			}
			advance();
			return null;
		});
	}

	VapiException exceedLimit(SessionUpload upload) {
		return change(() -> {
			requireRunning(upload);
			return failOverLimit(upload);
		});
	}

	/** Ends an upload: if it is still running, it broke off. */
	void end(SessionUpload upload) {
		locked(() -> {
			if (upload.file().running() == upload) {
				upload.file().abort();
				advance();
			}
			return null;
		});
	}

	/** Goes on as far as what has arrived allows. */
	private void advance() {
		if (this.state == ImportState.IMPORT_OVF_TRANSFER && this.received.isDescriptorKnown()) {
			enter(this.files.allBundlesComplete() ? ImportState.IMPORT_SELECTING_OVF_PARAMS
					: ImportState.IMPORT_MSG_BUNDLES_TRANSFER);
		}
		else if (this.state == ImportState.IMPORT_MSG_BUNDLES_TRANSFER && this.files.allBundlesComplete()) {
			enter(ImportState.IMPORT_SELECTING_OVF_PARAMS);
		}
		else if (this.state == ImportState.IMPORT_FILE_TRANSFER && this.files.isTransferComplete()) {
			makeMachine();
		}
	}

	private void makeMachine() {
		enter(ImportState.IMPORT_INSTANTIATING);
		if (this.choices == null) {
			throw new IllegalStateException("Nothing was chosen");
		}
		try {
			this.entity = this.deployer.deploy(this.received.descriptor(), this.choices);
			enter(ImportState.IMPORT_COMPLETED);
		}
		catch (VapiException ex) {
			fail(OvfError.server(ex.error()));
		}
	}

	private void fail(OvfError error) {
		this.progress.keep(this.state, this.files);
		this.errors = List.of(error);
		enter(ImportState.IMPORT_ERROR);
		stopUploads(this.files.entries());
	}

	private VapiException failOverLimit(SessionUpload upload) {
		SessionFile file = upload.file();
		LocalizableMessage message = LocalizableMessage.of("emulator.upload.too_large",
				"The file '%s' has more than the %s bytes that %s allows.", file.name(), upload.keepLimit(),
				SessionLimits.propertyName(file.type()));
		fail(OvfError
			.validation(List.of(new ParseIssue(ParseIssue.Category.PARSE_ERROR, file.name(), -1, -1, message))));
		return VapiException.of(ErrorType.INVALID_ARGUMENT, message);
	}

	private ParameterAnswer negotiate(List<Structure> parameters, String operation) {
		requireState(ImportState.IMPORT_SELECTING_OVF_PARAMS, operation);
		this.deployer.requireUsable();
		return ParameterDialogue.answer(parameters, this.received.deployable(this.files), this.deployer);
	}

	/** What the selected option leaves out goes, and what is on its way of it ends. */
	private void freezeFiles(@Nullable String option) {
		Set<String> selected = this.received.descriptor()
			.forOption(option)
			.references()
			.stream()
			.map(FileReference::id)
			.collect(Collectors.toSet());
		List<SessionFile> excluded = this.files.referenced()
			.stream()
			.filter((file) -> file.reference() != null && !selected.contains(file.reference().id()))
			.toList();
		stopUploads(excluded);
		excluded.forEach((file) -> this.environment.uploads().remove(file.token()));
		this.files = this.files.without(excluded);
	}

	private void add(List<SessionFile> more) {
		this.files = this.files.plus(more);
		more.forEach((file) -> this.environment.uploads().add(file.token(), (length) -> begin(file, length)));
	}

	private static void stopUploads(List<SessionFile> files) {
		files.stream().filter((file) -> file.running() != null).forEach(SessionFile::abort);
	}

	private void enter(ImportState next) {
		logger.info("Import session {}: {} -> {}", this.id, this.state, next);
		this.state = next;
	}

	private <T extends @Nullable Object> T change(Supplier<T> action) {
		return locked(() -> {
			if (this.closed) {
				throw SessionErrors.notFound(this.id);
			}
			return action.get();
		});
	}

	private <T extends @Nullable Object> T locked(Supplier<T> action) {
		this.lock.lock();
		try {
			return action.get();
		}
		finally {
			touch();
			this.snapshot = takeSnapshot();
			this.lock.unlock();
		}
	}

	private ImportSessionSnapshot takeSnapshot() {
		return new ImportSessionSnapshot(this.state, this.files, this.transferMode, this.errors,
				this.received.warnings(this.files), this.received.information(this.files, !this.state.takesUploads()),
				this.entity);
	}

	private void touch() {
		this.lastUse = this.environment.clock().instant();
	}

	private void requireRunning(SessionUpload upload) {
		if (upload.file().running() != upload) {
			throw this.closed ? SessionErrors.notFound(this.id)
					: notAllowed("the upload of '" + upload.file().name() + "'");
		}
	}

	private void requireState(ImportState required, String operation) {
		if (this.state != required) {
			throw notAllowed(operation);
		}
	}

	private VapiException notAllowed(String what) {
		return SessionErrors.notAllowed(what, this.id, this.snapshot.state());
	}

}
