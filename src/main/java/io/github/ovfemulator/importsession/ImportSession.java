package io.github.ovfemulator.importsession;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import io.github.ovfemulator.deployment.DeployedEntity;
import io.github.ovfemulator.deployment.Deployer;
import io.github.ovfemulator.ovf.OvfError;
import io.github.ovfemulator.ovf.ParseIssue;
import io.github.ovfemulator.ovf.parameters.resolver.Choices;
import io.github.ovfemulator.ovf.parameters.resolver.ParameterResolution;
import io.github.ovfemulator.ovf.parameters.resolver.ParameterResolver;
import io.github.ovfemulator.ovf.parameters.resolver.ResolvedPackage;
import io.github.ovfemulator.session.SessionDescription;
import io.github.ovfemulator.session.SessionEnvironment;
import io.github.ovfemulator.session.SessionId;
import io.github.ovfemulator.session.SessionKind;
import io.github.ovfemulator.session.TransferSession;
import io.github.ovfemulator.session.files.OvfValidationResult;
import io.github.ovfemulator.session.files.PackageContents;
import io.github.ovfemulator.session.files.PackageSource;
import io.github.ovfemulator.session.files.SessionFiles;
import io.github.ovfemulator.session.files.ValidationResults;
import io.github.ovfemulator.session.transfer.RestoredPackage;
import io.github.ovfemulator.vapi.operation.BadStateException;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.VapiException;
import org.jspecify.annotations.Nullable;

/**
 * An import session and its states. {@link #info} takes no lock: it reads the view that
 * the last change has published.
 */
final class ImportSession extends TransferSession<ImportState, ImportSessionInfo> implements ImportOperations {

	/** The resource type of import sessions. */
	static final String RESOURCE_TYPE = "com.vmware.vcenter.OvfImportSession";

	private static final SessionKind KIND = new SessionKind("import", "Import session");

	private final Deployer deployer;

	private final SessionProgress progress;

	private @Nullable FileTransferMode transferMode;

	private @Nullable ResolvedPackage resolved;

	private @Nullable DeployedEntity entity;

	ImportSession(SessionId id, @Nullable String scope, PackageSource source, Deployer deployer,
			SessionEnvironment environment) {
		super(id, scope, KIND, ImportState.IMPORT_OVF_TRANSFER, source, environment, (file) -> true);
		this.deployer = deployer;
		this.progress = new SessionProgress();
		publish();
	}

	/**
	 * Restores a session.
	 * @param content the package of the snapshot
	 * @throws BadStateException if the snapshot is invalid
	 */
	ImportSession(ImportSnapshot snapshot, RestoredPackage content, Deployer deployer, SessionEnvironment environment) {
		super(new SessionId(snapshot.id()), snapshot.scope(), KIND, ImportState.class, snapshot.transfer(), content,
				environment, (file) -> true);
		this.deployer = deployer;
		this.progress = new SessionProgress(snapshot.progress());
		this.transferMode = snapshot.transferMode();
		Choices choices = (snapshot.choices() != null) ? BadStateException.within("/choices", snapshot.choices()::read)
				: null;
		this.resolved = (choices != null && transfer().contents().isDescriptorKnown())
				? ResolvedPackage.of(transfer().contents().descriptor(), choices) : null;
		this.entity = snapshot.entity();
		publish();
	}

	/** The choices are saved as long as the machine is not created. */
	@Override
	public ImportSnapshot save() {
		return read(() -> {
			this.progress.keep(state(), transfer().files(), this.transferMode);
			return new ImportSnapshot(id().value(), scope(), ImportSnapshot.Target.of(this.deployer.placement()),
					saveTransfer(), this.progress.highest(), this.transferMode,
					(this.resolved != null && !isFinished())
							? ChoicesSnapshot.of(this.resolved.choices(), transfer().contents().descriptor()) : null,
					this.entity);
		});
	}

	@Override
	public SessionDescription describe() {
		return super.describe()
			.withProgress(read(() -> this.progress.percent(state(), transfer().files(), this.transferMode)));
	}

	@Override
	public OvfValidationResult tryInstantiate(List<Structure> parameters) {
		return use(() -> {
			ParameterResolution resolution = resolve(parameters, "try_instantiate");
			return ValidationResults.of(resolution, transfer().contents(), transfer().files());
		});
	}

	@Override
	public void instantiate(List<Structure> parameters, FileTransferMode pushed) {
		change(() -> {
			attempt(() -> instantiate(this.deployer.takeName(() -> choose(parameters)), pushed));
			return null;
		});
	}

	private ResolvedPackage choose(List<Structure> parameters) {
		ResolvedPackage valid = resolve(parameters, "instantiate").requireValid();
		reserveFor(valid.choices());
		return valid;
	}

	private void instantiate(ResolvedPackage valid, FileTransferMode pushed) {
		Instant now = now();
		this.resolved = valid;
		transfer().retain(valid.descriptor());
		decideWhoTransfers(pushed);
		if (!transfer().isComplete()) {
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
			if (!isPushed()) {
				throw ImportErrors.notPushed(id());
			}
			requireState(ImportState.IMPORT_FILE_TRANSFER, "progress");
			this.progress.report(percent, transfer().files(), this.transferMode);
			return null;
		});
	}

	@Override
	protected boolean acceptsFilesInState() {
		return state().takesUploads();
	}

	@Override
	protected boolean awaitsFiles() {
		return state() == ImportState.IMPORT_FILE_TRANSFER;
	}

	@Override
	protected void advance(Instant now) {
		attempt(() -> proceed(now));
	}

	private void proceed(Instant now) {
		if (state() == ImportState.IMPORT_OVF_TRANSFER && transfer().isDescribed() && phases().mayProceed(now)) {
			leave(() -> enter(transfer().files().allBundlesComplete() ? ImportState.IMPORT_SELECTING_OVF_PARAMS
					: ImportState.IMPORT_MSG_BUNDLES_TRANSFER, now));
		}
		else if (state() == ImportState.IMPORT_MSG_BUNDLES_TRANSFER && transfer().files().allBundlesComplete()) {
			leave(() -> enter(ImportState.IMPORT_SELECTING_OVF_PARAMS, now));
		}
		else if (state() == ImportState.IMPORT_FILE_TRANSFER) {
			// the warnings of a late certificate are errors unless ignored
			List<ParseIssue> warnings = transfer().contents()
				.certificateWarnings(resolved().choices().ignoredWarnings());
			if (!warnings.isEmpty()) {
				end(List.of(OvfError.validation(warnings)));
			}
			else if (transfer().isComplete() && phases().mayProceed(now)) {
				leave(() -> enterPaced(ImportState.IMPORT_INSTANTIATING, now));
			}
		}
		if (state() == ImportState.IMPORT_INSTANTIATING && phases().mayProceed(now)) {
			leave(() -> makeMachine(now));
		}
	}

	/** Only disks of an OVF that the client pushes are external (a choice). */
	private void decideWhoTransfers(FileTransferMode pushed) {
		FileTransferMode mode = transfer().hasUploadUrls() ? pushed : FileTransferMode.SERVER_TRANSFER_MODE;
		this.transferMode = mode;
		if (mode == FileTransferMode.EXTERNAL_TRANSFER_MODE) {
			transfer().makeDisksExternal();
		}
	}

	/** Only a pull is paced. */
	private void transferFiles(Instant now) {
		if (isPushed()) {
			enter(ImportState.IMPORT_FILE_TRANSFER, now);
		}
		else {
			enterPaced(ImportState.IMPORT_FILE_TRANSFER, now);
			pullMissing();
		}
	}

	private ResolvedPackage resolved() {
		return Objects.requireNonNull(this.resolved, "The parameters are not resolved");
	}

	/** The machine is created at the end of its phase, and never visible half-made. */
	private void makeMachine(Instant now) {
		try {
			this.entity = this.deployer.deploy(resolved());
			releaseChoices();
			enter(ImportState.IMPORT_COMPLETED, now);
		}
		catch (VapiException ex) {
			end(List.of(OvfError.server(ex.error())));
		}
	}

	@Override
	protected void releaseChoices() {
		super.releaseChoices();
		this.resolved = null;
		this.deployer.releaseName();
	}

	@Override
	protected void requireFallible() {
		if (state() == ImportState.IMPORT_COMPLETED) {
			throw refusal("a failure");
		}
	}

	@Override
	protected void enterError(Instant now) {
		this.progress.keep(state(), transfer().files(), this.transferMode);
		enter(ImportState.IMPORT_ERROR, now);
	}

	@Override
	protected boolean isFinished() {
		return state().isFinished();
	}

	private ParameterResolution resolve(List<Structure> parameters, String operation) {
		requireState(ImportState.IMPORT_SELECTING_OVF_PARAMS, operation);
		this.deployer.requireUsable();
		return ParameterResolver.resolve(parameters, transfer().contents().deployable(), this.deployer);
	}

	@Override
	protected View<ImportSessionInfo> view() {
		SessionFiles files = transfer().files();
		PackageContents contents = transfer().contents();
		ImportSessionView view = new ImportSessionView(state(), files, this.transferMode, errors(),
				contents.warnings(files), contents.information(files, !acceptsFilesInState()), this.entity,
				this.progress);
		return new View<>(!files.isAnyTransferred(), isPushed() && acceptsFilesInState(), view::info);
	}

	private void requireState(ImportState required, String operation) {
		if (state() != required) {
			throw refusal(operation, required);
		}
	}

	@Override
	protected VapiException notFound() {
		return ImportErrors.notFound(id());
	}

}
