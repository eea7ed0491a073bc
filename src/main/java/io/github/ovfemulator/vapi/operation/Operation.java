package io.github.ovfemulator.vapi.operation;

import java.util.List;

import io.github.ovfemulator.vapi.structure.ReferenceStatus;
import io.github.ovfemulator.vapi.structure.Structure;
import io.github.ovfemulator.vapi.structure.StructureType;
import io.github.ovfemulator.vapi.structure.VapiType;
import org.jspecify.annotations.Nullable;

/**
 * One emulated operation: what it is called, where it is served, what it takes and gives,
 * and what carries it out.
 *
 * @param service the service id
 * @param name the operation id
 * @param status how well the path is known
 * @param routes where {@code /rest} serves it, the documented route first
 * @param input the structure of its parameters
 * @param output the type of its result
 * @param handler carries it out
 */
public record Operation(String service, String name, ReferenceStatus status, List<RestRoute> routes,
		StructureType input, VapiType output, Handler handler) {

	/**
	 * Carries an operation out.
	 */
	@FunctionalInterface
	public interface Handler {

		/**
		 * Carries the operation out.
		 * @param request the request record
		 * @return the result, {@code null} when the operation is void
		 */
		@Nullable Object invoke(Structure request);

	}

	@Override
	public String toString() {
		return this.service + "." + this.name;
	}

}
