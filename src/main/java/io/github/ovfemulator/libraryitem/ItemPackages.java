package io.github.ovfemulator.libraryitem;

import java.util.List;
import java.util.Set;

import io.github.ovfemulator.contentlibrary.LibraryItemId;
import io.github.ovfemulator.contentlibrary.LibraryPackages;
import io.github.ovfemulator.contentlibrary.storage.ItemContent;
import io.github.ovfemulator.ovf.OvfError;
import io.github.ovfemulator.session.files.CreateSpec;
import io.github.ovfemulator.session.files.PackageOrigin;
import io.github.ovfemulator.session.files.PackageSource;
import io.github.ovfemulator.session.transfer.PackageReading;
import io.github.ovfemulator.session.transfer.TransferEnvironment;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.StandardError;
import io.github.ovfemulator.vapi.type.VapiException;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Reads the packages of library items.
 */
@Component
class ItemPackages {

	private static final Set<ErrorType> UNREADABLE = Set.of(ErrorType.RESOURCE_INACCESSIBLE,
			ErrorType.UNABLE_TO_ALLOCATE_RESOURCE);

	private final LibraryPackages library;

	private final TransferEnvironment environment;

	ItemPackages(LibraryPackages library, TransferEnvironment environment) {
		this.library = library;
		this.environment = environment;
	}

	/**
	 * Keeps the files of an item readable while the item is changed or deleted.
	 * @return the content, which the caller releases
	 * @throws VapiException {@code not_found} without such an item
	 */
	ItemContent open(LibraryItemId id) {
		return this.library.open(id);
	}

	/**
	 * Finds the package of an item. Its files are not read.
	 * @param flags the import flags
	 * @throws VapiException {@code not_found} without such an item,
	 * {@code invalid_argument} for an unknown flag or an item without package
	 */
	PackageSource find(LibraryItemId id, @Nullable String locale, List<String> flags) {
		if (!this.library.item(id).isOvf()) {
			throw LibraryPackages.invalidItem(id);
		}
		PackageSource source = PackageSource.of(new CreateSpec(locale, flags,
				CreateSpec.SourceType.CONTENT_LIBRARY_SOURCE, null, null, null, null, id.value()),
				this.environment.pulling());
		PackageOrigin origin = source.origin();
		if (origin == null || origin.name().isEmpty()) {
			throw LibraryPackages.invalidItem(id);
		}
		return source;
	}

	/**
	 * Reads the files that describe a package.
	 * @throws VapiException {@code resource_inaccessible} when a file cannot be read,
	 * {@code unable_to_allocate_resource} when there is not enough memory
	 */
	PackageReading describe(PackageSource source, LibraryItemId id, @Nullable String scope) {
		PackageReading reading = PackageReading.describe(source, id.value(), scope, this.environment);
		try {
			requireAccessible(reading.errors());
		}
		catch (VapiException ex) {
			reading.close();
			throw ex;
		}
		return reading;
	}

	/**
	 * Throws the error of a file that cannot be read.
	 */
	static void requireAccessible(List<OvfError> errors) {
		for (OvfError error : errors) {
			if (error.error() instanceof StandardError cause && UNREADABLE.contains(cause.type())) {
				throw new VapiException(cause);
			}
		}
	}

	/** The maximum number of machines and vApps of a package. */
	int maxMachines() {
		return this.environment.readers().limits().maxMachines();
	}

}
