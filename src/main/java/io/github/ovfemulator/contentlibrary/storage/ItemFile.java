package io.github.ovfemulator.contentlibrary.storage;

/**
 * A file of a library item.
 *
 * @param name its name, unique in the item
 * @param version a number that grows with each new content of the file
 * @param listed whether clients see it; manifest, certificate and a fixture's archive are
 * kept and not listed
 * @param content its bytes
 */
public record ItemFile(String name, long version, boolean listed, StoredContent content) {

}
