package io.github.ovfemulator.importsession.probe;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import io.github.ovfemulator.importsession.intake.Course;
import io.github.ovfemulator.importsession.intake.FileInfos;
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
import io.github.ovfemulator.ovf.OvfInfo;
import io.github.ovfemulator.ovf.OvfWarning;
import io.github.ovfemulator.ovf.parameters.dialogue.ParameterDialogue;
import io.github.ovfemulator.simulation.Pace;
import io.github.ovfemulator.vapi.lifecycle.BadStateException;
import io.github.ovfemulator.vapi.std.VapiException;
import io.github.ovfemulator.vapi.structure.Structure;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A probe session: an import without a target, of which nothing comes. It takes what
 * tells about a package, so neither disks nor other content (as its reference says), and
 * a manifest and a certificate where the client announced them (a choice).
 */
final class ProbeSession implements SteeredSession, PackageIntake.Owner {

	private static final Logger logger = LoggerFactory.getLogger(ProbeSession.class);

	private final ImportSessionId id;

	private final Clock clock;

	private final @Nullable String scope;

	private final PackageIntake intake;

	private final Course<ProbeState> course;

	private List<OvfError> errors = List.of();

	private volatile Snapshot snapshot;

	/**
	 * Makes a session that awaits its descriptor.
	 * @param id its id
	 * @param scope the scope that it belongs to, or {@code null}
	 * @param source what the client said of its package
	 * @param environment what all sessions share
	 */
	ProbeSession(ImportSessionId id, @Nullable String scope, PackageSource source, SessionEnvironment environment) {
		this.scope = scope;
		this.id = id;
		this.clock = environment.clock();
		this.intake = new PackageIntake(source, this, environment);
		this.course = new Course<>(ProbeState.PROBE_IMPORT_OVF_TRANSFER, this.intake, this);
		this.snapshot = takeSnapshot();
	}

	/**
	 * Makes a session of what was written down.
	 * @param saved what was written down
	 * @param environment what all sessions share
	 * @throws BadStateException when it has a fault
	 */
	ProbeSession(SavedProbe saved, SessionEnvironment environment) {
		boolean active = !saved.course().state().equals(ProbeState.PROBE_IMPORT_ERROR.name());
		RestoredPackage content = BadStateException.within("/content",
				() -> RestoredPackage.read(saved.content(), active, environment));
		content.requireFor(active, !saved.course().state().equals(ProbeState.PROBE_IMPORT_OVF_TRANSFER.name()));
		this.scope = saved.scope();
		this.id = new ImportSessionId(saved.id());
		this.clock = environment.clock();
		this.intake = new PackageIntake(content, this, environment);
		this.course = BadStateException.within("/course",
				() -> new Course<>(saved.course(), ProbeState.class, this.intake, this));
		this.errors = List.copyOf(saved.errors());
		this.snapshot = takeSnapshot();
	}

	@Override
	public SavedProbe save() {
		return this.intake.read(
				() -> new SavedProbe(this.id.value(), this.scope, this.intake.save(), this.course.save(), this.errors));
	}

	@Override
	public void open() {
		this.intake.open(false);
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

	/**
	 * Shows the session as it is now.
	 * @param urls how upload URLs look to the caller
	 * @return its info
	 */
	ProbeSessionInfo info(UploadUrls urls) {
		this.course.look();
		Snapshot current = this.snapshot;
		boolean failed = current.state() == ProbeState.PROBE_IMPORT_ERROR;
		return new ProbeSessionInfo(current.state(),
				FileInfos.of(current.files(), (failed || !this.intake.isPushed()) ? null : urls), current.errors(),
				current.warnings(), current.information());
	}

	/**
	 * Says what can be chosen, given what is chosen so far, wherever the package may go.
	 * Changes nothing.
	 * @param parameters what the client has chosen so far
	 * @return what can be chosen, and what is wrong with the choices
	 * @throws VapiException {@code not_allowed_in_current_state} while the package is not
	 * known, or when it is faulty
	 */
	OvfValidationResult tryInstantiate(List<Structure> parameters) {
		return this.intake.change(() -> {
			this.course.settle();
			if (this.course.state() != ProbeState.PROBE_IMPORT_SELECTING_OVF_PARAMS) {
				throw notAllowed("try_instantiate");
			}
			ReceivedPackage received = this.intake.received();
			SessionFiles files = this.intake.files();
			return ValidationResults.of(ParameterDialogue.answer(parameters, received.deployable()), received, files);
		});
	}

	@Override
	public void close() {
		this.intake.close();
	}

	@Override
	public boolean isExpired(Instant now) {
		return this.course.isExpired(now, (state) -> state == ProbeState.PROBE_IMPORT_ERROR);
	}

	@Override
	public SessionDescription describe() {
		return new SessionDescription(this.id.value(), SessionDescription.Kind.PROBE, this.scope,
				this.course.state().name(), this.course.isWaiting(), this.course.pace(), this.course.history());
	}

	@Override
	public Pace pace() {
		return this.course.pace();
	}

	@Override
	public void changePace(Pace pace) {
		this.intake.change(() -> {
			this.course.changePace(pace);
			return null;
		});
	}

	@Override
	public void release() {
		this.intake.change(() -> {
			if (!this.course.release()) {
				throw SessionErrors.waitsForNothing(this.id, this.course.state());
			}
			return null;
		});
	}

	@Override
	public void fail(List<OvfError> given) {
		this.intake.change(() -> {
			end(given);
			return null;
		});
	}

	@Override
	public boolean takesUploads() {
		return this.course.state() != ProbeState.PROBE_IMPORT_ERROR;
	}

	@Override
	public boolean needs(SessionFile file) {
		return file.isKept();
	}

	@Override
	public void advance(Instant now) {
		if (takesUploads() && this.intake.isDescribed() && this.course.letsGo(now)) {
			enter(this.intake.files().allBundlesComplete() ? ProbeState.PROBE_IMPORT_SELECTING_OVF_PARAMS
					: ProbeState.PROBE_IMPORT_MSG_BUNDLES_TRANSFER, now);
		}
	}

	@Override
	public void fail(OvfError error) {
		end(List.of(error));
	}

	private void end(List<OvfError> reasons) {
		this.errors = List.copyOf(reasons);
		enter(ProbeState.PROBE_IMPORT_ERROR, this.clock.instant());
		this.intake.stopUploads();
	}

	@Override
	public void publish() {
		this.snapshot = takeSnapshot();
	}

	@Override
	public VapiException notAllowed(String what) {
		return SessionErrors.notAllowed(what, this.id, this.snapshot.state());
	}

	@Override
	public VapiException notFound() {
		return SessionErrors.probeNotFound(this.id);
	}

	private void enter(ProbeState next, Instant at) {
		if (next != this.course.state()) {
			logger.info("Probe session {}: {} -> {}", this.id, this.course.state(), next);
			this.course.enter(next, at);
		}
	}

	private Snapshot takeSnapshot() {
		SessionFiles files = this.intake.files();
		ReceivedPackage received = this.intake.received();
		return new Snapshot(this.course.state(), files, this.errors, received.warnings(files),
				received.information(files, !takesUploads()));
	}

	/** The session as it is between two changes. */
	private record Snapshot(ProbeState state, SessionFiles files, List<OvfError> errors, List<OvfWarning> warnings,
			List<OvfInfo> information) {

	}

}
