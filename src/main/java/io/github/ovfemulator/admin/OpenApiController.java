package io.github.ovfemulator.admin;

import io.github.ovfemulator.contract.ContractFiles;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Hands out the contracts: {@code GET /__admin/openapi/{file}}.
 */
@RestController
class OpenApiController {

	@GetMapping("/__admin/openapi/{file}")
	ResponseEntity<byte[]> contract(@PathVariable String file) {
		if (!ContractFiles.NAMES.contains(file)) {
			throw new NoSuchResourceException(
					"There is no contract '%s', only %s.".formatted(file, ContractFiles.NAMES));
		}
		return ResponseEntity.ok().contentType(MediaType.APPLICATION_YAML).body(ContractFiles.content(file));
	}

}
