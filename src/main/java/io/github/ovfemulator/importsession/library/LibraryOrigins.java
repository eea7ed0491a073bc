package io.github.ovfemulator.importsession.library;

import io.github.ovfemulator.contentlibrary.ContentLibrary;
import io.github.ovfemulator.contentlibrary.LibraryItemId;
import io.github.ovfemulator.importsession.intake.source.CreateSpec;
import io.github.ovfemulator.importsession.intake.source.CreateSpec.SourceType;
import io.github.ovfemulator.importsession.intake.source.PackageOrigin;
import io.github.ovfemulator.importsession.intake.source.PackageOrigins;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;

import org.springframework.stereotype.Component;

/**
 * Knows the packages in the content library.
 */
@Component
final class LibraryOrigins implements PackageOrigins {

	private final ContentLibrary library;

	LibraryOrigins(ContentLibrary library) {
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
			.orElseThrow(() -> VapiException.of(ErrorType.NOT_FOUND, LocalizableMessage
				.of("emulator.import_session.content_library_item", "There is no content_library_item '%s'.", id)));
	}

}
