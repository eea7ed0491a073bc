package io.github.ovfemulator.hostile;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.ImportClient;
import io.github.ovfemulator.support.RawConnection;
import io.github.ovfemulator.support.TestPackage;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Clients of every kind for a while, {@code soak.duration}: afterwards the server is as
 * it was before, and its log tells of no error.
 */
@HostileServerTest
class SoakTests {

	private static final Duration DURATION = Duration.parse(System.getProperty("soak.duration", "PT8S"));

	private static final int CLIENTS = 6;

	private static final long SLACK = 32L << 20;

	private static final TestPackage PACKAGE = TestPackage.of(TestOvfDescriptors.virtualMachine("vm"))
		.disk("a.vmdk", 200_000);

	private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

	private final ListAppender<ILoggingEvent> log = new ListAppender<>();

	@LocalServerPort
	private int port;

	private EmulatorClient client;

	@BeforeEach
	void listen() {
		this.client = new EmulatorClient(this.port);
		this.log.start();
		this.root.addAppender(this.log);
	}

	@AfterEach
	void stopListening() {
		this.root.detachAppender(this.log);
	}

	@Test
	void theServerIsAsBeforeAfterClientsOfEveryKind() {
		// what is made on first use is there before anything is measured
		Crowd.rush(clients(Duration.ofMillis(1)));
		Footprint before = Footprint.take();
		List<Integer> rounds = Crowd.rush(clients(DURATION));
		assertThat(rounds).allMatch((count) -> count > 0);
		Awaitility.await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
			Footprint after = Footprint.take();
			assertThat(after.threads()).isLessThanOrEqualTo(before.threads() + CLIENTS);
			assertThat(after.files()).isLessThanOrEqualTo(before.files() + CLIENTS);
			assertThat(after.memory()).isLessThanOrEqualTo(before.memory() + SLACK);
		});
		assertThat(List.copyOf(this.log.list)).filteredOn((event) -> event.getLevel().isGreaterOrEqual(Level.ERROR))
			.extracting(ILoggingEvent::getFormattedMessage)
			.isEmpty();
	}

	private List<Callable<Integer>> clients(Duration duration) {
		List<Callable<Integer>> clients = new ArrayList<>();
		for (int i = 0; i < CLIENTS; i++) {
			int number = i;
			clients.add(() -> work(number, duration));
		}
		return clients;
	}

	private int work(int number, Duration duration) throws IOException {
		Random random = new Random(number);
		long end = System.nanoTime() + duration.toNanos();
		int rounds = 0;
		do {
			for (int kind = 0; kind < 4; kind++) {
				act((duration.toSeconds() > 0) ? random.nextInt(4) : kind, number);
			}
			rounds++;
		}
		while (System.nanoTime() < end);
		return rounds;
	}

	private void act(int kind, int number) throws IOException {
		ImportClient session = ImportClient.create(this.client, "NONE").upload("descriptor.ovf", PACKAGE.descriptor());
		switch (kind) {
			case 0 -> importAndForget(session, "soak-" + number + "-" + session.id());
			case 1 -> breakOff(session);
			case 2 -> session.tryUpload("a.vmdk", new byte[7]);
			default -> spoil();
		}
		this.client.call("DELETE", session.path(), null);
	}

	private void importAndForget(ImportClient session, String name) {
		session.upload("a.vmdk", PACKAGE.content("a.vmdk"));
		session.instantiate("""
				{"@class": "com.vmware.vcenter.ovf.name_and_product_params", "name": "%s"}""".formatted(name));
		String machine = session.assertState("IMPORT_COMPLETED").info().path("vm_id").stringValue();
		this.client.call("DELETE", "/rest/vcenter/vm/" + machine, null).assertVoid();
	}

	private void breakOff(ImportClient session) throws IOException {
		String url = session.file("a.vmdk").path("file_url").stringValue();
		try (RawConnection connection = new RawConnection("127.0.0.1", this.port)) {
			connection
				.send("PUT " + url.substring(url.indexOf("/upload"))
						+ " HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nabc")
				.reset();
		}
	}

	private void spoil() throws IOException {
		try (RawConnection connection = new RawConnection("127.0.0.1", this.port)) {
			connection.send("POST /api HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\n[[[").readStatus();
			connection.send("nonsense\r\n\r\n").readStatus();
		}
	}

}
