package io.github.ovfemulator.admin;

import java.net.URI;
import java.util.List;

import io.github.ovfemulator.contract.ContractFiles;
import io.github.ovfemulator.web.BrowserRequests;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lists the calls of the control plane, and redirects browsers to the page at {@code /}:
 * {@code GET /__admin}.
 */
@RestController
class IndexController {

	@GetMapping({ "/__admin", "/__admin/" })
	ResponseEntity<?> index(@RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "*/*") String accept) {
		if (BrowserRequests.acceptHtml(accept)) {
			return ResponseEntity.status(HttpStatus.FOUND).location(URI.create("/")).varyBy(HttpHeaders.ACCEPT).build();
		}
		return ResponseEntity.ok()
			.varyBy(HttpHeaders.ACCEPT)
			.contentType(MediaType.APPLICATION_JSON)
			.body(new Index("/docs/control-plane", "/__admin/openapi/admin.yaml", calls()));
	}

	private static List<Call> calls() {
		JsonNode contract = JsonMapper.shared().readTree(ContractFiles.content("admin.json"));
		return ContractFiles.operations(contract)
			.stream()
			.map((operation) -> new Call(operation.method(), operation.path(),
					operation.definition().path("summary").stringValue()))
			.toList();
	}

	/**
	 * The control plane.
	 *
	 * @param manual the path of its manual
	 * @param contract the path of its contract
	 * @param calls its calls, in the order of the contract
	 */
	record Index(String manual, String contract, List<Call> calls) {

	}

	/**
	 * A call.
	 *
	 * @param method the HTTP method
	 * @param path the path, with templates
	 * @param summary its effect
	 */
	record Call(String method, String path, String summary) {

	}

}
