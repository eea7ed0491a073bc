package io.github.ovfemulator.importsession;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import io.github.ovfemulator.importsession.deployment.DeployedEntity;
import io.github.ovfemulator.importsession.deployment.Deployer;
import io.github.ovfemulator.importsession.intake.Course;
import io.github.ovfemulator.importsession.intake.OvfErrors;
import io.github.ovfemulator.importsession.intake.OvfValidationResult;
import io.github.ovfemulator.importsession.intake.PackageIntake;
import io.github.ovfemulator.importsession.intake.PackageSource;
import io.github.ovfemulator.importsession.intake.ReceivedPackage;
import io.github.ovfemulator.importsession.intake.RestoredPackage;
import io.github.ovfemulator.importsession.intake.SessionEnvironment;
import io.github.ovfemulator.importsession.intake.SessionFile;
import io.github.ovfemulator.importsession.intake.SessionFiles;
import io.github.ovfemulator.importsession.intake.UploadUrls;
import io.github.ovfemulator.importsession.intake.ValidationResults;
import io.github.ovfemulator.importsession.store.ImportSessionId;
import io.github.ovfemulator.importsession.store.SessionDescription;
import io.github.ovfemulator.importsession.store.SessionErrors;
import io.github.ovfemulator.importsession.store.SteeredSession;
import io.github.ovfemulator.ovf.OvfError;
import io.github.ovfemulator.ovf.ParseIssue;
import io.github.ovfemulator.ovf.descriptor.FileReference;
import io.github.ovfemulator.ovf.parameters.Choices;
import io.github.ovfemulator.ovf.parameters.dialogue.ParameterAnswer;
import io.github.ovfemulator.ovf.parameters.dialogue.ParameterDialogue;
import io.github.ovfemulator.simulation.Pace;
import io.github.ovfemulator.vapi.lifecycle.BadStateException;
import io.github.ovfemulator.vapi.std.ErrorType;
import io.github.ovfemulator.vapi.std.LocalizableMessage;
import io.github.ovfemulator.vapi.std.VapiException;
import io.github.ovfemulator.vapi.structure.Structure;
import io.github.ovfemulator.vapi.structure.Unchanging;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An import session: the state machine. Every change goes through the lock of its intake;
 * {@link #info} takes no lock, since it reads the snapshot of the last change.
 */
final class ImportSession implements Session, SteeredSession, PackageIntake.Owner {

	private static final Logger logger = LoggerFactory.getLogger(ImportSession.class);

	private final ImportSessionId id;

	private final Clock clock;

	private final @Nullable String scope;

	private final Deployer deployer;

	private final PackageIntake intake;

	private final ReceivedPackage received;

	private final SessionProgress progress;

	private final Course<ImportState> course;

	private @Nullable FileTransferMode transferMode;

	private List<OvfError> errors = List.of();

	private @Nullable Choices choices;

	private @Nullable DeployedEntity entity;

	private volatile ImportSessionSnapshot snapshot;

	ImportSession(ImportSessionId id, @Nullable String scope, PackageSource source, Deployer deployer,
			SessionEnvironment environment) {
		this.scope = scope;
		this.id = id;
		this.clock = environment.clock();
		this.deployer = deployer;
		this.intake = new PackageIntake(source, this, environment);
		this.received = this.intake.received();
		this.course = new Course<>(ImportState.IMPORT_OVF_TRANSFER, this.intake, this);
		this.progress = new SessionProgress();
		this.snapshot = takeSnapshot();
	}

	/**
	 * Makes a session of what was written down.
	 * @param saved what was written down
	 * @param content its package
	 * @param deployer deploys to where it was to go
	 * @param environment what all sessions share
	 * @throws BadStateException when it has a fault
	 */
	ImportSession(SavedImport saved, RestoredPackage content, Deployer deployer, SessionEnvironment environment) {
		this.scope = saved.scope();
		this.id = new ImportSessionId(saved.id());
		this.clock = environment.clock();
		this.deployer = deployer;
		this.intake = new PackageIntake(content, this, environment);
		this.received = this.intake.received();
		this.course = BadStateException.within("/course",
				() -> new Course<>(saved.course(), ImportState.class, this.intake, this));
		this.progress = new SessionProgress(saved.progress());
		this.transferMode = saved.transferMode();
		this.errors = List.copyOf(saved.errors());
		this.choices = saved.choices();
		this.entity = saved.entity();
		this.snapshot = takeSnapshot();
	}

	/** What was chosen matters until the machine is made. */
	@Override
	public SavedImport save() {
		return this.intake.read(() -> {
			this.progress.keep(state(), this.intake.files());
			return new SavedImport(this.id.value(), this.scope, SavedImport.Target.of(this.deployer.placement()),
					this.intake.save(), this.course.save(), this.progress.highest(), this.transferMode, this.errors,
					(this.choices != null && !state().isFinished())
							? this.choices.asFarAsDeployed(this.received.descriptor()) : null,
					this.entity);
		});
	}

	@Override
	public void open() {
		this.intake.open(state() == ImportState.IMPORT_FILE_TRANSFER);
		this.intake.settle(this.course::open);
	}

	/** Begins to fetch the package, unless the client pushes it. */
	void start() {
		this.intake.start();
	}

	@Override
	public ImportSessionId id() {
		return this.id;
	}

	@Override
	public @Nullable String scope() {
		return this.scope;
	}

	@Override
	public Unchanging<ImportSessionInfo> info(UploadUrls urls) {
		this.course.look();
		return Unchanging.of(ImportSessionInfos.of(this.snapshot, this.progress, this.intake.isPushed() ? urls : null));
	}

	@Override
	public OvfValidationResult tryInstantiate(List<Structure> parameters) {
		return change(() -> {
			ParameterAnswer answer = negotiate(parameters, "try_instantiate");
			return ValidationResults.of(answer, this.received, this.intake.files());
		});
	}

	@Override
	public void instantiate(List<Structure> parameters) {
		change(() -> {
			Choices chosen = negotiate(parameters, "instantiate").requireChoices();
			this.choices = chosen;
			freezeFiles(chosen.option());
			this.transferMode = FileTransferMode.SERVER_TRANSFER_MODE;
			Instant now = this.clock.instant();
			if (!this.intake.isTransferComplete()) {
				transferFiles(now);
			}
			else {
				enterPaced(ImportState.IMPORT_INSTANTIATING, now);
				advance(now);
			}
			return null;
		});
	}

	@Override
	public void reportProgress(long percent) {
		change(() -> {
			if (!this.intake.isPushed()) {
				throw VapiException.of(ErrorType.INVALID_ARGUMENT, LocalizableMessage.of(
						"emulator.import_session.progress.not_pushed",
						"The import session '%s' gets its files by itself; only of a PUSH_SOURCE the client reports progress.",
						this.id));
			}
			requireState(ImportState.IMPORT_FILE_TRANSFER, "progress");
			this.progress.report(percent, this.intake.files());
			return null;
		});
	}

	@Override
	public void close() {
		this.intake.close();
	}

	@Override
	public boolean isExpired(Instant now) {
		return this.course.isExpired(now, ImportState::isFinished);
	}

	@Override
	public SessionDescription describe() {
		return new SessionDescription(this.id.value(), SessionDescription.Kind.IMPORT, this.scope,
				this.course.state().name(), this.course.isWaiting(), this.course.pace(), this.course.history());
	}

	@Override
	public Pace pace() {
		return this.course.pace();
	}

	@Override
	public void changePace(Pace pace) {
		change(() -> {
			this.course.changePace(pace);
			return null;
		});
	}

	@Override
	public void release() {
		change(() -> {
			if (!this.course.release()) {
				throw SessionErrors.waitsForNothing(this.id, this.course.state());
			}
			return null;
		});
	}

	@Override
	public boolean takesUploads() {
		return state().takesUploads();
	}

	@Override
	public boolean needs(SessionFile file) {
		return true;
	}

	@Override
	public void advance(Instant now) {
		if (state() == ImportState.IMPORT_OVF_TRANSFER && this.intake.isDescribed() && this.course.letsGo(now)) {
			enter(this.intake.files().allBundlesComplete() ? ImportState.IMPORT_SELECTING_OVF_PARAMS
					: ImportState.IMPORT_MSG_BUNDLES_TRANSFER, now);
		}
		else if (state() == ImportState.IMPORT_MSG_BUNDLES_TRANSFER && this.intake.files().allBundlesComplete()) {
			enter(ImportState.IMPORT_SELECTING_OVF_PARAMS, now);
		}
		else if (state() == ImportState.IMPORT_FILE_TRANSFER) {
			// a certificate may arrive when it is too late to ask whether its doubts
			// matter
			List<ParseIssue> doubts = this.received.certificateDoubts(chosen().ignoredDoubts());
			if (!doubts.isEmpty()) {
				fail(OvfError.validation(doubts));
			}
			else if (this.intake.isTransferComplete() && this.course.letsGo(now)) {
				enterPaced(ImportState.IMPORT_INSTANTIATING, now);
			}
		}
		if (state() == ImportState.IMPORT_INSTANTIATING && this.course.letsGo(now)) {
			makeMachine(now);
		}
	}

	/** Only what the server fetches lasts as the pace says. */
	private void transferFiles(Instant now) {
		if (this.intake.isPushed()) {
			enter(ImportState.IMPORT_FILE_TRANSFER, now);
		}
		else {
			enterPaced(ImportState.IMPORT_FILE_TRANSFER, now);
			this.intake.fetchMissing();
		}
	}

	private ImportState state() {
		return this.course.state();
	}

	private Choices chosen() {
		if (this.choices == null) {
			throw new IllegalStateException("Nothing was chosen");
		}
		return this.choices;
	}

	/** The machine is made at the end of its phase, so that none is ever half made. */
	private void makeMachine(Instant now) {
		try {
			this.entity = this.deployer.deploy(this.received.descriptor(), chosen());
			enter(ImportState.IMPORT_COMPLETED, now);
		}
		catch (VapiException ex) {
			fail(OvfError.server(ex.error()));
		}
	}

	@Override
	public void fail(OvfError error) {
		end(List.of(error));
		logger.info("Import session {}: failed because of {}", this.id, OvfErrors.describe(error));
	}

	@Override
	public void fail(List<OvfError> given) {
		change(() -> {
			if (state() == ImportState.IMPORT_COMPLETED) {
				throw notAllowed("a failure");
			}
			end(given);
			return null;
		});
	}

	private void end(List<OvfError> reasons) {
		this.progress.keep(state(), this.intake.files());
		this.errors = List.copyOf(reasons);
		enter(ImportState.IMPORT_ERROR, this.clock.instant());
		this.intake.stopUploads();
	}

	private ParameterAnswer negotiate(List<Structure> parameters, String operation) {
		requireState(ImportState.IMPORT_SELECTING_OVF_PARAMS, operation);
		this.deployer.requireUsable();
		return ParameterDialogue.answer(parameters, this.received.deployable(), this.deployer);
	}

	/** What the selected option leaves out goes, and what is on its way of it ends. */
	private void freezeFiles(@Nullable String option) {
		Set<String> selected = this.received.descriptor()
			.forOption(option)
			.references()
			.stream()
			.map(FileReference::id)
			.collect(Collectors.toSet());
		this.intake.exclude(this.intake.files()
			.referenced()
			.stream()
			.filter((file) -> file.reference() != null && !selected.contains(file.reference().id()))
			.toList());
	}

	private void enter(ImportState next, Instant at) {
		logger.info("Import session {}: {} -> {}", this.id, state(), next);
		this.course.enter(next, at);
	}

	private void enterPaced(ImportState next, Instant at) {
		logger.info("Import session {}: {} -> {}", this.id, state(), next);
		this.course.enterPaced(next, at);
	}

	private <T extends @Nullable Object> T change(Supplier<T> action) {
		return this.intake.change(() -> {
			this.course.settle();
			return action.get();
		});
	}

	@Override
	public void publish() {
		this.snapshot = takeSnapshot();
	}

	private ImportSessionSnapshot takeSnapshot() {
		SessionFiles files = this.intake.files();
		return new ImportSessionSnapshot(state(), files, this.transferMode, this.errors, this.received.warnings(files),
				this.received.information(files, !state().takesUploads()), this.entity);
	}

	private void requireState(ImportState required, String operation) {
		if (state() != required) {
			throw notAllowed(operation);
		}
	}

	@Override
	public VapiException notAllowed(String what) {
		return SessionErrors.notAllowed(what, this.id, this.snapshot.state());
	}

	@Override
	public VapiException notFound() {
		return SessionErrors.notFound(this.id);
	}

}
