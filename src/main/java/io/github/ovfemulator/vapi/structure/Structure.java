package io.github.ovfemulator.vapi.structure;

/**
 * A vAPI structure: a record with a {@link CanonicalName} whose components are the
 * structure's fields, or a {@link DynamicStructure} whose fields are not known in
 * advance.
 */
public interface Structure {

}
