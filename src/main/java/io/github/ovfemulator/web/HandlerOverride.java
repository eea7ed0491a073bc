package io.github.ovfemulator.web;

import io.github.ovfemulator.vapi.operation.Operation;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * Carries out single calls in place of the operation itself, after authentication, input
 * and interceptors.
 */
@FunctionalInterface
public interface HandlerOverride {

	/**
	 * Finds the handler of a call.
	 * @param operation the operation
	 * @param request the request record
	 * @return the handler, or {@code null} where the operation carries out the call
	 */
	Operation.@Nullable Handler find(Operation operation, Structure request);

}
