package io.github.ovfemulator.contentlibrary;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.github.ovfemulator.contentlibrary.UpdateFileInfo.AddSpec;
import io.github.ovfemulator.contentlibrary.UpdateFileInfo.ValidationError;
import io.github.ovfemulator.contentlibrary.UpdateFileInfo.ValidationResult;
import io.github.ovfemulator.contentlibrary.UpdateSessionModel.PreviewInfo;
import io.github.ovfemulator.contentlibrary.UpdateSessionModel.PreviewState;
import io.github.ovfemulator.contentlibrary.UpdateSessionModel.State;
import io.github.ovfemulator.contentlibrary.UpdateSessionModel.WarningBehavior;
import io.github.ovfemulator.contentlibrary.UpdateSessionModel.WarningType;
import io.github.ovfemulator.contentlibrary.storage.ItemContent;
import io.github.ovfemulator.contentlibrary.storage.ItemFile;
import io.github.ovfemulator.session.files.UploadUrls;
import io.github.ovfemulator.transfer.pull.PullSource;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;
import org.jspecify.annotations.Nullable;

/**
 * An update session with the states {@code ACTIVE}, {@code DONE}, {@code ERROR} and
 * {@code CANCELED}. Its lock guards its state. The item changes in one step, when the
 * session is completed.
 */
final class UpdateSession implements TransferSession {

	private final String id;

	private final LibraryItem item;

	private final @Nullable String scope;

	private final @Nullable String user;

	private final LibraryStore libraries;

	private final UpdateTransfers transfers;

	private final PackageCheck check;

	private State state = State.ACTIVE;

	private @Nullable LocalizableMessage error;

	private long progress;

	private List<WarningBehavior> warnings;

	/** Whether it is completed as soon as the last file is fetched. */
	private boolean completing;

	UpdateSession(String id, LibraryItem item, @Nullable String scope, @Nullable String user,
			@Nullable List<WarningBehavior> warnings, UpdateEnvironment environment) {
		this.id = id;
		this.item = item;
		this.scope = scope;
		this.user = user;
		this.libraries = environment.libraries();
		this.check = new PackageCheck(environment.readers(), environment.limits());
		this.warnings = (warnings != null) ? List.copyOf(warnings) : List.of();
		this.transfers = new UpdateTransfers(id, item, scope, environment, this::fetched);
	}

	@Override
	public String id() {
		return this.id;
	}

	@Override
	public LibraryItemId item() {
		return this.item.id();
	}

	@Override
	public @Nullable String scope() {
		return this.scope;
	}

	@Override
	public @Nullable String user() {
		return this.user;
	}

	@Override
	public synchronized boolean isActive() {
		return this.state == State.ACTIVE;
	}

	@Override
	public boolean isExpired(Instant now) {
		return this.transfers.isExpired(now);
	}

	synchronized UpdateSessionModel model() {
		return new UpdateSessionModel(this.id, this.item.id().value(), String.valueOf(this.item.content().version()),
				this.error, this.progress, this.state, this.transfers.expiration(), isActive() ? preview() : null,
				this.warnings.isEmpty() ? null : this.warnings);
	}

	List<UpdateFileInfo> files(UploadUrls urls) {
		ItemContent current = current();
		return this.transfers.read((files) -> Stream
			.concat(unchanged(current).map(UpdateFile::unchanged), files.all().stream().map((file) -> file.info(urls)))
			.toList());
	}

	UpdateFileInfo file(String name, UploadUrls urls) {
		return files(urls).stream()
			.filter((file) -> file.name().equals(name))
			.findFirst()
			.orElseThrow(() -> LibraryErrors.noSessionFile(this.id, name));
	}

	/** After completion the files of the session are in the item. */
	private Stream<ItemFile> unchanged(ItemContent current) {
		return this.transfers.read((files) -> files.unchanged(current)).stream().filter(ItemFile::listed);
	}

	synchronized UpdateFileInfo add(AddSpec spec, @Nullable PullSource source, UploadUrls urls) {
		requireActive("add");
		return this.transfers.read((files) -> this.transfers.add(spec, source).info(urls));
	}

	synchronized void remove(String name) {
		requireActive("remove");
		this.transfers.remove(name, current());
	}

	synchronized void update(@Nullable List<WarningBehavior> behavior) {
		requireActive("update");
		this.transfers.touch();
		if (behavior != null) {
			this.warnings = List.copyOf(behavior);
		}
	}

	/** A progress that is smaller than before, or over 100, is ignored. */
	synchronized void keepAlive(@Nullable Long percent) {
		requireActive("keep_alive");
		this.transfers.touch();
		if (percent != null && percent >= this.progress && percent <= 100) {
			this.progress = percent;
		}
	}

	synchronized void cancel() {
		requireActive("cancel");
		end(State.CANCELED, null);
	}

	synchronized void fail(@Nullable String reason) {
		requireActive("fail");
		end(State.ERROR, LocalizableMessage.of("emulator.content_library.client_failed", "%s",
				(reason != null) ? reason : "The client failed."));
	}

	@Override
	public synchronized void close() {
		if (isActive()) {
			end(State.CANCELED, null);
		}
	}

	private void end(State ended, @Nullable LocalizableMessage reason) {
		this.state = ended;
		this.error = reason;
		this.transfers.touch();
		this.transfers.close(ended == State.DONE);
	}

	/** Returns what is missing or invalid. */
	ValidationResult validate() {
		verifyContent();
		synchronized (this) {
			requireActive("validate");
			this.transfers.touch();
			requireReceived();
			Set<String> missing = missing();
			List<ValidationError> invalid = invalid();
			return new ValidationResult(!missing.isEmpty() || !invalid.isEmpty(), missing, invalid);
		}
	}

	/**
	 * Completes the session. While files are being fetched it stays {@code ACTIVE} and is
	 * completed after the last one.
	 */
	void complete() {
		verifyContent();
		synchronized (this) {
			requireActive("complete");
			this.transfers.touch();
			this.completing = this.transfers.isFetching();
			if (!this.completing) {
				finish();
			}
		}
	}

	private void fetched() {
		verifyContent();
		synchronized (this) {
			if (this.completing && isActive() && !this.transfers.isFetching()) {
				try {
					finish();
				}
				catch (VapiException ex) {
					end(State.ERROR, ex.error().messages().get(0));
				}
			}
		}
	}

	private void finish() {
		Optional<LocalizableMessage> failedPull = this.transfers.read(UpdateFiles::failedPull);
		if (failedPull.isPresent()) {
			end(State.ERROR, failedPull.get());
			return;
		}
		Set<String> missing = missing();
		List<String> invalid = invalid().stream().map(ValidationError::name).distinct().toList();
		if (!missing.isEmpty() || !invalid.isEmpty()) {
			throw LibraryErrors.missingOrInvalid(missing, invalid);
		}
		requireReceived();
		requireNoWarnings();
		apply();
	}

	private void apply() {
		this.libraries.replaceContent(this.item.id(), (current) -> this.transfers.read((files) -> {
			files.unchanged(current).forEach((file) -> file.content().retain());
			return files.resulting(current);
		}));
		end(State.DONE, null);
	}

	/** Computes digests without a lock; they are known from then on. */
	private void verifyContent() {
		if (this.item.isOvf() && isActive()) {
			this.check.verify(resulting());
		}
	}

	private ItemContent resulting() {
		ItemContent current = current();
		return new ItemContent(0, this.transfers.read((files) -> files.resulting(current)));
	}

	private ItemContent current() {
		return this.libraries.find(this.item.id()).map(LibraryItem::content).orElse(ItemContent.EMPTY);
	}

	private Set<String> missing() {
		ItemContent current = current();
		return this.transfers.read((files) -> files.missing(current));
	}

	private List<ValidationError> invalid() {
		List<ValidationError> invalid = new ArrayList<>(this.transfers.read((files) -> files.failed()));
		if (this.item.isOvf()) {
			invalid.addAll(this.check.verify(resulting()));
		}
		return invalid;
	}

	private void requireReceived() {
		this.transfers.read(UpdateFiles::unreceived).ifPresent((file) -> {
			throw LibraryErrors.notReceived(file.name(), file.status());
		});
	}

	private void requireNoWarnings() {
		List<WarningType> open = this.item.isOvf() ? this.check.openWarnings(resulting(), this.warnings) : List.of();
		if (!open.isEmpty()) {
			throw LibraryErrors.notAllowed("warnings",
					"The certificate of the package has the warnings %s, which warning_behavior does not ignore.",
					open);
		}
	}

	private PreviewInfo preview() {
		return this.item.isOvf() ? this.check.preview(resulting(), this.warnings)
				: PreviewInfo.of(PreviewState.NOT_APPLICABLE);
	}

	private void requireActive(String operation) {
		if (!isActive()) {
			throw LibraryErrors.notAllowed(operation, this.state,
					(this.error != null) ? this.error.defaultMessage() : "");
		}
	}

}
