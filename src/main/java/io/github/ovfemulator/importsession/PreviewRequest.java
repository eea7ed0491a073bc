package io.github.ovfemulator.importsession;

import io.github.ovfemulator.vapi.type.Structure;

/**
 * Parameters of {@code preview}.
 *
 * @param ovfDescriptor the descriptor, plain or compressed with gzip and encoded in
 * base64
 */
public record PreviewRequest(String ovfDescriptor) implements Structure {

}
