package io.github.ovfemulator.session.files;

/**
 * A snapshot of an entry that a client uploads an OVA to.
 *
 * @param part the part of the package
 * @param token the token of the upload URL
 * @param sha256 the digest of the body that completed it, or an empty string
 */
public record ArchiveSnapshot(ArchivePart part, String token, String sha256) {

}
