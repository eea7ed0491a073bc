package io.github.ovfemulator.vapi.type;

/**
 * A vAPI structure: a record with a {@link CanonicalName} whose components are the
 * structure's fields, or a {@link DynamicStructure} whose fields are not known in
 * advance.
 */
public interface Structure {

}
