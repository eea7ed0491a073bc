package io.github.ovfemulator.vapi.operation;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.ovfemulator.vapi.type.Field;
import io.github.ovfemulator.vapi.type.ReferenceStatus;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.StructureType;
import io.github.ovfemulator.vapi.type.VapiType;
import io.github.ovfemulator.vapi.type.VapiTypes;
import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.function.SingletonSupplier;

/**
 * All emulated operations, and the known operations that are not emulated. Endpoints
 * serve the operations of the catalogue and no others.
 */
public final class OperationCatalogue {

	private final List<Operation> operations;

	private final Map<String, List<Operation>> byService;

	private final RouteTable rest;

	private final RouteTable api;

	private final List<UnemulatedOperation> unemulated;

	/**
	 * Collects the operations of controllers.
	 * @param controllers the controllers, by their classes, which carry
	 * {@link VapiService}
	 * @param sessionTypes the resource types whose ids identify a session
	 * @param unemulated the known operations that are not emulated
	 * @throws IllegalStateException when two operations share a name or a route
	 */
	public OperationCatalogue(Map<Class<?>, ? extends Supplier<?>> controllers,
			Collection<SessionResourceType> sessionTypes, Collection<UnemulatedOperation> unemulated) {
		Set<String> sessions = sessionTypes.stream().map(SessionResourceType::name).collect(Collectors.toSet());
		List<Operation> operations = new ArrayList<>();
		controllers.forEach((type, controller) -> operations.addAll(operationsOf(type, controller, sessions)));
		operations.sort(Comparator.comparing(Operation::toString));
		this.operations = List.copyOf(operations);
		requireUnique(this.operations);
		this.byService = this.operations.stream().collect(Collectors.groupingBy(Operation::service));
		this.rest = RouteTable.of(this.operations, Operation::rest);
		this.api = RouteTable.of(this.operations, Operation::api);
		this.unemulated = List.copyOf(unemulated);
	}

	private static void requireUnique(List<Operation> operations) {
		Set<String> seen = new HashSet<>();
		operations.stream()
			.flatMap((operation) -> Stream.of(List.of(operation), operation.rest().list(), operation.api().list()))
			.flatMap(List::stream)
			.map(Object::toString)
			.filter((name) -> !seen.add(name))
			.findAny()
			.ifPresent((name) -> {
				throw new IllegalStateException("Duplicate operation or route: " + name);
			});
	}

	/**
	 * Returns all operations.
	 * @return the operations, ordered by service and name
	 */
	public List<Operation> operations() {
		return this.operations;
	}

	/**
	 * Returns the known operations that are not emulated.
	 * @return the operations
	 */
	public List<UnemulatedOperation> unemulated() {
		return this.unemulated;
	}

	/**
	 * Returns the operations of a service.
	 * @param service the service id
	 * @return the operations, empty when the service is not emulated
	 */
	public List<Operation> operations(String service) {
		return this.byService.getOrDefault(service, List.of());
	}

	/**
	 * Finds an operation by its name.
	 * @param service the service id
	 * @param name the operation id
	 * @return the operation, or {@code null} when it is not emulated
	 */
	public @Nullable Match match(String service, String name) {
		for (Operation operation : operations(service)) {
			if (operation.name().equals(name)) {
				return new Match(operation, null, Map.of());
			}
		}
		return null;
	}

	/**
	 * Finds the operation of a REST request.
	 * @param dialect {@link Dialect#REST} or {@link Dialect#API}
	 * @param method the HTTP method
	 * @param path the raw path; any character but the slash may be percent-encoded
	 * @param query the query, or {@code null} without one
	 * @return the operation and its path variables, or {@code null} when nothing is
	 * emulated there
	 */
	public @Nullable Match match(Dialect dialect, String method, String path, @Nullable Query query) {
		RouteTable routes = (dialect == Dialect.API) ? this.api : this.rest;
		RouteTable.Found found = routes.find(method, path, (query != null) ? query.action() : null,
				(parameter) -> query != null && query.has(parameter));
		return (found != null) ? new Match(found.target().operation(), found.target().route(), found.variables())
				: null;
	}

	/**
	 * Finds the routes that a REST request that is not served most likely means.
	 * @param method the HTTP method
	 * @param path the path
	 * @param query the query, or {@code null} without one
	 * @return the routes, without text of the request, the most similar first
	 */
	public List<SimilarRoutes.Found> similar(String method, String path, @Nullable String query) {
		return SimilarRoutes.find(this.operations, method, (query != null) ? path + "?" + query : path);
	}

	/**
	 * Describes a request that is not served, for the log.
	 * @param request the request, without secrets
	 * @param hint what it most likely means, or an empty text
	 * @param known selects the operation that it means
	 * @return one sentence
	 */
	public String describeUnserved(String request, String hint, Predicate<UnemulatedOperation> known) {
		return this.unemulated.stream()
			.filter(known)
			.findFirst()
			.map((operation) -> request.equals(operation.toString()) ? request + " is not emulated"
					: request + " is " + operation + ", which is not emulated")
			.orElse("Nothing is emulated at " + request + (hint.isEmpty() ? "" : "; " + hint))
				+ "; GET /__admin/operations lists the emulated operations";
	}

	private static List<Operation> operationsOf(Class<?> type, Supplier<?> controller, Set<String> sessionTypes) {
		VapiService service = AnnotatedElementUtils.findMergedAnnotation(type, VapiService.class);
		if (service == null) {
			throw new IllegalArgumentException(type + " is not a service");
		}
		return Stream.of(type.getDeclaredMethods())
			.filter((method) -> method.isAnnotationPresent(VapiOperation.class))
			.map((method) -> operation(service.id(), controller, method, sessionTypes))
			.toList();
	}

	private static Operation operation(String service, Supplier<?> controller, Method method,
			Set<String> sessionTypes) {
		VapiOperation operation = method.getAnnotation(VapiOperation.class);
		method.setAccessible(true);
		Class<?>[] types = method.getParameterTypes();
		Operation.Handler handler = (request, call) -> invoke(method, controller.get(),
				arguments(types, request, call));
		return new Operation(service, operation.value(), routes(operation.status(), operation.rest(), ""),
				routes(operation.apiStatus(), operation.api(), operation.apiBody()),
				SingletonSupplier.of(() -> signature(method, sessionTypes)), handler);
	}

	private static Operation.Signature signature(Method method, Set<String> sessionTypes) {
		StructureType input = StructureType.of(requestType(method));
		VapiType output = VapiTypes.of(method.getAnnotatedReturnType());
		String session = input.fields()
			.values()
			.stream()
			.filter((field) -> isSession(field.type(), sessionTypes))
			.map(Field::name)
			.findFirst()
			.orElse(null);
		return new Operation.Signature(input, output, session, isSession(output, sessionTypes));
	}

	private static boolean isSession(VapiType type, Set<String> sessionTypes) {
		return type instanceof VapiType.Id id && sessionTypes.contains(id.resourceType());
	}

	private static Operation.Routes routes(ReferenceStatus status, String[] routes, String body) {
		return new Operation.Routes(status, Stream.of(routes).map(RestRoute::parse).toList(),
				body.isEmpty() ? null : body);
	}

	private static Class<? extends Structure> requestType(Method method) {
		return Stream.of(method.getParameterTypes())
			.filter(Structure.class::isAssignableFrom)
			.<Class<? extends Structure>>map((type) -> type.asSubclass(Structure.class))
			.findFirst()
			.orElse(NoInput.class);
	}

	private static Object[] arguments(Class<?>[] types, Structure request, CallContext call) {
		Object[] arguments = new Object[types.length];
		for (int i = 0; i < types.length; i++) {
			arguments[i] = (types[i] == CallContext.class) ? call : request;
		}
		return arguments;
	}

	private static @Nullable Object invoke(Method method, Object controller, Object... arguments) {
		try {
			return method.invoke(controller, arguments);
		}
		catch (InvocationTargetException ex) {
			if (ex.getCause() instanceof RuntimeException cause) {
				throw cause;
			}
			throw new IllegalStateException("Could not carry out " + method, ex.getCause());
		}
		catch (IllegalAccessException ex) {
			throw new IllegalStateException("Could not carry out " + method, ex);
		}
	}

	/**
	 * The part of a query that selects an operation.
	 */
	public interface Query {

		/**
		 * Returns the action.
		 * @return the action, or {@code null}
		 */
		@Nullable String action();

		/**
		 * Whether there is a parameter.
		 * @param name the name of the parameter
		 * @return whether the query has it
		 */
		boolean has(String name);

	}

	/**
	 * The operation of a request, and its part of the input in the path.
	 *
	 * @param operation the operation
	 * @param route the route of a REST dialect, or {@code null} in JSON-RPC
	 * @param variables the values of the path variables, by field name
	 */
	public record Match(Operation operation, @Nullable RestRoute route, Map<String, String> variables) {

		/**
		 * Returns the session that a request is about.
		 * @param input the input of the request
		 * @return the id of the session, or {@code null}
		 */
		public @Nullable String session(Structure input) {
			String field = this.operation.session();
			if (field == null) {
				return null;
			}
			String inPath = this.variables.get(field);
			return (inPath != null) ? inPath : (String) this.operation.input().field(field).get(input);
		}

		/**
		 * Returns the input when the path holds all of it.
		 * @return the request record, or {@code null} when it has other fields
		 */
		public @Nullable Structure input() {
			return this.operation.input().createFromTexts(this.variables.size(), this.variables::get);
		}

	}

}
