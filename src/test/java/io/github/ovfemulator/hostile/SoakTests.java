package io.github.ovfemulator.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.ImportClient;
import io.github.ovfemulator.support.RawConnection;
import io.github.ovfemulator.support.TestPackage;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs clients of every kind for {@code soak.duration} and at least some rounds, half of
 * them with fault rules, and checks that no state leaks, no error is logged, and the
 * other clients are not affected.
 */
@HostileServerTest
class SoakTests {

	private static final Logger logger = LoggerFactory.getLogger(SoakTests.class);

	private static final Duration DURATION = Duration.parse(System.getProperty("soak.duration", "PT0S"));

	private static final int LEAST_ROUNDS = 12;

	private static final int CLIENTS = 3;

	private static final long SLACK = 32L << 20;

	private static final String SCOPE = "soak";

	private static final List<String> FAULTS = List.of(
			"{\"error\": {\"type\": \"service_unavailable\", \"message\": \"On purpose.\"}}",
			"{\"error\": {\"type\": \"internal_server_error\", \"message\": \"On purpose.\"}}",
			"{\"http\": {\"status\": 502, \"body\": \"On purpose.\"}}",
			"{\"delay\": {\"from\": \"PT0.001S\", \"to\": \"PT0.05S\"}}", "{\"connection\": \"reset\"}",
			"{\"connection\": \"reset_within\"}", "{\"connection\": \"empty\"}", "{\"transfer\": {\"refuse\": true}}",
			"{\"transfer\": {\"cut_after\": 1000}}", "{\"transfer\": {\"corrupt\": true}}",
			"{\"session\": \"vanish\"}");

	private static final TestPackage PACKAGE = TestPackage.of(TestOvfDescriptors.virtualMachine("vm"))
		.disk("a.vmdk", 200_000);

	private static final Pattern ID = Pattern.compile("\\{\"value\":\"([^\"]+)\"\\}");

	private static final Pattern URL = Pattern.compile("\"(?:https?://[^/\"]+)(/upload/[^\"]+)\"");

	private final HostileClient client;

	private final EmulatorClient proper;

	SoakTests(HostileClient client) {
		this.client = client;
		this.proper = client.proper();
	}

	@BeforeEach
	void addFaults() {
		for (int i = 0; i < FAULTS.size(); i++) {
			assertThat(this.client.control("POST", "/faults",
					"{\"match\": {\"scope\": \"%s\"}, \"probability\": 0.04, \"seed\": %s, \"effect\": %s}"
						.formatted(SCOPE, i, FAULTS.get(i))))
				.contains(" 201 ");
		}
	}

	@AfterEach
	void removeFaults() {
		this.client.control("DELETE", "/faults", "");
	}

	@Test
	void serverWhenEveryClientWasServedThenNoStateLeaks() {
		// create lazily initialized objects before measuring
		ConcurrentCalls.rush(clients(Duration.ZERO, 1));
		Footprint before = measure();
		List<Integer> rounds = ConcurrentCalls.rush(clients(DURATION, LEAST_ROUNDS));
		assertThat(rounds).allMatch((count) -> count >= LEAST_ROUNDS);
		Awaitility.await().pollInterval(Duration.ofSeconds(1)).atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
			Footprint after = measure();
			logger.info("{} rounds; before {}, after {}", rounds, before, after);
			assertThat(after.threads()).isLessThanOrEqualTo(before.threads() + 2 * CLIENTS);
			assertThat(after.files()).isLessThanOrEqualTo(before.files() + 2 * CLIENTS);
			assertThat(after.memory()).isLessThanOrEqualTo(before.memory() + SLACK);
		});
		String faults = this.client.control("GET", "/faults", "");
		logger.info("{}", faults);
		assertThat(Pattern.compile("\"struck\":[1-9]").matcher(faults).results()).hasSizeGreaterThan(FAULTS.size() / 2);
	}

	/** Deletes sessions that faults left over, and recorded calls. */
	private Footprint measure() {
		this.client.control("DELETE", "/requests", "");
		this.client.deleteSessions();
		return Footprint.take();
	}

	private List<Callable<Integer>> clients(Duration duration, int leastRounds) {
		List<Callable<Integer>> clients = new ArrayList<>();
		for (int i = 0; i < CLIENTS; i++) {
			int number = i;
			clients.add(() -> work(number, duration, leastRounds));
			clients.add(() -> suffer(duration, leastRounds));
		}
		return clients;
	}

	/** Runs imports until the time and the rounds are over, and ignores failures. */
	private int suffer(Duration duration, int leastRounds) {
		long end = System.nanoTime() + duration.toNanos();
		int rounds = 0;
		do {
			String id = find(ID, call("POST", ImportClient.SERVICE + "/id:resgroup-8?~action=create-for-resource-pool",
					"""
							{"create_spec": {"@class": "com.vmware.vcenter.ovf.import_session.create_spec", "import_flags": [],
							  "source_type": "PUSH_SOURCE", "push_source_content_type": "OVF_SOURCE"}}"""));
			String session = ImportClient.SERVICE + "/id:" + id;
			call("PUT", find(URL, call("GET", session, "")), PACKAGE.descriptor());
			call("PUT", find(URL, call("GET", session, "")), PACKAGE.content("a.vmdk"));
			call("POST", session + "?~action=instantiate", "{\"instantiation_parameters\": []}");
			call("GET", session, "");
			call("DELETE", session, "");
			rounds++;
		}
		while (rounds < leastRounds || System.nanoTime() < end);
		return rounds;
	}

	private String call(String method, String path, String body) {
		return call(method, path, body.getBytes(StandardCharsets.UTF_8));
	}

	private String call(String method, String path, byte[] body) {
		try {
			return this.client.exchange(method, path, "X-Emulator-Scope: " + SCOPE + "\r\n",
					new String(body, StandardCharsets.ISO_8859_1));
		}
		catch (UncheckedIOException ex) {
			// some fault rules end connections
			return "";
		}
	}

	/** Returns the last match; for upload URLs, the URL of the missing file. */
	private static String find(Pattern pattern, String answer) {
		Matcher matcher = pattern.matcher(answer);
		String found = "/nothing";
		while (matcher.find()) {
			found = matcher.group(1);
		}
		return found;
	}

	private int work(int number, Duration duration, int leastRounds) throws IOException {
		Random random = new Random(number);
		long end = System.nanoTime() + duration.toNanos();
		int rounds = 0;
		do {
			for (int kind = 0; kind < 4; kind++) {
				act((leastRounds > 1) ? random.nextInt(4) : kind, number);
			}
			rounds++;
		}
		while (rounds < leastRounds || System.nanoTime() < end);
		return rounds;
	}

	private void act(int kind, int number) throws IOException {
		ImportClient session = ImportClient.create(this.proper, "NONE").upload("descriptor.ovf", PACKAGE.descriptor());
		switch (kind) {
			case 0 -> importAndForget(session, "soak-" + number + "-" + session.id());
			case 1 -> breakOff(session);
			case 2 -> session.tryUpload("a.vmdk", new byte[7]);
			default -> spoil();
		}
		this.proper.call("DELETE", session.path(), null);
	}

	private void importAndForget(ImportClient session, String name) {
		session.upload("a.vmdk", PACKAGE.content("a.vmdk"));
		session.instantiate("""
				{"@class": "com.vmware.vcenter.ovf.name_and_product_params", "name": "%s"}""".formatted(name));
		String machine = session.assertState("IMPORT_COMPLETED").info().path("vm_id").stringValue();
		this.proper.call("DELETE", "/rest/vcenter/vm/" + machine, null).assertVoid();
	}

	private void breakOff(ImportClient session) throws IOException {
		String url = session.file("a.vmdk").path("file_url").stringValue();
		try (RawConnection connection = this.client.connect()) {
			connection
				.send("PUT " + url.substring(url.indexOf("/upload"))
						+ " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\nabc")
				.reset();
		}
	}

	private void spoil() throws IOException {
		try (RawConnection connection = this.client.connect()) {
			connection.send("POST /api HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n\r\n[[[").readStatus();
			connection.send("nonsense\r\n\r\n").readStatus();
		}
	}

}
