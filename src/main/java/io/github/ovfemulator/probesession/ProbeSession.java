package io.github.ovfemulator.probesession;

import java.time.Instant;
import java.util.List;

import io.github.ovfemulator.ovf.OvfError;
import io.github.ovfemulator.ovf.OvfInfo;
import io.github.ovfemulator.ovf.OvfWarning;
import io.github.ovfemulator.ovf.parameters.resolver.ParameterResolver;
import io.github.ovfemulator.session.SessionEnvironment;
import io.github.ovfemulator.session.SessionId;
import io.github.ovfemulator.session.SessionKind;
import io.github.ovfemulator.session.TransferSession;
import io.github.ovfemulator.session.TransferSnapshot;
import io.github.ovfemulator.session.files.FileInfos;
import io.github.ovfemulator.session.files.OvfValidationResult;
import io.github.ovfemulator.session.files.PackageContents;
import io.github.ovfemulator.session.files.PackageFile;
import io.github.ovfemulator.session.files.PackageSource;
import io.github.ovfemulator.session.files.PullEnvironment;
import io.github.ovfemulator.session.files.SessionFiles;
import io.github.ovfemulator.session.files.ValidationResults;
import io.github.ovfemulator.session.transfer.RestoredPackage;
import io.github.ovfemulator.session.transfer.TransferEnvironment;
import io.github.ovfemulator.vapi.operation.BadStateException;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.VapiException;
import org.jspecify.annotations.Nullable;

/**
 * A probe session, which validates a package without deploying it. It needs the files
 * that describe the package: neither disks nor other content (as its reference says), and
 * a manifest and a certificate if the client announced them (a choice).
 */
final class ProbeSession extends TransferSession<ProbeState, ProbeSessionInfo> {

	/** The resource type of probe sessions. */
	static final String RESOURCE_TYPE = "com.vmware.vcenter.OvfProbeImportSession";

	private static final SessionKind KIND = new SessionKind("probe", "Probe session");

	ProbeSession(SessionId id, @Nullable String scope, PackageSource source, SessionEnvironment environment) {
		super(id, scope, KIND, ProbeState.PROBE_IMPORT_OVF_TRANSFER, source, environment, PackageFile::isKept);
		publish();
	}

	private ProbeSession(ProbeSnapshot snapshot, RestoredPackage content, SessionEnvironment environment) {
		super(new SessionId(snapshot.id()), snapshot.scope(), KIND, ProbeState.class, snapshot.transfer(), content,
				environment, PackageFile::isKept);
		publish();
	}

	/**
	 * Restores a session.
	 * @param pulling the origins of the packages
	 * @throws BadStateException if the snapshot is invalid
	 */
	static ProbeSession restore(ProbeSnapshot snapshot, SessionEnvironment environment, PullEnvironment pulling) {
		TransferEnvironment transfers = environment.transfers().with(pulling);
		return new ProbeSession(snapshot,
				BadStateException.within("/transfer", () -> content(snapshot.transfer(), transfers)), environment);
	}

	private static RestoredPackage content(TransferSnapshot snapshot, TransferEnvironment transfers) {
		ProbeState state = BadStateException.within("/phases", () -> snapshot.phases().state(ProbeState.class));
		boolean active = state != ProbeState.PROBE_IMPORT_ERROR;
		RestoredPackage content = BadStateException.within("/content",
				() -> RestoredPackage.read(snapshot.content(), active, !active, transfers));
		content.requireFor(active, state != ProbeState.PROBE_IMPORT_OVF_TRANSFER);
		return content;
	}

	@Override
	public ProbeSnapshot save() {
		return read(() -> new ProbeSnapshot(id().value(), scope(), saveTransfer()));
	}

	/**
	 * Validates parameters for any target. Changes nothing.
	 * @throws VapiException {@code not_allowed_in_current_state} while the package is not
	 * described, or if it is invalid
	 */
	OvfValidationResult tryInstantiate(List<Structure> parameters) {
		return use(() -> {
			if (state() != ProbeState.PROBE_IMPORT_SELECTING_OVF_PARAMS) {
				throw refusal("try_instantiate");
			}
			PackageContents contents = transfer().contents();
			return ValidationResults.of(ParameterResolver.resolve(parameters, contents.deployable(), null), contents,
					transfer().files());
		});
	}

	@Override
	protected boolean acceptsFilesInState() {
		return !isFinished();
	}

	@Override
	protected void advance(Instant now) {
		if (acceptsFilesInState() && transfer().isDescribed() && phases().mayProceed(now)) {
			ProbeState next = transfer().files().allBundlesComplete() ? ProbeState.PROBE_IMPORT_SELECTING_OVF_PARAMS
					: ProbeState.PROBE_IMPORT_MSG_BUNDLES_TRANSFER;
			if (next != state()) {
				leave(() -> enter(next, now));
			}
		}
	}

	@Override
	protected void enterError(Instant now) {
		enter(ProbeState.PROBE_IMPORT_ERROR, now);
	}

	@Override
	protected boolean isFinished() {
		return state() == ProbeState.PROBE_IMPORT_ERROR;
	}

	@Override
	protected View<ProbeSessionInfo> view() {
		ProbeState state = state();
		SessionFiles files = transfer().files();
		PackageContents contents = transfer().contents();
		boolean failed = isFinished();
		List<OvfError> errors = errors();
		List<OvfWarning> warnings = contents.warnings(files);
		List<OvfInfo> information = contents.information(files, failed);
		return new View<>(!files.isAnyTransferred(), isPushed() && acceptsFilesInState(),
				(urls) -> new ProbeSessionInfo(state, FileInfos.of(files, failed ? null : urls), errors, warnings,
						information));
	}

	@Override
	protected VapiException notFound() {
		return notFound(id());
	}

	static VapiException notFound(SessionId id) {
		return VapiException.of(ErrorType.NOT_FOUND, LocalizableMessage.of("emulator.probe_import_session.not_found",
				"The probe session '%s' does not exist; it may have been deleted or have expired.", id));
	}

}
