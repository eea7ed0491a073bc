package io.github.ovfemulator.vapi.type;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A message that is the argument of another; its own arguments nest to any depth.
 *
 * @param id the message's id
 * @param params the named arguments; an entry may lack its value only in a scripted
 * session
 */
@CanonicalName("com.vmware.vapi.std.nested_localizable_message")
public record NestedLocalizableMessage(String id,
		@Nullable Map<String, @Nullable LocalizationParam> params) implements Structure {

}
