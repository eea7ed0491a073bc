package io.github.ovfemulator.contentlibrary;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.github.ovfemulator.contentlibrary.UpdateFileInfo.AddSpec;
import io.github.ovfemulator.contentlibrary.UpdateFileInfo.SourceType;
import io.github.ovfemulator.contentlibrary.UpdateFileInfo.ValidationResult;
import io.github.ovfemulator.contentlibrary.UpdateSessionModel.State;
import io.github.ovfemulator.contentlibrary.UpdateSessionModel.WarningBehavior;
import io.github.ovfemulator.contentlibrary.storage.ItemContent;
import io.github.ovfemulator.contentlibrary.storage.ItemFile;
import io.github.ovfemulator.session.SessionId;
import io.github.ovfemulator.session.SessionKind;
import io.github.ovfemulator.session.files.UploadUrls;
import io.github.ovfemulator.transfer.pull.PullSource;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;
import org.jspecify.annotations.Nullable;

/**
 * An update session with the states {@code ACTIVE}, {@code DONE}, {@code ERROR} and
 * {@code CANCELED}. The item changes in one step, when the session is completed. Pulling
 * files is a paced phase; pulled files are being validated until it ends.
 */
final class UpdateSession extends LibrarySession<State> implements TransferListener {

	private static final SessionKind KIND = new SessionKind("update", "Update session");

	private static final States<State> STATES = new States<>(State.ACTIVE, State.CANCELED, State.ERROR);

	private final UpdateTransfers transfers;

	private final UpdateCheck check;

	private final @Nullable UpdateFiles restored;

	private List<WarningBehavior> warnings;

	/** Whether the phase that pulls files has not ended. */
	private boolean pulling;

	/** Whether it is completed as soon as that phase ends. */
	private boolean completing;

	@SuppressWarnings("this-escape")
	UpdateSession(SessionId id, LibraryItem item, @Nullable String scope, @Nullable String user,
			@Nullable List<WarningBehavior> warnings, LibraryEnvironment environment) {
		super(id, KIND, item, scope, user, STATES, environment.sessions());
		this.warnings = (warnings != null) ? List.copyOf(warnings) : List.of();
		this.transfers = new UpdateTransfers(id.value(), item, scope, environment, this);
		this.restored = null;
		this.check = new UpdateCheck(item, this.transfers, environment);
	}

	/**
	 * Restores a session. It continues when it is opened.
	 * @param files the files of the snapshot
	 */
	@SuppressWarnings("this-escape")
	UpdateSession(UpdateSnapshot saved, LibraryItem item, UpdateFiles files, LibraryEnvironment environment) {
		super(new SessionId(saved.id()), KIND, item, saved.scope(), saved.general(), STATES, environment.sessions());
		this.warnings = saved.warnings();
		this.pulling = saved.pulling();
		this.completing = saved.completing();
		this.transfers = new UpdateTransfers(saved.id(), item, saved.scope(), environment, this);
		this.restored = files;
		this.check = new UpdateCheck(item, this.transfers, environment);
	}

	@Override
	protected void opened() {
		if (this.restored != null) {
			this.transfers.restore(this.restored, isActive());
			advance(now());
		}
	}

	UpdateSessionModel model() {
		countPoll();
		return peek();
	}

	@Override
	public UpdateSessionModel peek(UploadUrls urls) {
		return peek();
	}

	private UpdateSessionModel peek() {
		return read(
				() -> new UpdateSessionModel(id().value(), item().id().value(), contentVersion(), error(), progress(),
						state(), expiration(), isActive() ? this.check.preview(this.warnings, isValidating()) : null,
						this.warnings.isEmpty() ? null : this.warnings));
	}

	List<UpdateFileInfo> pollFiles(UploadUrls urls) {
		countPoll();
		return files(urls);
	}

	@Override
	public List<UpdateFileInfo> files(UploadUrls urls) {
		ItemContent current = this.check.current();
		boolean validating = read(this::isValidating);
		return this.transfers.read(
				(files) -> Stream
					.concat(unchanged(current).map(UpdateFile::unchanged),
							files.all().stream().map((file) -> file.info(urls, validating)))
					.toList());
	}

	UpdateFileInfo file(String name, UploadUrls urls) {
		return pollFiles(urls).stream()
			.filter((file) -> file.name().equals(name))
			.findFirst()
			.orElseThrow(() -> LibraryErrors.noSessionFile(id().value(), name));
	}

	/** After completion the files of the session are in the item. */
	private Stream<ItemFile> unchanged(ItemContent current) {
		return this.transfers.read((files) -> files.unchanged(current)).stream().filter(ItemFile::listed);
	}

	/**
	 * Adds a file. The phase of a pull begins, unless it has begun for another file.
	 * @param source where the server fetches it, {@code null} for other files
	 */
	UpdateFileInfo add(AddSpec spec, @Nullable PullSource source, UploadUrls urls) {
		return change(() -> {
			requireActive("add");
			if (spec.sourceType() == SourceType.NONE) {
				return keep(spec.name());
			}
			UpdateFile added = this.transfers.add(spec, source);
			if (source != null && !this.pulling) {
				this.pulling = true;
				phases().enterPaced(State.ACTIVE, now());
			}
			return this.transfers.read((files) -> added.info(urls, isValidating()));
		});
	}

	private UpdateFileInfo keep(String name) {
		ItemFile file = this.check.current()
			.find(name)
			.filter(ItemFile::listed)
			.orElseThrow(() -> LibraryErrors.invalid("no_source",
					"The item has no file '%s', so its source_type must be PUSH or PULL.", name));
		this.transfers.keep(name);
		advance(now());
		return UpdateFile.unchanged(file);
	}

	void remove(String name) {
		change(() -> {
			requireActive("remove");
			this.transfers.remove(name, this.check.current());
			advance(now());
			return null;
		});
	}

	void update(@Nullable List<WarningBehavior> behavior) {
		change(() -> {
			requireActive("update");
			if (behavior != null) {
				this.warnings = List.copyOf(behavior);
			}
			return null;
		});
	}

	@Override
	void releaseFiles() {
		this.transfers.close(state() == State.DONE);
	}

	@Override
	void forget() {
		this.transfers.read((files) -> {
			files.forget();
			return null;
		});
	}

	/** Returns what is missing or invalid. */
	ValidationResult validate() {
		verify();
		return change(() -> {
			requireActive("validate");
			return this.check.validate(isValidating());
		});
	}

	/**
	 * Completes the session. While files are being pulled it stays {@code ACTIVE} and is
	 * completed when their phase ends.
	 */
	void complete() {
		verify();
		change(() -> {
			requireActive("complete");
			this.completing = this.pulling;
			if (!this.completing) {
				finish();
			}
			return null;
		});
	}

	@Override
	public void fetched() {
		verify();
		read(() -> {
			if (!isClosed()) {
				markChanged();
				advance(now());
			}
			return null;
		});
	}

	@Override
	protected void advance(Instant now) {
		if (isActive() && this.pulling && !this.transfers.isFetching() && phases().mayProceed(now)) {
			leave(() -> {
				this.pulling = false;
				if (this.completing) {
					tryFinish();
				}
			});
		}
	}

	/** Computes digests without a lock; they are known from then on. */
	private void verify() {
		if (isActive()) {
			this.check.verify();
		}
	}

	/** Whether pulled files wait for the end of their phase. */
	private boolean isValidating() {
		return this.pulling && !phases().mayProceed(now());
	}

	private void tryFinish() {
		try {
			finish();
		}
		catch (VapiException ex) {
			fail(ex.error().messages().get(0));
		}
	}

	private void finish() {
		Optional<LocalizableMessage> failedPull = this.transfers.read(UpdateFiles::failedPull);
		if (failedPull.isPresent()) {
			fail(failedPull.get());
			return;
		}
		this.check.requireComplete(this.warnings, isValidating());
		this.check.apply();
		end(State.DONE, null);
	}

	@Override
	public UpdateSnapshot save() {
		return read(() -> this.transfers
			.read((files) -> new UpdateSnapshot(id().value(), scope(), saveGeneral(), this.warnings, this.completing,
					this.pulling, files.save(), files.removed(), files.kept(), files.descriptor())));
	}

}
