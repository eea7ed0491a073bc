package io.github.ovfemulator.ovf.packaging;

/**
 * A line of a manifest: the expected digest of a file.
 *
 * @param algorithm the algorithm of the digest
 * @param name the path of the file without dot segments
 * @param digest the digest in lower-case hexadecimal
 * @param line the line, counted from 1
 */
public record ManifestEntry(DigestAlgorithm algorithm, String name, String digest, int line) {

}
