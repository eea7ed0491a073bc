package io.github.ovfemulator.vapi.operation;

import java.util.List;

import io.github.ovfemulator.vapi.type.ReferenceStatus;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.StructureType;
import io.github.ovfemulator.vapi.type.VapiType;
import org.jspecify.annotations.Nullable;

/**
 * One emulated operation: what it is called, where it is served, what it takes and gives,
 * and what carries it out. JSON-RPC serves it by service and name.
 *
 * @param service the service id
 * @param name the operation id
 * @param rest where {@code /rest} serves it
 * @param api where {@code /api} serves it
 * @param input the structure of its parameters
 * @param output the type of its result
 * @param handler carries it out
 */
public record Operation(String service, String name, Routes rest, Routes api, StructureType input, VapiType output,
		Handler handler) {

	/**
	 * Where a REST dialect serves an operation.
	 *
	 * @param status how well the paths are known
	 * @param list the routes, the documented one first; none where the dialect lacks the
	 * operation
	 */
	public record Routes(ReferenceStatus status, List<RestRoute> list) {

	}

	/**
	 * Carries an operation out.
	 */
	@FunctionalInterface
	public interface Handler {

		/**
		 * Carries the operation out.
		 * @param request the request record
		 * @param call the call
		 * @return the result, {@code null} when the operation is void
		 */
		@Nullable Object invoke(Structure request, CallContext call);

	}

	@Override
	public String toString() {
		return this.service + "." + this.name;
	}

}
