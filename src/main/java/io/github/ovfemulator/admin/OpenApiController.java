package io.github.ovfemulator.admin;

import java.util.List;
import java.util.stream.Stream;

import io.github.ovfemulator.contract.CodegenContract;
import io.github.ovfemulator.contract.ContractFiles;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves the OpenAPI contracts, their variants for code generators, and the JSON schemas
 * of fixtures: {@code /__admin/openapi}.
 */
@RestController
class OpenApiController {

	private static final MediaType SCHEMA = MediaType.parseMediaType("application/schema+json");

	private static final List<String> SCHEMAS = Stream.of("inventory", "settings", "faults", "session")
		.map((kind) -> kind + ".schema.json")
		.toList();

	@GetMapping("/__admin/openapi/{file}")
	ResponseEntity<byte[]> contract(@PathVariable String file) {
		requireContract(file);
		return ResponseEntity.ok().contentType(MediaType.APPLICATION_YAML).body(ContractFiles.content(file));
	}

	@GetMapping("/__admin/openapi/generators/{file}")
	ResponseEntity<byte[]> contractForGenerators(@PathVariable String file) {
		requireContract(file);
		return ResponseEntity.ok().contentType(MediaType.APPLICATION_YAML).body(CodegenContract.yaml(file));
	}

	@GetMapping("/__admin/openapi/schemas/{file}")
	ResponseEntity<Resource> schema(@PathVariable String file) {
		if (!SCHEMAS.contains(file)) {
			throw new NoSuchResourceException("Unknown schema '%s', expected one of %s.".formatted(file, SCHEMAS));
		}
		return ResponseEntity.ok().contentType(SCHEMA).body(new ClassPathResource("openapi/schemas/" + file));
	}

	private static void requireContract(String file) {
		if (!ContractFiles.NAMES.contains(file)) {
			throw new NoSuchResourceException(
					"Unknown contract '%s', expected one of %s.".formatted(file, ContractFiles.NAMES));
		}
	}

}
