package io.github.ovfemulator.contentlibrary;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.ovfemulator.contentlibrary.UpdateFileInfo.ValidationError;
import io.github.ovfemulator.contentlibrary.UpdateFileInfo.ValidationResult;
import io.github.ovfemulator.contentlibrary.UpdateSessionModel.PreviewInfo;
import io.github.ovfemulator.contentlibrary.UpdateSessionModel.PreviewState;
import io.github.ovfemulator.contentlibrary.UpdateSessionModel.WarningBehavior;
import io.github.ovfemulator.contentlibrary.UpdateSessionModel.WarningType;
import io.github.ovfemulator.contentlibrary.storage.ItemContent;
import io.github.ovfemulator.vapi.type.VapiException;

/**
 * Validates the content that an item will have after an update session, and applies it.
 */
final class UpdateCheck {

	private final LibraryItem item;

	private final UpdateTransfers transfers;

	private final LibraryStore libraries;

	private final PackageCheck check;

	UpdateCheck(LibraryItem item, UpdateTransfers transfers, LibraryEnvironment environment) {
		this.item = item;
		this.transfers = transfers;
		this.libraries = environment.libraries();
		this.check = new PackageCheck(environment.readers(), environment.limits());
	}

	/** Computes digests, which are known from then on. */
	void verify() {
		if (this.item.isOvf()) {
			this.check.verify(resulting());
		}
	}

	/**
	 * Returns what is missing or invalid.
	 * @param validating whether pulled files are being validated
	 * @throws VapiException {@code not_allowed_in_current_state} if a file was not
	 * received
	 */
	ValidationResult validate(boolean validating) {
		requireReceived(validating);
		Set<String> missing = missing();
		List<ValidationError> invalid = invalid();
		return new ValidationResult(!missing.isEmpty() || !invalid.isEmpty(), missing, invalid);
	}

	/**
	 * Requires that the item can have the files.
	 * @param warnings the warnings to ignore
	 * @param validating whether pulled files are being validated
	 * @throws VapiException {@code not_allowed_in_current_state} if it cannot
	 */
	void requireComplete(List<WarningBehavior> warnings, boolean validating) {
		Set<String> missing = missing();
		List<String> invalid = invalid(missing);
		if (!missing.isEmpty() || !invalid.isEmpty()) {
			throw LibraryErrors.missingOrInvalid(missing, invalid);
		}
		requireReceived(validating);
		requireNoWarnings(warnings);
	}

	/** Gives the files to the item, in one step. */
	void apply() {
		this.libraries.replaceContent(this.item.id(), (current) -> this.transfers.read((files) -> {
			files.unchanged(current).forEach((file) -> file.content().retain());
			return files.resulting(current);
		}));
	}

	private ItemContent resulting() {
		ItemContent current = current();
		return new ItemContent(0, this.transfers.read((files) -> files.resulting(current)));
	}

	/** The content that the item has now. */
	ItemContent current() {
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

	private void requireReceived(boolean validating) {
		this.transfers.read((files) -> files.unreceived(validating)).ifPresent((file) -> {
			throw LibraryErrors.notReceived(file.name(), file.status(validating));
		});
	}

	private void requireNoWarnings(List<WarningBehavior> warnings) {
		List<WarningType> open = this.item.isOvf() ? this.check.openWarnings(resulting(), warnings) : List.of();
		if (!open.isEmpty()) {
			throw LibraryErrors.notAllowed("warnings",
					"The certificate of the package has the warnings %s, which warning_behavior does not ignore.",
					open);
		}
	}

	/**
	 * Shows the certificate and the warnings of the package.
	 * @param warnings the warnings to ignore
	 * @param validating whether pulled files are being validated
	 */
	PreviewInfo preview(List<WarningBehavior> warnings, boolean validating) {
		if (!this.item.isOvf()) {
			return PreviewInfo.of(PreviewState.NOT_APPLICABLE);
		}
		PreviewInfo preview = this.check.preview(resulting(), warnings);
		boolean preparing = validating && preview.state() == PreviewState.AVAILABLE
				&& this.transfers.read(UpdateFiles::isDescriptorPulled);
		return preparing ? PreviewInfo.of(PreviewState.PREPARING) : preview;
	}

}
