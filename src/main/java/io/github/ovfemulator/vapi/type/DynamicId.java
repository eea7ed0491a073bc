package io.github.ovfemulator.vapi.type;

/**
 * The identifier of a resource, with the type of the resource.
 *
 * @param type the resource type
 * @param id the identifier
 */
@CanonicalName("com.vmware.vapi.std.dynamic_ID")
public record DynamicId(String type, @ResourceType("@type") String id) implements Structure {

}
