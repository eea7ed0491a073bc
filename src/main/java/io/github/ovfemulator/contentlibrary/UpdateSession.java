package io.github.ovfemulator.contentlibrary;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.ovfemulator.contentlibrary.UpdateFileInfo.AddSpec;
import io.github.ovfemulator.contentlibrary.UpdateFileInfo.SourceType;
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
final class UpdateSession extends LibrarySession<State> {

	private final LibraryStore libraries;

	private final UpdateTransfers transfers;

	private final PackageCheck check;

	private List<WarningBehavior> warnings;

	/** Whether it is completed as soon as the last file is fetched. */
	private boolean completing;

	UpdateSession(String id, LibraryItem item, @Nullable String scope, @Nullable String user,
			@Nullable List<WarningBehavior> warnings, UpdateEnvironment environment) {
		super(id, item, scope, user, State.ACTIVE, State.CANCELED, State.ERROR);
		this.libraries = environment.libraries();
		this.check = new PackageCheck(environment.readers(), environment.limits());
		this.warnings = (warnings != null) ? List.copyOf(warnings) : List.of();
		this.transfers = new UpdateTransfers(id, item, scope, environment, this::fetched);
	}

	@Override
	boolean isExpired(Instant now) {
		return this.transfers.isExpired(now);
	}

	synchronized UpdateSessionModel model() {
		return new UpdateSessionModel(id(), item().id().value(), String.valueOf(item().content().version()), error(),
				progress(), state(), this.transfers.expiration(), isActive() ? preview() : null,
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
			.orElseThrow(() -> LibraryErrors.noSessionFile(id(), name));
	}

	/** After completion the files of the session are in the item. */
	private Stream<ItemFile> unchanged(ItemContent current) {
		return this.transfers.read((files) -> files.unchanged(current)).stream().filter(ItemFile::listed);
	}

	synchronized UpdateFileInfo add(AddSpec spec, @Nullable PullSource source, UploadUrls urls) {
		requireActive("add");
		if (spec.sourceType() == SourceType.NONE) {
			return keep(spec.name());
		}
		return this.transfers.read((files) -> this.transfers.add(spec, source).info(urls));
	}

	private UpdateFileInfo keep(String name) {
		ItemFile file = current().find(name)
			.filter(ItemFile::listed)
			.orElseThrow(() -> LibraryErrors.invalid("no_source",
					"The item has no file '%s', so its source_type must be PUSH or PULL.", name));
		this.transfers.keep(name);
		return UpdateFile.unchanged(file);
	}

	synchronized void remove(String name) {
		requireActive("remove");
		this.transfers.remove(name, current());
	}

	synchronized void update(@Nullable List<WarningBehavior> behavior) {
		requireActive("update");
		touch();
		if (behavior != null) {
			this.warnings = List.copyOf(behavior);
		}
	}

	@Override
	void touch() {
		this.transfers.touch();
	}

	@Override
	void release() {
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
		verifyContent();
		synchronized (this) {
			requireActive("validate");
			touch();
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
			touch();
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
		List<String> invalid = invalid(missing);
		if (!missing.isEmpty() || !invalid.isEmpty()) {
			throw LibraryErrors.missingOrInvalid(missing, invalid);
		}
		requireReceived();
		requireNoWarnings();
		apply();
	}

	private void apply() {
		this.libraries.replaceContent(item().id(), (current) -> this.transfers.read((files) -> {
			files.unchanged(current).forEach((file) -> file.content().retain());
			return files.resulting(current);
		}));
		end(State.DONE, null);
	}

	/** Computes digests without a lock; they are known from then on. */
	private void verifyContent() {
		if (item().isOvf() && isActive()) {
			this.check.verify(resulting());
		}
	}

	private ItemContent resulting() {
		ItemContent current = current();
		return new ItemContent(0, this.transfers.read((files) -> files.resulting(current)));
	}

	private ItemContent current() {
		return this.libraries.find(item().id()).map(LibraryItem::content).orElse(ItemContent.EMPTY);
	}

	private Set<String> missing() {
		ItemContent current = current();
		return this.transfers.read((files) -> files.missing(current));
	}

	private List<ValidationError> invalid() {
		List<ValidationError> invalid = new ArrayList<>(this.transfers.read((files) -> files.failed()));
		if (item().isOvf()) {
			invalid.addAll(this.check.verify(resulting()));
		}
		return invalid;
	}

	/**
	 * Returns the invalid files as a vCenter does: a file that the descriptor added and
	 * that was not received is invalid, not missing.
	 * @param missing the missing files, from which such files are removed
	 */
	private List<String> invalid(Set<String> missing) {
		Set<String> invalid = invalid().stream()
			.map(ValidationError::name)
			.collect(Collectors.toCollection(LinkedHashSet::new));
		List<String> added = this.transfers
			.read((files) -> missing.stream().filter((name) -> files.find(name).isPresent()).toList());
		added.forEach(missing::remove);
		invalid.addAll(added);
		return List.copyOf(invalid);
	}

	private void requireReceived() {
		this.transfers.read(UpdateFiles::unreceived).ifPresent((file) -> {
			throw LibraryErrors.notReceived(file.name(), file.status());
		});
	}

	private void requireNoWarnings() {
		List<WarningType> open = item().isOvf() ? this.check.openWarnings(resulting(), this.warnings) : List.of();
		if (!open.isEmpty()) {
			throw LibraryErrors.notAllowed("warnings",
					"The certificate of the package has the warnings %s, which warning_behavior does not ignore.",
					open);
		}
	}

	private PreviewInfo preview() {
		return item().isOvf() ? this.check.preview(resulting(), this.warnings)
				: PreviewInfo.of(PreviewState.NOT_APPLICABLE);
	}

}
