package io.github.ovfemulator.ovf.descriptor;

import io.github.ovfemulator.ovf.Position;

/**
 * A VMware-specific setting of a virtual machine or device: {@code vmw:Config} or
 * {@code vmw:ExtraConfig}.
 *
 * @param key the key
 * @param value the value
 * @param required whether the package is invalid for a server that does not support the
 * setting
 * @param position the position of the element
 */
public record Config(String key, String value, boolean required, Position position) {

}
