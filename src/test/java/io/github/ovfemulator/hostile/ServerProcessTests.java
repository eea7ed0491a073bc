package io.github.ovfemulator.hostile;

import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.ImportClient;
import io.github.ovfemulator.support.ListedClasses;
import io.github.ovfemulator.support.PassedClasses;
import io.github.ovfemulator.support.RawConnection;
import io.github.ovfemulator.support.ServerProcess;
import io.github.ovfemulator.support.TestCalls;
import io.github.ovfemulator.support.TestPackage;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for a separate process: the classes that a call in it passes, and its shutdown.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ServerProcessTests {

	// the limits of the page about the classes that a call passes

	private static final int MAX_CLASSES_OF_GET = 25;

	private static final int MAX_CLASSES_OF_JSON_RPC = 28;

	private static final int MAX_CLASSES_OF_INSTANTIATE = 33;

	private static final int MAX_CLASSES_OF_UPLOAD = 26;

	/** The packages that describe and build machines. */
	private static final Pattern DOMAIN = Pattern
		.compile("io\\.github\\.ovfemulator\\.(ovf|inventory|deployment)\\..*");

	private static final byte[] DISK = new byte[6];

	@TempDir
	private static Path folder;

	private static ServerProcess server;

	@BeforeAll
	static void start() throws IOException {
		server = ServerProcess.startDebugged(folder);
	}

	@AfterAll
	static void end() {
		server.close();
	}

	@Test
	@Order(1)
	void getWhenServedThenPassesFewClasses() throws Exception {
		ImportClient session = described();
		session.info();
		assertThat(PassedClasses.of(server, session::info))
			.contains("io.github.ovfemulator.importsession.ImportSession")
			.isSubsetOf(ListedClasses.of("A get over /rest"))
			.hasSizeLessThanOrEqualTo(MAX_CLASSES_OF_GET);
	}

	@Test
	@Order(2)
	void jsonRpcGetWhenServedThenPassesFewClasses() throws Exception {
		ImportClient session = described();
		TestCalls calls = TestCalls.to(server.port());
		Runnable get = () -> calls.jsonRpc("com.vmware.vcenter.ovf.import_session", "get",
				"\"id\": \"" + session.id() + "\"", "{}");
		get.run();
		assertThat(PassedClasses.of(server, get)).contains("io.github.ovfemulator.importsession.ImportSession")
			.isSubsetOf(ListedClasses.of("A get over JSON-RPC"))
			.hasSizeLessThanOrEqualTo(MAX_CLASSES_OF_JSON_RPC);
	}

	@Test
	@Order(3)
	void importWhenServedThenPassesFewClasses() throws Exception {
		described().instantiate(named("warm")).upload("a.vmdk", DISK).assertState("IMPORT_COMPLETED");
		ImportClient session = described();
		assertThat(PassedClasses.of(server, () -> session.instantiate(named("counted")))).filteredOn(notOf(DOMAIN))
			.contains("io.github.ovfemulator.importsession.ImportSession")
			.isSubsetOf(ListedClasses.of("An instantiate"))
			.hasSizeLessThanOrEqualTo(MAX_CLASSES_OF_INSTANTIATE);
		String url = session.file("a.vmdk").path("file_url").stringValue();
		assertThat(PassedClasses.of(server, () -> new EmulatorClient(server.port()).upload(url, DISK)))
			.filteredOn(notOf(DOMAIN))
			.contains("io.github.ovfemulator.importsession.ImportSession")
			.isSubsetOf(ListedClasses.of("An upload"))
			.hasSizeLessThanOrEqualTo(MAX_CLASSES_OF_UPLOAD);
		session.assertState("IMPORT_COMPLETED");
	}

	/** Ends the process that the tests share. */
	@Test
	@Order(4)
	void shutdownWhenUploadIsOpenThenItCompletes() throws IOException, InterruptedException {
		try (RawConnection upload = beginUpload(server.port())) {
			int port = server.port();
			server.stop();
			Awaitility.await().atMost(ServerProcess.PATIENCE).until(() -> isShut(port));
			assertThat(server.isAlive()).isTrue();
			assertThat(upload.send("def").readStatus()).isEqualTo(200);
			assertEnds(server);
		}
	}

	@Test
	@Order(5)
	void shutdownWhenUploadStallsThenTimeoutApplies(@TempDir Path own) throws IOException, InterruptedException {
		try (ServerProcess stalled = ServerProcess.start(own, "256m",
				"--spring.lifecycle.timeout-per-shutdown-phase=1s");
				RawConnection upload = beginUpload(stalled.port())) {
			stalled.stop();
			assertEnds(stalled);
			String answer = upload.readRemains().text();
			assertThat(answer.isEmpty() || answer.startsWith("HTTP/1.1 503 ")).as(answer).isTrue();
		}
	}

	private static void assertEnds(ServerProcess server) throws IOException, InterruptedException {
		// the exit code of a JVM after the signal
		assertThat(server.exitCode()).as(server.log()).isIn(0, 143);
		assertThat(server.log()).doesNotContain("ERROR", "Exception");
		assertThat(server.isReady()).isFalse();
	}

	/** A session whose descriptor is uploaded. */
	private static ImportClient described() {
		return ImportClient.create(new EmulatorClient(server.port()), "NONE").upload("descriptor.ovf", descriptor());
	}

	private static String named(String machine) {
		return "{\"@class\": \"com.vmware.vcenter.ovf.name_and_product_params\", \"name\": \"" + machine + "\"}";
	}

	private static Predicate<String> notOf(Pattern packages) {
		return packages.asMatchPredicate().negate();
	}

	private static byte[] descriptor() {
		return TestPackage.of(TestOvfDescriptors.virtualMachine("vm")).disk("a.vmdk", 6).descriptor();
	}

	/** Starts an upload and sends half of it. */
	private static RawConnection beginUpload(int port) throws IOException {
		ImportClient session = ImportClient.create(new EmulatorClient(port), "NONE")
			.upload("descriptor.ovf", descriptor());
		String url = session.file("a.vmdk").path("file_url").stringValue();
		RawConnection upload = new RawConnection("127.0.0.1", port);
		upload.send("PUT " + url.substring(url.indexOf("/upload"))
				+ " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 6\r\n\r\nabc");
		Awaitility.await()
			.atMost(ServerProcess.PATIENCE)
			.until(() -> session.file("a.vmdk").path("bytes_transferred").longValue() == 3);
		return upload;
	}

	private static boolean isShut(int port) throws IOException {
		try {
			new RawConnection("127.0.0.1", port).close();
			return false;
		}
		catch (ConnectException ex) {
			return true;
		}
	}

}
