package io.github.ovfemulator.dashboard;

import java.util.LinkedHashMap;
import java.util.Map;

import io.github.ovfemulator.web.BrowserRequests;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves {@code /}: HTML to clients that accept HTML explicitly, as browsers do, and JSON
 * to all others. The HTML is the dashboard, or a page of links without it.
 */
@RestController
class FrontPageController {

	private static final Resource HTML = new ClassPathResource("dashboard/front-page.html");

	private static final FrontPage JSON = new FrontPage("vcenter-ovf-emulator",
			"Emulates the OVF services of VMware vCenter Server; see its manual.", links());

	private final DashboardFiles dashboard;

	private final boolean enabled;

	FrontPageController(DashboardFiles dashboard, DashboardProperties properties) {
		this.dashboard = dashboard;
		this.enabled = properties.dashboard();
	}

	@GetMapping("/")
	ResponseEntity<?> frontPage(@RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "*/*") String accept,
			@RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, required = false) @Nullable String encodings) {
		if (this.enabled && BrowserRequests.acceptHtml(accept)) {
			return PageHeaders.file(this.dashboard.page(), CacheControl.noCache(), encodings, HttpHeaders.ACCEPT);
		}
		ResponseEntity.BodyBuilder response = PageHeaders.ok().varyBy(HttpHeaders.ACCEPT);
		return BrowserRequests.acceptHtml(accept) ? response.contentType(MediaType.TEXT_HTML).body(HTML)
				: response.contentType(MediaType.APPLICATION_JSON).body(JSON);
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
