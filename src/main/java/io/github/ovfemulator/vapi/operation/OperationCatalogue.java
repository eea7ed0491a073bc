package io.github.ovfemulator.vapi.operation;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.github.ovfemulator.vapi.structure.Structure;
import io.github.ovfemulator.vapi.structure.StructureType;
import io.github.ovfemulator.vapi.structure.VapiTypes;
import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.AnnotatedElementUtils;

/**
 * Every emulated operation, once. The doors serve what stands here and nothing else.
 */
public final class OperationCatalogue {

	private final List<Operation> operations;

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
			.flatMap((operation) -> Stream.concat(Stream.of(operation), operation.routes().stream()))
			.map(Object::toString)
			.filter((name) -> !seen.add(name))
			.findAny()
			.ifPresent((name) -> {
				throw new IllegalStateException("Declared twice: " + name);
			});
	}

	/**
	 * The operations.
	 * @return the operations by service and name
	 */
	public List<Operation> operations() {
		return this.operations;
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
		List<RestRoute> routes = Stream.of(operation.rest()).map(RestRoute::parse).toList();
		boolean noInput = method.getParameterCount() == 0;
		Class<? extends Structure> request = noInput ? NoInput.class
				: method.getParameterTypes()[0].asSubclass(Structure.class);
		method.setAccessible(true);
		Operation.Handler handler = (input) -> noInput ? invoke(method, controller) : invoke(method, controller, input);
		return new Operation(service, operation.value(), operation.status(), routes, StructureType.of(request),
				VapiTypes.of(method.getAnnotatedReturnType()), handler);
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
