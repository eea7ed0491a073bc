package io.github.ovfemulator.exportsession;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.github.ovfemulator.exportsession.ExportSnapshot.Transfer;
import io.github.ovfemulator.ovf.OvfError;
import io.github.ovfemulator.ovf.packaging.WrittenPackage;
import io.github.ovfemulator.session.PhaseTracker;
import io.github.ovfemulator.session.PhasedSession;
import io.github.ovfemulator.session.SessionDescription;
import io.github.ovfemulator.session.SessionId;
import io.github.ovfemulator.session.SessionKind;
import io.github.ovfemulator.vapi.operation.BadStateException;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;
import io.github.ovfemulator.web.TransferredFile;
import org.jspecify.annotations.Nullable;

/**
 * An export session and its states. The package is written when the session is created,
 * from the machine or vApp as it is then.
 */
final class ExportSession extends PhasedSession<ExportState, ExportSessionInfo> {

	/** The resource type of export sessions. */
	static final String RESOURCE_TYPE = "com.vmware.vcenter.OvfExportSession";

	private static final SessionKind KIND = new SessionKind("export", "Export session");

	private static final long DONE = 100;

	private final ExportEnvironment environment;

	private final ExportSpec spec;

	private final WrittenPackage content;

	private final ExportFiles files;

	private final boolean restored;

	private @Nullable Long progress;

	private @Nullable String item;

	/**
	 * Creates a new session.
	 * @param spec the target and the options, with a name
	 */
	ExportSession(SessionId id, @Nullable String scope, ExportSpec spec, WrittenPackage content,
			ExportEnvironment environment) {
		super(id, scope, KIND, phases(environment), environment.sessions().clock().instant(), List.of(),
				environment.sessions());
		this.environment = environment;
		this.spec = spec;
		this.content = content;
		this.restored = false;
		this.files = new ExportFiles(ExportFiles.write(spec, content), environment);
		publish();
	}

	private static PhaseTracker<ExportState> phases(ExportEnvironment environment) {
		Instant now = environment.sessions().clock().instant();
		return new PhaseTracker<>(ExportState.EXPORT_PREPARING, environment.sessions().pace(), now)
			.enterPaced(ExportState.EXPORT_PREPARING, now);
	}

	/**
	 * Restores a session. It continues with {@link #open}.
	 * @throws BadStateException if the snapshot is invalid
	 */
	ExportSession(ExportSnapshot snapshot, ExportEnvironment environment) {
		super(new SessionId(snapshot.id()), snapshot.scope(), KIND,
				BadStateException.within("/phases",
						() -> new PhaseTracker<>(snapshot.phases(), ExportState.class, environment.sessions().pace())),
				snapshot.lastUse(), snapshot.errors(), environment.sessions());
		this.environment = environment;
		this.spec = snapshot.spec();
		this.content = snapshot.content();
		this.restored = true;
		snapshot.requireValid(state());
		this.files = new ExportFiles(snapshot.restoreFiles(), environment);
		this.progress = snapshot.progress();
		this.item = snapshot.item();
		publish();
	}

	@Override
	public ExportSnapshot save() {
		return read(() -> new ExportSnapshot(id().value(), scope(), lastUse(), this.spec, this.content,
				this.files.all().stream().map(Transfer::of).toList(), phases().save(), errors(), this.progress,
				this.item));
	}

	@Override
	public Optional<byte[]> descriptor() {
		return Optional.of(this.content.descriptor().getBytes(StandardCharsets.UTF_8));
	}

	@Override
	public SessionDescription describe() {
		Long percent = this.<@Nullable Long>read(() -> shown(this.progress, state()));
		return (percent != null) ? super.describe().withProgress(percent) : super.describe();
	}

	/**
	 * Accepts the progress that a client reports for its downloads.
	 * @throws VapiException {@code invalid_argument} if the session writes into a
	 * library, or the progress is more than 100 or less than the last one,
	 * {@code not_allowed_in_current_state} unless files can be downloaded
	 */
	void reportProgress(long percent) {
		change(() -> {
			if (!this.spec.isDownload()) {
				throw invalid("not_downloaded",
						"The export session '%s' writes into a content library; progress is reported only for a "
								+ "DOWNLOAD_TARGET.",
						id());
			}
			if (state() != ExportState.EXPORT_READY) {
				throw refusal("progress");
			}
			long last = (this.progress != null) ? this.progress : 0;
			if (percent < last || percent > DONE) {
				throw invalid("out_of_range", "The progress %s is not between the last progress, %s, and 100.", percent,
						last);
			}
			this.progress = percent;
			return null;
		});
	}

	private static VapiException invalid(String id, String pattern, Object... args) {
		return VapiException.of(ErrorType.INVALID_ARGUMENT,
				LocalizableMessage.of("emulator.export_session.progress." + id, pattern, args));
	}

	@Override
	protected void opened() {
		this.files.reserve(this.content, this.restored);
		if (this.spec.isDownload() && state() == ExportState.EXPORT_PREPARING) {
			offer(this.files.first());
		}
		else if (state() == ExportState.EXPORT_READY) {
			offer(this.files.all());
		}
		advance(now());
	}

	private void offer(List<ExportFile> available) {
		this.files.offer(available, (name) -> new TransferredFile(id().value(), name, scope()), this::requireOffered,
				this::touch);
	}

	private void requireOffered() {
		change(() -> {
			if (this.files.isClosed()) {
				throw refusal("a download");
			}
			return null;
		});
	}

	@Override
	protected void closed() {
		this.files.close();
		this.files.release();
	}

	@Override
	protected void stopTransfers() {
		this.files.close();
	}

	@Override
	protected boolean isTransferring() {
		return this.files.isDownloading();
	}

	@Override
	protected void advance(Instant now) {
		attempt(() -> proceed(now));
	}

	private void proceed(Instant now) {
		if (state() == ExportState.EXPORT_PREPARING && phases().mayProceed(now)) {
			leave(() -> prepared(now));
		}
		if (state() == ExportState.EXPORT_IN_PROGRESS && phases().mayProceed(now)) {
			leave(() -> writeItem(now));
		}
	}

	private void prepared(Instant now) {
		this.progress = 0L;
		if (this.spec.isDownload()) {
			enter(ExportState.EXPORT_READY, now);
			offer(this.files.all());
		}
		else {
			enterPaced(ExportState.EXPORT_IN_PROGRESS, now);
		}
	}

	/**
	 * The item is written at the end of its phase, so that it is never visible half-made.
	 */
	private void writeItem(Instant now) {
		try {
			this.item = this.environment.library()
				.save(this.spec.place(), this.files.all().stream().map(ExportFile::file).toList(), scope())
				.id()
				.value();
			this.files.complete();
			this.progress = DONE;
			enter(ExportState.EXPORT_COMPLETED, now);
		}
		catch (VapiException ex) {
			end(List.of(OvfError.server(ex.error())));
		}
	}

	@Override
	protected void requireFallible() {
		if (state() == ExportState.EXPORT_COMPLETED) {
			throw refusal("a failure");
		}
	}

	@Override
	protected void enterError(Instant now) {
		this.progress = shown(this.progress, state());
		enter(ExportState.EXPORT_ERROR, now);
	}

	@Override
	protected boolean isFinished() {
		return state().isFinished();
	}

	/** The progress that the client reports, or more if more was downloaded. */
	private @Nullable Long shown(@Nullable Long reported, ExportState state) {
		return (reported != null && state == ExportState.EXPORT_READY)
				? Long.valueOf(Math.max(reported, this.files.percent())) : reported;
	}

	@Override
	protected View<ExportSessionInfo> view() {
		ExportState state = state();
		List<ExportFile> shown = (state == ExportState.EXPORT_PREPARING) ? this.files.first() : this.files.all();
		boolean downloadable = this.spec.isDownload() && !state.isFinished();
		Long reported = this.progress;
		List<OvfError> reasons = errors();
		String written = this.item;
		return new View<>(!downloadable, downloadable, (urls) -> new ExportSessionInfo(state, shown(reported, state),
				shown.stream().map((file) -> file.info(urls)).toList(), reasons, List.of(), List.of(), written));
	}

	@Override
	protected VapiException notFound() {
		return notFound(id());
	}

	static VapiException notFound(SessionId id) {
		return VapiException.of(ErrorType.NOT_FOUND, LocalizableMessage.of("emulator.export_session.not_found",
				"The export session '%s' does not exist; it may have been deleted or have expired.", id));
	}

}
