package io.github.ovfemulator.contentlibrary;

import io.github.ovfemulator.vapi.type.CanonicalName;

/**
 * Where the content of a library comes from.
 */
@CanonicalName("com.vmware.content.library_model.library_type")
enum LibraryType {

	/** It is its own. */
	LOCAL,
	/** It is that of another library. */
	SUBSCRIBED

}
