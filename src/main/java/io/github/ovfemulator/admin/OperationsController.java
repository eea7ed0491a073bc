package io.github.ovfemulator.admin;

import java.util.List;

import io.github.ovfemulator.vapi.operation.OperationCatalogue;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lists what is emulated: {@code GET /__admin/operations}.
 */
@RestController
class OperationsController {

	private final OperationCatalogue catalogue;

	OperationsController(OperationCatalogue catalogue) {
		this.catalogue = catalogue;
	}

	@GetMapping(path = "/__admin/operations", produces = MediaType.APPLICATION_JSON_VALUE)
	List<EmulatedOperation> list() {
		return this.catalogue.operations().stream().map(EmulatedOperation::of).toList();
	}

}
