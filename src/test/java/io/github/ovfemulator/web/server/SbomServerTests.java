package io.github.ovfemulator.web.server;

import java.io.IOException;
import java.util.List;

import io.github.ovfemulator.support.EmulatorTest;
import io.github.ovfemulator.support.TestHttpClient;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Tests the software bill of materials of the server.
 */
@EmulatorTest
class SbomServerTests {

	@Test
	void sbomWhenReadThenListsStableComponents(@LocalServerPort int port) throws IOException {
		assumeThat(new ClassPathResource("META-INF/sbom/application.cdx.json").exists())
			.as("it is left out of a build that is offline")
			.isTrue();
		String body = TestHttpClient.to(port).get("/actuator/sbom/application").body();
		JsonNode bill = JsonMapper.shared().readTree(body);
		assertThat(bill.path("bomFormat").stringValue()).isEqualTo("CycloneDX");
		assertThat(bill.path("metadata").path("component").path("name").stringValue())
			.isEqualTo("vcenter-ovf-emulator");
		assertThat(bill.path("metadata").has("timestamp")).isFalse();
		List<String> names = bill.path("components")
			.valueStream()
			.map((component) -> component.path("name").stringValue())
			.toList();
		assertThat(names).contains("jetty-server", "woodstox-core", "jackson-databind")
			.doesNotContain("bcpkix-jdk18on", "junit-jupiter-api", "archunit", "jazzer-junit", "lombok");
	}

}
