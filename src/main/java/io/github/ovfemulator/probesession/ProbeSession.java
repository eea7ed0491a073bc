package io.github.ovfemulator.probesession;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import io.github.ovfemulator.ovf.OvfError;
import io.github.ovfemulator.ovf.OvfInfo;
import io.github.ovfemulator.ovf.OvfWarning;
import io.github.ovfemulator.ovf.parameters.resolver.ParameterResolver;
import io.github.ovfemulator.session.OvfSession;
import io.github.ovfemulator.session.SavedIntake;
import io.github.ovfemulator.session.SessionDescription;
import io.github.ovfemulator.session.SessionEnvironment;
import io.github.ovfemulator.session.SessionErrors;
import io.github.ovfemulator.session.SessionId;
import io.github.ovfemulator.session.files.FileInfos;
import io.github.ovfemulator.session.files.OvfValidationResult;
import io.github.ovfemulator.session.files.PackageContents;
import io.github.ovfemulator.session.files.PackageSource;
import io.github.ovfemulator.session.files.SessionFile;
import io.github.ovfemulator.session.files.SessionFiles;
import io.github.ovfemulator.session.files.UploadUrls;
import io.github.ovfemulator.session.files.ValidationResults;
import io.github.ovfemulator.session.transfer.RestoredPackage;
import io.github.ovfemulator.vapi.operation.BadStateException;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.VapiException;
import org.jspecify.annotations.Nullable;

/**
 * A probe session: an import without a target, of which nothing comes. It takes what
 * tells about a package, so neither disks nor other content (as its reference says), and
 * a manifest and a certificate where the client announced them (a choice).
 */
final class ProbeSession extends OvfSession<ProbeState> {

	private final Clock clock;

	private volatile Snapshot snapshot;

	/**
	 * Makes a session that awaits its descriptor.
	 * @param id its id
	 * @param scope the scope that it belongs to, or {@code null}
	 * @param source what the client said of its package
	 * @param environment what all sessions share
	 */
	ProbeSession(SessionId id, @Nullable String scope, PackageSource source, SessionEnvironment environment) {
		super(id, scope, SessionDescription.Kind.PROBE, ProbeState.PROBE_IMPORT_OVF_TRANSFER, source, environment);
		this.clock = environment.clock();
		this.snapshot = takeSnapshot();
	}

	private ProbeSession(ProbeSnapshot saved, RestoredPackage content, SessionEnvironment environment) {
		super(new SessionId(saved.id()), saved.scope(), SessionDescription.Kind.PROBE, ProbeState.class, saved.intake(),
				content, environment);
		this.clock = environment.clock();
		this.snapshot = takeSnapshot();
	}

	/**
	 * Makes a session of what was written down.
	 * @param saved what was written down
	 * @param environment what all sessions share
	 * @return the session
	 * @throws BadStateException when it has a fault
	 */
	static ProbeSession restore(ProbeSnapshot saved, SessionEnvironment environment) {
		return new ProbeSession(saved, BadStateException.within("/intake", () -> content(saved.intake(), environment)),
				environment);
	}

	private static RestoredPackage content(SavedIntake saved, SessionEnvironment environment) {
		ProbeState state = BadStateException.within("/course", () -> saved.course().state(ProbeState.class));
		boolean active = state != ProbeState.PROBE_IMPORT_ERROR;
		RestoredPackage content = BadStateException.within("/content", () -> saved.read(active, environment));
		content.requireFor(active, state != ProbeState.PROBE_IMPORT_OVF_TRANSFER);
		return content;
	}

	@Override
	public ProbeSnapshot save() {
		return save((intake) -> new ProbeSnapshot(id().value(), scope(), intake));
	}

	@Override
	public void open() {
		open(false);
	}

	/**
	 * Shows the session as it is now.
	 * @param urls how upload URLs look to the caller
	 * @return its info
	 */
	ProbeSessionInfo info(UploadUrls urls) {
		look();
		Snapshot current = this.snapshot;
		boolean failed = current.state() == ProbeState.PROBE_IMPORT_ERROR;
		return new ProbeSessionInfo(current.state(),
				FileInfos.of(current.files(), (failed || !intake().isPushed()) ? null : urls), current.errors(),
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
		return change(() -> {
			if (state() != ProbeState.PROBE_IMPORT_SELECTING_OVF_PARAMS) {
				throw notAllowed("try_instantiate");
			}
			PackageContents received = intake().received();
			SessionFiles files = intake().files();
			return ValidationResults.of(ParameterResolver.resolve(parameters, received.deployable(), null), received,
					files);
		});
	}

	@Override
	public boolean takesUploads() {
		return state() != ProbeState.PROBE_IMPORT_ERROR;
	}

	@Override
	public boolean needs(SessionFile file) {
		return file.isKept();
	}

	@Override
	public void advance(Instant now) {
		if (takesUploads() && intake().isDescribed() && letsGo(now)) {
			ProbeState next = intake().files().allBundlesComplete() ? ProbeState.PROBE_IMPORT_SELECTING_OVF_PARAMS
					: ProbeState.PROBE_IMPORT_MSG_BUNDLES_TRANSFER;
			if (next != state()) {
				leave(() -> enter(next, now));
			}
		}
	}

	@Override
	protected void requireFallible() {
		// nothing comes of it, so it is never too late
	}

	@Override
	protected void enterError() {
		enter(ProbeState.PROBE_IMPORT_ERROR, this.clock.instant());
	}

	@Override
	protected boolean isFinished(ProbeState state) {
		return state == ProbeState.PROBE_IMPORT_ERROR;
	}

	@Override
	public void publish() {
		this.snapshot = takeSnapshot();
	}

	@Override
	public VapiException notFound() {
		return SessionErrors.probeNotFound(id());
	}

	private Snapshot takeSnapshot() {
		SessionFiles files = intake().files();
		PackageContents received = intake().received();
		return new Snapshot(state(), files, errors(), received.warnings(files),
				received.information(files, !takesUploads()));
	}

	/** The session as it is between two changes. */
	private record Snapshot(ProbeState state, SessionFiles files, List<OvfError> errors, List<OvfWarning> warnings,
			List<OvfInfo> information) {

	}

}
