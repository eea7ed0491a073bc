package io.github.ovfemulator.importsession;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.ovfemulator.deployment.DeployedEntity;
import io.github.ovfemulator.deployment.Deployer;
import io.github.ovfemulator.ovf.OvfError;
import io.github.ovfemulator.ovf.ParseIssue;
import io.github.ovfemulator.ovf.descriptor.FileReference;
import io.github.ovfemulator.ovf.descriptor.OvfDescriptor;
import io.github.ovfemulator.ovf.parameters.resolver.Choices;
import io.github.ovfemulator.ovf.parameters.resolver.ParameterResolution;
import io.github.ovfemulator.ovf.parameters.resolver.ParameterResolver;
import io.github.ovfemulator.ovf.parameters.resolver.ResolvedPackage;
import io.github.ovfemulator.session.OvfSession;
import io.github.ovfemulator.session.SessionDescription;
import io.github.ovfemulator.session.SessionEnvironment;
import io.github.ovfemulator.session.SessionErrors;
import io.github.ovfemulator.session.SessionId;
import io.github.ovfemulator.session.files.OvfValidationResult;
import io.github.ovfemulator.session.files.PackageContents;
import io.github.ovfemulator.session.files.PackageSource;
import io.github.ovfemulator.session.files.SessionFile;
import io.github.ovfemulator.session.files.SessionFiles;
import io.github.ovfemulator.session.files.UploadUrls;
import io.github.ovfemulator.session.files.ValidationResults;
import io.github.ovfemulator.session.transfer.RestoredPackage;
import io.github.ovfemulator.vapi.operation.BadStateException;
import io.github.ovfemulator.vapi.type.CachedStructure;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.VapiException;
import org.jspecify.annotations.Nullable;

/**
 * An import session: the state machine. Every change goes through the lock of its intake;
 * {@link #info} takes no lock, since it reads the snapshot of the last change.
 */
final class ImportSession extends OvfSession<ImportState> implements Session {

	private final Clock clock;

	private final Deployer deployer;

	private final PackageContents received;

	private final SessionProgress progress;

	private final TransferModeSettings transferModes;

	private @Nullable FileTransferMode transferMode;

	private @Nullable ResolvedPackage resolved;

	private @Nullable DeployedEntity entity;

	private volatile ImportSessionSnapshot snapshot;

	ImportSession(SessionId id, @Nullable String scope, PackageSource source, Deployer deployer,
			SessionEnvironment environment, TransferModeSettings transferModes) {
		super(id, scope, SessionDescription.Kind.IMPORT, ImportState.IMPORT_OVF_TRANSFER, source, environment);
		this.clock = environment.clock();
		this.deployer = deployer;
		this.received = intake().received();
		this.progress = new SessionProgress();
		this.transferModes = transferModes;
		this.snapshot = takeSnapshot();
	}

	/**
	 * Makes a session of what was written down.
	 * @param saved what was written down
	 * @param content its package
	 * @param deployer deploys to where it was to go
	 * @param environment what all sessions share
	 * @param transferModes says who will move the files
	 * @throws BadStateException when it has a fault
	 */
	ImportSession(ImportSnapshot saved, RestoredPackage content, Deployer deployer, SessionEnvironment environment,
			TransferModeSettings transferModes) {
		super(new SessionId(saved.id()), saved.scope(), SessionDescription.Kind.IMPORT, ImportState.class,
				saved.intake(), content, environment);
		this.clock = environment.clock();
		this.deployer = deployer;
		this.received = intake().received();
		this.progress = new SessionProgress(saved.progress());
		this.transferModes = transferModes;
		this.transferMode = saved.transferMode();
		Choices choices = (saved.choices() != null) ? BadStateException.within("/choices", saved.choices()::read)
				: null;
		this.resolved = (choices != null && this.received.isDescriptorKnown())
				? ResolvedPackage.of(this.received.descriptor(), choices) : null;
		this.entity = saved.entity();
		this.snapshot = takeSnapshot();
	}

	/** What was chosen matters until the machine is made. */
	@Override
	public ImportSnapshot save() {
		return save((intake) -> {
			this.progress.keep(state(), intake().files(), this.transferMode);
			return new ImportSnapshot(id().value(), scope(), ImportSnapshot.Target.of(this.deployer.placement()),
					intake, this.progress.highest(), this.transferMode,
					(this.resolved != null && !state().isFinished())
							? ChoicesSnapshot.of(this.resolved.choices(), this.received.descriptor()) : null,
					this.entity);
		});
	}

	@Override
	public void open() {
		open(state() == ImportState.IMPORT_FILE_TRANSFER);
	}

	@Override
	public CachedStructure<ImportSessionInfo> info(UploadUrls urls) {
		look();
		return CachedStructure
			.of(ImportSessionInfos.of(this.snapshot, this.progress, intake().isPushed() ? urls : null));
	}

	@Override
	public OvfValidationResult tryInstantiate(List<Structure> parameters) {
		return change(() -> {
			ParameterResolution resolution = resolve(parameters, "try_instantiate");
			return ValidationResults.of(resolution, this.received, intake().files());
		});
	}

	@Override
	public void instantiate(List<Structure> parameters) {
		change(() -> {
			endIfBroken(() -> instantiate(resolve(parameters, "instantiate").requireValid()));
			return null;
		});
	}

	private void instantiate(ResolvedPackage valid) {
		Instant now = this.clock.instant();
		this.resolved = valid;
		freezeFiles(valid.descriptor());
		decideWhoTransfers();
		if (!intake().isTransferComplete()) {
			transferFiles(now);
		}
		else {
			enterPaced(ImportState.IMPORT_INSTANTIATING, now);
			advance(now);
		}
	}

	@Override
	public void reportProgress(long percent) {
		change(() -> {
			if (!intake().isPushed()) {
				throw VapiException.of(ErrorType.INVALID_ARGUMENT, LocalizableMessage.of(
						"emulator.import_session.progress.not_pushed",
						"The import session '%s' gets its files by itself; only of a PUSH_SOURCE the client reports progress.",
						id()));
			}
			requireState(ImportState.IMPORT_FILE_TRANSFER, "progress");
			this.progress.report(percent, intake().files(), this.transferMode);
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
		endIfBroken(() -> goOn(now));
	}

	private void goOn(Instant now) {
		if (state() == ImportState.IMPORT_OVF_TRANSFER && intake().isDescribed() && letsGo(now)) {
			leave(() -> enter(intake().files().allBundlesComplete() ? ImportState.IMPORT_SELECTING_OVF_PARAMS
					: ImportState.IMPORT_MSG_BUNDLES_TRANSFER, now));
		}
		else if (state() == ImportState.IMPORT_MSG_BUNDLES_TRANSFER && intake().files().allBundlesComplete()) {
			leave(() -> enter(ImportState.IMPORT_SELECTING_OVF_PARAMS, now));
		}
		else if (state() == ImportState.IMPORT_FILE_TRANSFER) {
			// a certificate that arrives after instantiate: its warnings are errors
			// unless ignored
			List<ParseIssue> warnings = this.received.certificateWarnings(resolved().choices().ignoredWarnings());
			if (!warnings.isEmpty()) {
				fail(OvfError.validation(warnings));
			}
			else if (intake().isTransferComplete() && letsGo(now)) {
				leave(() -> enterPaced(ImportState.IMPORT_INSTANTIATING, now));
			}
		}
		if (state() == ImportState.IMPORT_INSTANTIATING && letsGo(now)) {
			leave(() -> makeMachine(now));
		}
	}

	/** Others take the disks of an OVF that the client pushes, and no more (a choice). */
	private void decideWhoTransfers() {
		FileTransferMode mode = intake().takesSingleFiles() ? this.transferModes.mode()
				: FileTransferMode.SERVER_TRANSFER_MODE;
		this.transferMode = mode;
		if (mode == FileTransferMode.EXTERNAL_TRANSFER_MODE) {
			intake().leaveDisksToOthers();
		}
	}

	/** Only what the server fetches lasts as the pace says. */
	private void transferFiles(Instant now) {
		if (intake().isPushed()) {
			enter(ImportState.IMPORT_FILE_TRANSFER, now);
		}
		else {
			enterPaced(ImportState.IMPORT_FILE_TRANSFER, now);
			intake().fetchMissing();
		}
	}

	private ResolvedPackage resolved() {
		if (this.resolved == null) {
			throw new IllegalStateException("Nothing was chosen");
		}
		return this.resolved;
	}

	/** The machine is made at the end of its phase, so that none is ever half made. */
	private void makeMachine(Instant now) {
		try {
			this.entity = this.deployer.deploy(resolved());
			enter(ImportState.IMPORT_COMPLETED, now);
		}
		catch (VapiException ex) {
			fail(OvfError.server(ex.error()));
		}
	}

	@Override
	protected void requireFallible() {
		if (state() == ImportState.IMPORT_COMPLETED) {
			throw notAllowed("a failure");
		}
	}

	@Override
	protected void enterError() {
		this.progress.keep(state(), intake().files(), this.transferMode);
		enter(ImportState.IMPORT_ERROR, this.clock.instant());
	}

	@Override
	protected boolean isFinished(ImportState state) {
		return state.isFinished();
	}

	private ParameterResolution resolve(List<Structure> parameters, String operation) {
		requireState(ImportState.IMPORT_SELECTING_OVF_PARAMS, operation);
		this.deployer.requireUsable();
		return ParameterResolver.resolve(parameters, this.received.deployable(), this.deployer);
	}

	/** What the selected option leaves out goes, and what is on its way of it ends. */
	private void freezeFiles(OvfDescriptor descriptor) {
		Set<String> selected = descriptor.references().stream().map(FileReference::id).collect(Collectors.toSet());
		intake().exclude(intake().files()
			.referenced()
			.stream()
			.filter((file) -> file.reference() != null && !selected.contains(file.reference().id()))
			.toList());
	}

	@Override
	public void publish() {
		this.snapshot = takeSnapshot();
	}

	private ImportSessionSnapshot takeSnapshot() {
		SessionFiles files = intake().files();
		return new ImportSessionSnapshot(state(), files, this.transferMode, errors(), this.received.warnings(files),
				this.received.information(files, !state().takesUploads()), this.entity);
	}

	private void requireState(ImportState required, String operation) {
		if (state() != required) {
			throw notAllowed(operation);
		}
	}

	@Override
	public VapiException notFound() {
		return SessionErrors.notFound(id());
	}

}
