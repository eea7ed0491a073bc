package io.github.ovfemulator.ovf.descriptor;

import java.util.OptionalLong;

/**
 * What a package holds under one name: a whole file, or a chunk of one.
 *
 * @param name its name in the package
 * @param size its size in bytes as stored, where it is known
 */
public record FilePiece(String name, OptionalLong size) {

}
