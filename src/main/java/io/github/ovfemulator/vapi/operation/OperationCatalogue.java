package io.github.ovfemulator.vapi.operation;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.ovfemulator.vapi.type.ReferenceStatus;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.StructureType;
import io.github.ovfemulator.vapi.type.VapiTypes;
import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.AnnotatedElementUtils;

/**
 * Every emulated operation, once. The doors serve what stands here and nothing else.
 */
public final class OperationCatalogue {

	private final List<Operation> operations;

	private final Map<String, List<Operation>> byService;

	/**
	 * Collects the operations of the given controllers.
	 * @param controllers objects whose classes carry {@link VapiService}
	 * @throws IllegalStateException when two operations share a name or a route
	 */
	public OperationCatalogue(Iterable<?> controllers) {
		List<Operation> operations = new ArrayList<>();
		controllers.forEach((controller) -> operations.addAll(operationsOf(controller)));
		operations.sort(Comparator.comparing(Operation::toString));
		this.operations = List.copyOf(operations);
		Set<String> seen = new HashSet<>();
		this.operations.stream()
			.flatMap((operation) -> Stream.of(List.of(operation), operation.rest().list(), operation.api().list()))
			.flatMap(List::stream)
			.map(Object::toString)
			.filter((name) -> !seen.add(name))
			.findAny()
			.ifPresent((name) -> {
				throw new IllegalStateException("Declared twice: " + name);
			});
		this.byService = this.operations.stream().collect(Collectors.groupingBy(Operation::service));
	}

	/**
	 * The operations.
	 * @return the operations by service and name
	 */
	public List<Operation> operations() {
		return this.operations;
	}

	/**
	 * The operations of a service.
	 * @param service the service id
	 * @return the operations, none when the service is not emulated
	 */
	public List<Operation> operations(String service) {
		return this.byService.getOrDefault(service, List.of());
	}

	private static List<Operation> operationsOf(Object controller) {
		VapiService service = AnnotatedElementUtils.findMergedAnnotation(controller.getClass(), VapiService.class);
		if (service == null) {
			throw new IllegalArgumentException(controller.getClass() + " is no service");
		}
		return Stream.of(controller.getClass().getDeclaredMethods())
			.filter((method) -> method.isAnnotationPresent(VapiOperation.class))
			.map((method) -> operation(service.id(), controller, method))
			.toList();
	}

	private static Operation operation(String service, Object controller, Method method) {
		VapiOperation operation = method.getAnnotation(VapiOperation.class);
		method.setAccessible(true);
		Class<?>[] types = method.getParameterTypes();
		Operation.Handler handler = (request, call) -> invoke(method, controller, arguments(types, request, call));
		return new Operation(service, operation.value(), routes(operation.status(), operation.rest()),
				routes(operation.apiStatus(), operation.api()), StructureType.of(requestType(method)),
				VapiTypes.of(method.getAnnotatedReturnType()), handler);
	}

	private static Operation.Routes routes(ReferenceStatus status, String[] routes) {
		return new Operation.Routes(status, Stream.of(routes).map(RestRoute::parse).toList());
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

}
