package io.github.ovfemulator.support;

import java.util.List;

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
		List<?> controllers = ProductionClasses.get()
			.stream()
			.filter((type) -> type.isMetaAnnotatedWith(VapiService.class) && !type.isAnnotation())
			.map((type) -> (Object) instances.newInstance(type.reflect()))
			.toList();
		return new OperationCatalogue(controllers, List.of(), List.of());
	}

}
