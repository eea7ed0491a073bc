package io.github.ovfemulator.dashboard;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves {@code /}: HTML to clients that accept HTML explicitly, as browsers do, and JSON
 * to all others.
 */
@RestController
class FrontPageController {

	private static final Resource HTML = new ClassPathResource("dashboard/front-page.html");

	private static final FrontPage JSON = new FrontPage("vcenter-ovf-emulator",
			"Emulates the OVF services of VMware vCenter Server; see its manual.", links());

	@GetMapping("/")
	ResponseEntity<?> frontPage(@RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "*/*") String accept) {
		ResponseEntity.BodyBuilder response = PageHeaders.ok().varyBy(HttpHeaders.ACCEPT);
		return acceptsHtml(accept) ? response.contentType(MediaType.TEXT_HTML).body(HTML)
				: response.contentType(MediaType.APPLICATION_JSON).body(JSON);
	}

	private static boolean acceptsHtml(String accept) {
		try {
			return MediaType.parseMediaTypes(accept)
				.stream()
				.anyMatch((type) -> type.equalsTypeAndSubtype(MediaType.TEXT_HTML) && type.getQualityValue() > 0);
		}
		catch (InvalidMediaTypeException ex) {
			return false;
		}
	}

	private static Map<String, String> links() {
		Map<String, String> links = new LinkedHashMap<>();
		links.put("manual", MarkdownRenderer.PATH);
		links.put("rest", "/rest");
		links.put("api", "/api");
		links.put("admin", "/__admin");
		links.put("operations", "/__admin/operations");
		links.put("contract", "/__admin/openapi/vcenter-ovf-emulator.yaml");
		links.put("health", "/actuator/health");
		return links;
	}

}
