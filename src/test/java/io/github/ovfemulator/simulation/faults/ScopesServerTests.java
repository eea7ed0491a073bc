package io.github.ovfemulator.simulation.faults;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.ImportClient;
import io.github.ovfemulator.support.TestCalls;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static io.github.ovfemulator.ovf.TestOvfDescriptors.system;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Server tests of clients that share an emulator, each in its own scope.
 */
@FaultyEmulatorTest
class ScopesServerTests {

	private static final String MACHINES = "/rest/vcenter/vm";

	private final CyclicBarrier both = new CyclicBarrier(2);

	@LocalServerPort
	private int port;

	@Autowired
	private EmulatorClient client;

	@BeforeEach
	void reset() {
		this.client.control().reset();
	}

	@Test
	void scopeWhenTwoRunConcurrentlyThenAreIsolated() throws Exception {
		atOnce(() -> importAndReset("left", "service_unavailable"), () -> importAndKeep("right", "timed_out"));
	}

	private boolean importAndReset(String scope, String error) throws Exception {
		importIn(scope, error);
		this.client.control().reset(scope);
		await();
		assertThat(sessions(scope)).isEmpty();
		assertThat(rules(scope)).isEmpty();
		assertThat(journal(scope)).isEmpty();
		assertThat(machines(scope)).doesNotContain(scope + "-machine");
		return true;
	}

	private boolean importAndKeep(String scope, String error) throws Exception {
		ImportClient session = importIn(scope, error);
		session.assertState("IMPORT_COMPLETED");
		await();
		session.assertState("IMPORT_COMPLETED");
		assertThat(sessions(scope)).containsExactly(session.id());
		assertThat(rules(scope)).hasSize(2);
		assertThat(journal(scope)).isNotEmpty();
		assertThat(machines(scope)).contains(scope + "-machine");
		return true;
	}

	/** Receives the injected faults of its scope only, and completes the import. */
	private ImportClient importIn(String scope, String error) throws Exception {
		EmulatorClient scoped = this.client.inScope(scope);
		this.client.post("/__admin/faults", """
				{"match": {"scope": "%s", "operation": "list"}, "times": 1, "effect": {"error": {"type": "%s"}}}"""
			.formatted(scope, error));
		this.client.post("/__admin/faults", """
				{"match": {"scope": "%s"}, "times": 1, "effect": {"transfer": {"refuse": true}}}""".formatted(scope));
		await();
		scoped.get(MACHINES).assertError(error.equals("timed_out") ? 504 : 503, error);
		await();
		assertThat(scoped.get(MACHINES).status()).isEqualTo(200);
		ImportClient session = ImportClient.create(scoped, "NONE");
		String url = session.file("descriptor.ovf").path("file_url").stringValue();
		await();
		byte[] descriptor = TestOvfDescriptors.virtualMachine(scope + "-machine").bytes();
		this.client.upload(url, descriptor).assertError(503, "service_unavailable");
		await();
		assertThat(this.client.upload(url, descriptor).status()).as("an upload that names no scope").isEqualTo(200);
		session.instantiate("").assertState("IMPORT_COMPLETED");
		await();
		assertThat(sessions(scope)).containsExactly(session.id());
		JsonNode entries = journal(scope);
		assertThat(entries).isNotEmpty()
			.allSatisfy((entry) -> assertThat(entry.path("scope").stringValue()).isEqualTo(scope));
		assertThat(entries).filteredOn((entry) -> entry.path("path").stringValue().startsWith("/upload/"))
			.extracting((entry) -> entry.path("status").intValue())
			.containsExactly(503, 200);
		assertThat(rules(scope)).extracting((rule) -> rule.path("struck").intValue()).containsExactly(1, 1);
		await();
		return session;
	}

	@Test
	void resetWhenScopeHasVAppThenRemovesIt() {
		JsonNode info = ImportClient.create(this.client.inScope("apps"), "NONE")
			.upload("descriptor.ovf", TestOvfDescriptors.vApp("scoped-app").content(system("scoped-web")).bytes())
			.instantiate("")
			.assertState("IMPORT_COMPLETED")
			.info();
		String path = "/__admin/vapps/" + info.path("vapp_id").stringValue();
		JsonNode app = this.client.get(path).json();
		assertThat(app.path("scope").stringValue()).isEqualTo("apps");
		assertThat(app.path("members").get(0).path("scope").stringValue()).isEqualTo("apps");
		this.client.control().reset("others");
		assertThat(this.client.get(path).status()).isEqualTo(200);
		this.client.control().reset("apps");
		assertThat(this.client.get(path).status()).isEqualTo(404);
	}

	@Test
	void scopeWhenHeaderIsAbsentThenIsUserName() {
		TestCalls calls = TestCalls.to(this.port);
		String credentials = Base64.getEncoder().encodeToString("scoped-user:secret".getBytes(StandardCharsets.UTF_8));
		String login = TestCalls
			.json(calls.send("POST", "/rest/com/vmware/cis/session", "", "Authorization", "Basic " + credentials))
			.path("value")
			.stringValue();
		calls.send("GET", MACHINES, "", "vmware-api-session-id", login);
		calls.send("GET", MACHINES, "", "vmware-api-session-id", login, "X-Emulator-Scope", "named");
		assertThat(
				this.client.get("/__admin/requests?operation=list&scope=scoped-user").json().path("count").intValue())
			.isEqualTo(1);
		assertThat(journal("named")).hasSize(1);
	}

	private List<String> sessions(String scope) {
		return this.client.get("/__admin/sessions?scope=" + scope).json().path("sessions").findValuesAsString("id");
	}

	private JsonNode rules(String scope) {
		return this.client.get("/__admin/faults?scope=" + scope).json();
	}

	private JsonNode journal(String scope) {
		return this.client.get("/__admin/requests?scope=" + scope).json().path("requests");
	}

	private List<String> machines(String scope) {
		return this.client.inScope(scope + "-looking").get(MACHINES).value().findValuesAsString("name");
	}

	private void await() throws Exception {
		this.both.await(30, TimeUnit.SECONDS);
	}

	private static void atOnce(Callable<Boolean> one, Callable<Boolean> other) throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(2);
		try {
			for (Future<Boolean> each : List.of(threads.submit(one), threads.submit(other))) {
				assertThat(each.get(60, TimeUnit.SECONDS)).isTrue();
			}
		}
		finally {
			threads.shutdownNow();
		}
	}

}
