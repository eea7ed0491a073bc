package io.github.ovfemulator.importsession;

import io.github.ovfemulator.contentlibrary.LibraryItemId;
import io.github.ovfemulator.contentlibrary.LibraryStore;
import io.github.ovfemulator.session.files.CreateSpec;
import io.github.ovfemulator.session.files.CreateSpec.SourceType;
import io.github.ovfemulator.session.files.PackageOrigin;
import io.github.ovfemulator.session.files.PackageOriginProvider;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;

import org.springframework.stereotype.Component;

/**
 * Finds packages in content libraries.
 */
@Component
final class LibraryOriginProvider implements PackageOriginProvider {

	private final LibraryStore libraries;

	LibraryOriginProvider(LibraryStore libraries) {
		this.libraries = libraries;
	}

	@Override
	public SourceType type() {
		return SourceType.CONTENT_LIBRARY_SOURCE;
	}

	@Override
	public PackageOrigin find(CreateSpec spec) {
		LibraryItemId id = new LibraryItemId(String.valueOf(spec.contentLibraryItem()));
		return this.libraries.find(id)
			.map(LibraryOrigin::new)
			.orElseThrow(() -> VapiException.of(ErrorType.NOT_FOUND,
					LocalizableMessage.of("emulator.import_session.content_library_item",
							"The content_library_item '%s' does not exist.", id)));
	}

}
