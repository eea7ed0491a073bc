/**
 * A read-only content library. Its items are the packages in the folder {@code library}
 * of the fixtures. The services are {@code com.vmware.content.library} and
 * {@code com.vmware.content.library.item}; the structures are derived from public
 * bindings.
 */
@NullMarked
package io.github.ovfemulator.contentlibrary;

import org.jspecify.annotations.NullMarked;
