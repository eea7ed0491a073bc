package io.github.ovfemulator.ovf.descriptor;

import io.github.ovfemulator.ovf.Position;

/**
 * A setting of a machine or device that OVF has no word for: {@code vmw:Config} or
 * {@code vmw:ExtraConfig}.
 *
 * @param key its name
 * @param value its value
 * @param required whether a server that does not know it has to refuse the package
 * @param position where it stands
 */
public record Config(String key, String value, boolean required, Position position) {

}
