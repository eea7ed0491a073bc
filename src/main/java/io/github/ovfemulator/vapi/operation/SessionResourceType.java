package io.github.ovfemulator.vapi.operation;

/**
 * A resource type whose ids identify the session that a call is about. Features register
 * theirs as beans.
 *
 * @param name the canonical name of the resource type
 */
public record SessionResourceType(String name) {

}
