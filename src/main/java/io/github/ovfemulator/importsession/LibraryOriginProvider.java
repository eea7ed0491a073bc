package io.github.ovfemulator.importsession;

import io.github.ovfemulator.contentlibrary.ContentLibrary;
import io.github.ovfemulator.contentlibrary.LibraryItemId;
import io.github.ovfemulator.session.files.CreateSpec;
import io.github.ovfemulator.session.files.CreateSpec.SourceType;
import io.github.ovfemulator.session.files.PackageOrigin;
import io.github.ovfemulator.session.files.PackageOriginProvider;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;

import org.springframework.stereotype.Component;

/**
 * Finds the origins of packages in the content library.
 */
@Component
final class LibraryOriginProvider implements PackageOriginProvider {

	private final ContentLibrary library;

	LibraryOriginProvider(ContentLibrary library) {
		this.library = library;
	}

	@Override
	public SourceType type() {
		return SourceType.CONTENT_LIBRARY_SOURCE;
	}

	@Override
	public PackageOrigin find(CreateSpec spec) {
		LibraryItemId id = new LibraryItemId(String.valueOf(spec.contentLibraryItem()));
		return this.library.find(id)
			.map(LibraryOrigin::new)
			.orElseThrow(() -> VapiException.of(ErrorType.NOT_FOUND,
					LocalizableMessage.of("emulator.import_session.content_library_item",
							"The content_library_item '%s' does not exist.", id)));
	}

}
