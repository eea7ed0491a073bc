package io.github.ovfemulator.dashboard;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Serves the manual under {@code /docs}, and small packages to import.
 */
@RestController
@RequestMapping(MarkdownRenderer.PATH)
class ManualController {

	private static final MediaType CSS = MediaType.parseMediaType("text/css;charset=UTF-8");

	private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

	private static final Resource STYLES = new ClassPathResource("dashboard/manual.css");

	private final Manual manual;

	ManualController(Manual manual) {
		this.manual = manual;
	}

	@GetMapping({ "", "/" })
	ResponseEntity<String> index() {
		return page(MarkdownRenderer.INDEX);
	}

	@GetMapping("/{page}")
	ResponseEntity<String> page(@PathVariable String page) {
		return this.manual.page(page)
			.map((html) -> PageHeaders.okWithStyles().contentType(HTML).body(html))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "The manual has no such page"));
	}

	@GetMapping("/manual.css")
	ResponseEntity<Resource> styles() {
		return PageHeaders.ok().contentType(CSS).body(STYLES);
	}

	@GetMapping("/samples/{file}")
	ResponseEntity<Resource> sample(@PathVariable String file) {
		return this.manual.sample(file)
			.map((content) -> PageHeaders.ok().contentType(MediaType.APPLICATION_OCTET_STREAM).body(content))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such sample"));
	}

}
