package io.github.ovfemulator.session.files;

/**
 * An entry to which a client uploads an OVA as it is written down.
 *
 * @param part what of the package it is for
 * @param token the secret in its upload URL
 * @param sha256 the digest of the body by which it was completed, empty before
 */
public record ArchiveSnapshot(ArchivePart part, String token, String sha256) {

}
