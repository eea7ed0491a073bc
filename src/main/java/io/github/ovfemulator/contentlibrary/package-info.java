/**
 * A content library, read-only: the items in the folder {@code library} of the fixtures,
 * from which packages can be imported, and the calls by which a client finds them. The
 * services are {@code com.vmware.content.library} and
 * {@code com.vmware.content.library.item}; the shapes of their structures come from
 * public bindings.
 */
@NullMarked
package io.github.ovfemulator.contentlibrary;

import org.jspecify.annotations.NullMarked;
