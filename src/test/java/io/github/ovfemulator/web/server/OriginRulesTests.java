package io.github.ovfemulator.web.server;

import java.net.URI;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link OriginRules}.
 */
class OriginRulesTests {

	private static final AccessProperties ACCESS = new AccessProperties(
			List.of("http://localhost:3000", "https://App.example.test:443"), List.of("listed.example.test"),
			List.of());

	private final OriginRules rules = rules(false);

	@ParameterizedTest
	@CsvSource(nullValues = "-", value = { "-, -, PASS", "-, same-origin, PASS", "-, none, PASS",
			"http://localhost:8080, -, PASS", "http://LOCALHOST:8080, same-origin, PASS",
			"https://vc.example.test:8443, same-origin, PASS", "http://localhost:3000, same-site, PASS_WITH_CORS",
			"https://app.example.test, cross-site, PASS_WITH_CORS", "https://localhost:8080, -, FOREIGN_PAGE",
			"http://localhost, -, FOREIGN_PAGE", "http://localhost:8081, -, FOREIGN_PAGE",
			"http://127.0.0.1:8080, -, FOREIGN_PAGE", "null, -, FOREIGN_PAGE", "'', -, FOREIGN_PAGE",
			"http://evil.example, -, FOREIGN_PAGE", "http://localhost:8080, cross-site, FOREIGN_PAGE",
			"http://localhost:8080/, -, FOREIGN_PAGE", "-, same-site, FOREIGN_PAGE", "-, cross-site, FOREIGN_PAGE",
			"-, unknown, FOREIGN_PAGE", "http://localhost:8080@evil.example, -, FOREIGN_PAGE" })
	void decideWhenPageIsForeignThenItIsRefused(@Nullable String origin, @Nullable String site,
			OriginRules.Decision decision) {
		for (String path : List.of("/__admin/reset", "/rest/x", "/api", "/upload/x", "/sdk", "/", "/docs")) {
			assertThat(this.rules.decide(request("POST", path, "localhost", origin, site, "cors"))).as(path)
				.isEqualTo(decision);
		}
	}

	@Test
	void decideWhenOneOfTwoOriginsIsForeignThenItIsRefused() {
		OriginRules.Request request = new OriginRules.Request("POST", "/api", "http", "localhost", 8080,
				List.of("http://localhost:3000", "http://evil.example"), null, null, () -> true);
		assertThat(this.rules.decide(request)).isEqualTo(OriginRules.Decision.FOREIGN_PAGE);
	}

	@ParameterizedTest
	@CsvSource({ "GET, /, navigate, PASS_UNFRAMED", "GET, /docs, navigate, PASS_UNFRAMED",
			"GET, /docs/start.css, navigate, PASS_UNFRAMED", "GET, /, no-cors, FOREIGN_PAGE",
			"POST, /, navigate, FOREIGN_PAGE", "GET, /__admin/state, navigate, FOREIGN_PAGE",
			"GET, /__admin, navigate, FOREIGN_PAGE", "GET, /rest/vcenter/vm, navigate, FOREIGN_PAGE",
			"GET, /actuator/health, navigate, FOREIGN_PAGE" })
	void decideWhenALinkIsFollowedThenOnlyPagesAreShown(String method, String path, String mode,
			OriginRules.Decision decision) {
		assertThat(this.rules.decide(request(method, path, "localhost", null, "cross-site", mode))).isEqualTo(decision);
	}

	/**
	 * The third column is the decision for a server on the loopback address, the last one
	 * for requests of a browser.
	 */
	@ParameterizedTest
	@CsvSource({ "localhost, /__admin, PASS, PASS, PASS", "[::1], /, PASS, PASS, PASS",
			"cert.example.test, /__admin, PASS, PASS, PASS", "vc.example.test, /docs, PASS, PASS, PASS",
			"listed.example.test, /__admin, PASS, PASS, PASS", "10.0.0.1, /__admin, WRONG_HOST, PASS, PASS",
			"emulator, /__admin, WRONG_HOST, PASS, PASS", "emulator, /rest/x, WRONG_HOST, PASS, PASS",
			"evil.example, /, WRONG_HOST, WRONG_HOST, WRONG_HOST",
			"evil.example, /docs, WRONG_HOST, WRONG_HOST, WRONG_HOST",
			"evil.example, /__admin, WRONG_HOST, WRONG_HOST, WRONG_HOST",
			"evil.example, /__admin/reset, WRONG_HOST, WRONG_HOST, WRONG_HOST",
			"emulator.test, /rest/x, WRONG_HOST, PASS, WRONG_HOST", "emulator.test, /api, WRONG_HOST, PASS, WRONG_HOST",
			"emulator.test, /upload/x, WRONG_HOST, PASS, WRONG_HOST",
			"emulator.test, /nfc/x/y, WRONG_HOST, PASS, WRONG_HOST",
			"emulator.test, /sdk, WRONG_HOST, PASS, WRONG_HOST" })
	void decideWhenHostIsNoneOfTheServersThenItIsRefused(String host, String path, OriginRules.Decision loopback,
			OriginRules.Decision beyond, OriginRules.Decision browser) {
		assertThat(this.rules.decide(request("GET", path, host, null, null, null))).isEqualTo(loopback);
		assertThat(rules(true).decide(request("GET", path, host, null, null, null))).isEqualTo(beyond);
		assertThat(rules(true).decide(request("GET", path, host, null, "same-origin", "cors"))).isEqualTo(browser);
	}

	private static OriginRules rules(boolean beyondLoopback) {
		return new OriginRules(ACCESS, List.of("cert.example.test"), URI.create("https://vc.example.test:8443/x"),
				beyondLoopback,
				(path) -> Set.of("rest", "api", "sdk", "upload", "nfc").contains(path.split("/", -1)[1]));
	}

	private static OriginRules.Request request(String method, String path, String host, @Nullable String origin,
			@Nullable String site, @Nullable String mode) {
		return new OriginRules.Request(method, path, "http", host, 8080, (origin != null) ? List.of(origin) : List.of(),
				site, mode, () -> origin != null || site != null);
	}

}
