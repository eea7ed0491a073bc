package io.github.ovfemulator.vapi.operation;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a call beside its input.
 *
 * @param dialect the dialect that it came in
 * @param operation the operation that it is for
 * @param caller who makes it
 * @param operationId the id by which the client knows it, printable; {@code null} when it
 * gave none
 */
public record CallContext(Dialect dialect, Operation operation, Caller caller, @Nullable String operationId) {

}
