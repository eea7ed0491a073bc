package io.github.ovfemulator.contentlibrary;

import java.util.Optional;
import java.util.function.Function;

import io.github.ovfemulator.session.files.CreateSpec;
import io.github.ovfemulator.session.files.CreateSpec.SourceType;
import io.github.ovfemulator.session.files.PackageOrigin;
import io.github.ovfemulator.session.files.PackageOriginProvider;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Finds packages in content libraries.
 */
@Component
final class LibraryOriginProvider implements PackageOriginProvider {

	private final Function<LibraryItemId, Optional<LibraryItem>> items;

	@Autowired
	LibraryOriginProvider(LibraryStore libraries) {
		this(libraries::find);
	}

	/**
	 * Creates a provider of other items.
	 * @param items finds an item
	 */
	LibraryOriginProvider(Function<LibraryItemId, Optional<LibraryItem>> items) {
		this.items = items;
	}

	@Override
	public SourceType type() {
		return SourceType.CONTENT_LIBRARY_SOURCE;
	}

	@Override
	public PackageOrigin find(CreateSpec spec) {
		LibraryItemId id = new LibraryItemId(String.valueOf(spec.contentLibraryItem()));
		return this.items.apply(id)
			.map(LibraryOrigin::new)
			.orElseThrow(() -> VapiException.of(ErrorType.NOT_FOUND,
					LocalizableMessage.of("emulator.import_session.content_library_item",
							"The content_library_item '%s' does not exist.", id)));
	}

}
