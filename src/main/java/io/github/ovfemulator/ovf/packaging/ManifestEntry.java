package io.github.ovfemulator.ovf.packaging;

/**
 * A line of a manifest: what the digest of a file has to be.
 *
 * @param algorithm the algorithm of the digest
 * @param name the name of the file, without steps of its path that are a dot
 * @param digest the digest in lower-case hexadecimal
 * @param line the line, counted from 1
 */
public record ManifestEntry(DigestAlgorithm algorithm, String name, String digest, int line) {

}
