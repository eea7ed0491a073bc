package io.github.ovfemulator.vapi.operation;

import java.util.List;
import java.util.function.Supplier;

import io.github.ovfemulator.vapi.type.ReferenceStatus;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.StructureType;
import io.github.ovfemulator.vapi.type.VapiType;
import org.jspecify.annotations.Nullable;

/**
 * An emulated operation. JSON-RPC serves it by service and name.
 *
 * @param service the service id
 * @param name the operation id
 * @param rest the routes in {@code /rest}
 * @param api the routes in {@code /api}
 * @param signature the types of its parameters and its result, read on first use
 * @param handler invokes the controller
 */
public record Operation(String service, String name, Routes rest, Routes api, Supplier<Signature> signature,
		Handler handler) {

	/**
	 * Returns the structure of the parameters.
	 * @return the type of the request record
	 */
	public StructureType input() {
		return this.signature.get().input();
	}

	/**
	 * Returns the type of the result.
	 * @return the type, {@link VapiType.Scalar#VOID} without a result
	 */
	public VapiType output() {
		return this.signature.get().output();
	}

	/**
	 * Returns the parameter that identifies the session that a call is about.
	 * @return the name of the parameter, or {@code null}
	 */
	public @Nullable String session() {
		return this.signature.get().session();
	}

	/**
	 * Whether the result is the id of a session.
	 * @return whether a call creates a session
	 */
	public boolean createsSession() {
		return this.signature.get().createsSession();
	}

	/**
	 * The types of an operation.
	 *
	 * @param input the structure of its parameters
	 * @param output the type of its result
	 * @param session the name of the parameter that identifies the session that a call is
	 * about, or {@code null}
	 * @param createsSession whether the result is the id of a session
	 */
	public record Signature(StructureType input, VapiType output, @Nullable String session, boolean createsSession) {

	}

	/**
	 * The routes of an operation in a REST dialect.
	 *
	 * @param status the source of the paths
	 * @param list the routes, the documented one first; empty where the dialect lacks the
	 * operation
	 * @param body the parameter whose structure is the whole request body, or
	 * {@code null} where the body holds the parameters by name
	 */
	public record Routes(ReferenceStatus status, List<RestRoute> list, @Nullable String body) {

	}

	/**
	 * Invokes an operation.
	 */
	@FunctionalInterface
	public interface Handler {

		/**
		 * Invokes the operation.
		 * @param request the request record
		 * @param call the context of the call
		 * @return the result, {@code null} when the operation is void
		 */
		@Nullable Object invoke(Structure request, CallContext call);

	}

	@Override
	public String toString() {
		return this.service + "." + this.name;
	}

}
