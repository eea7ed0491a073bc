package io.github.ovfemulator.dashboard;

import java.time.Duration;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Serves the files of the dashboard. Their addresses contain their version, so browsers
 * keep them for good.
 */
@RestController
class DashboardController {

	private static final CacheControl FOR_GOOD = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

	private final DashboardFiles files;

	private final boolean enabled;

	DashboardController(DashboardFiles files, DashboardProperties properties) {
		this.files = files;
		this.enabled = properties.dashboard();
	}

	@GetMapping(DashboardFiles.PATH + "/{version}/{*path}")
	ResponseEntity<byte[]> file(@PathVariable String version, @PathVariable String path,
			@RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, required = false) @Nullable String encodings) {
		Optional<DashboardFile> file = (this.enabled && !path.isEmpty()) ? this.files.find(version, path.substring(1))
				: Optional.empty();
		return file.map((found) -> PageHeaders.file(found, FOR_GOOD, encodings))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "The dashboard has no such file"));
	}

}
