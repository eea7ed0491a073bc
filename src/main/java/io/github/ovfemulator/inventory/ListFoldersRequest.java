package io.github.ovfemulator.inventory;

import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * Asks for folders.
 *
 * @param filter which ones, all when unset
 */
record ListFoldersRequest(@Nullable FolderFilter filter) implements Structure {

}
