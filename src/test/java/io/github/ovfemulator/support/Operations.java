package io.github.ovfemulator.support;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import com.tngtech.archunit.core.domain.JavaClass;
import io.github.ovfemulator.ProductionClasses;
import io.github.ovfemulator.vapi.operation.OperationCatalogue;
import io.github.ovfemulator.vapi.operation.VapiService;

import org.springframework.objenesis.ObjenesisStd;

/**
 * The catalogue of all emulated operations, without a server.
 */
public final class Operations {

	private Operations() {
	}

	/** The catalogue of the emulator. */
	public static OperationCatalogue catalogue() {
		ObjenesisStd instances = new ObjenesisStd();
		Map<Class<?>, Supplier<?>> controllers = ProductionClasses.get()
			.stream()
			.filter((type) -> type.isMetaAnnotatedWith(VapiService.class) && !type.isAnnotation())
			.<Class<?>>map(JavaClass::reflect)
			.collect(Collectors.toMap(Function.identity(), (type) -> () -> instances.newInstance(type)));
		return new OperationCatalogue(controllers, List.of(), List.of());
	}

}
