package io.github.ovfemulator.admin;

import io.github.ovfemulator.web.server.HttpsConnector;
import io.github.ovfemulator.web.server.ServerCertificate;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves the certificate of the HTTPS connector: {@code GET /__admin/certificate.pem}.
 */
@RestController
class CertificateController {

	private static final MediaType PEM = MediaType.parseMediaType("application/x-pem-file");

	private final HttpsConnector https;

	CertificateController(HttpsConnector https) {
		this.https = https;
	}

	@GetMapping("/__admin/certificate.pem")
	ResponseEntity<String> certificate() {
		ServerCertificate certificate = this.https.certificate()
			.orElseThrow(() -> new NoSuchResourceException("HTTPS is disabled: emulator.https.port is -1."));
		return ResponseEntity.ok().contentType(PEM).body(certificate.pem());
	}

}
