package io.github.ovfemulator.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.ImportClient;
import io.github.ovfemulator.support.RawConnection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import org.springframework.boot.test.web.server.LocalServerPort;

import static io.github.ovfemulator.ovf.TestOvfDescriptors.property;
import static io.github.ovfemulator.ovf.TestElement.section;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a client sends in confidence is not told to others: not by the emulator's loggers
 * at any level, nor by any logger at the level that is on by default.
 */
@HostileServerTest
class SecretsTests {

	private static final String PASSWORD = "hunter2-Zx81";

	private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

	private final Logger own = (Logger) LoggerFactory.getLogger("io.github.ovfemulator");

	private final ListAppender<ILoggingEvent> log = new ListAppender<>();

	private final List<String> secrets = new ArrayList<>(List.of(PASSWORD, base64("user:" + PASSWORD)));

	private final Map<Logger, Level> levels = new HashMap<>();

	@LocalServerPort
	private int port;

	@BeforeEach
	void listen() {
		this.log.start();
		this.root.addAppender(this.log);
		makeLouder(this.root, Level.INFO);
		for (Logger logger : this.own.getLoggerContext().getLoggerList()) {
			if (logger.getName().startsWith(this.own.getName())) {
				makeLouder(logger, Level.TRACE);
			}
		}
	}

	@AfterEach
	void stopListening() {
		this.root.detachAppender(this.log);
		this.levels.forEach(Logger::setLevel);
	}

	@Test
	void loginsAreNotTold() {
		String rest = exchange("POST", "/rest/com/vmware/cis/session", basic(), "");
		remember(rest, "\"value\":\"([^\"]+)\"");
		String api = exchange("POST", "/api/session", basic(), "");
		remember(api, "\r\n\r\n\"([^\"]+)\"");
		String rpc = exchange("POST", "/api", "", rpc("create", """
				"securityCtx": {"schemeId": "com.vmware.vapi.std.security.user_pass", "userName": "user",
				  "password": "%s"}""".formatted(PASSWORD)));
		remember(rpc, "\"SECRET\":\"([^\"]+)\"");
		for (String session : List.copyOf(this.secrets.subList(2, 5))) {
			exchange("GET", "/rest/com/vmware/cis/session", "vmware-api-session-id: " + session + "\r\n", "");
			exchange("GET", "/rest/vcenter/host", "Cookie: vmware-api-session-id=" + session + "\r\n", "");
			exchange("POST", "/api", "vmware-api-session-id: " + session + "\r\n", rpc("get", "\"appCtx\": null"));
			exchange("POST", "/api", "", rpc("delete", """
					"securityCtx": {"schemeId": "com.vmware.vapi.std.security.session_id", "sessionId": "%s"}"""
				.formatted(session)));
			exchange("GET", "/rest/vcenter/host", "vmware-api-session-id: " + session + "\r\n", "");
		}
		exchange("POST", "/rest/com/vmware/cis/session", "Authorization: Basic " + base64(PASSWORD) + "\r\n", "");
		assertNothingIsTold();
	}

	@Test
	void uploadUrlsAreNotTold() {
		ImportClient session = ImportClient.create(new EmulatorClient(this.port), "NONE");
		String url = session.file("descriptor.ovf").path("file_url").stringValue();
		String token = url.substring(url.lastIndexOf('/') + 1);
		this.secrets.add(token);
		for (String path : List.of("/upload/" + token + "/x", "/upload/" + token + "?a=b", "/upload//" + token,
				"/rest/upload/" + token)) {
			exchange("PUT", path, "", "x");
			exchange("GET", path, "", "");
		}
		exchange("DELETE", "/upload/" + token, "", "");
		exchange("PUT", "/upload/" + token, "", "no descriptor");
		exchange("PUT", "/upload/" + token, "", "again");
		new EmulatorClient(this.port).call("DELETE", session.path(), null);
		exchange("PUT", "/upload/" + token, "", "too late");
		assertNothingIsTold();
	}

	@Test
	void valuesOfPropertiesAreNotTold() {
		TestOvfDescriptors machine = TestOvfDescriptors.virtualMachine("vm")
			.content(section("ProductSection").add(property("p", "string").with("ovf:password", true)
				.with("ovf:userConfigurable", true)
				.with("ovf:qualifiers", "MaxLen(3)")));
		ImportClient session = ImportClient.create(new EmulatorClient(this.port), "NONE")
			.upload("descriptor.ovf", machine.bytes());
		String sent = """
				{"instantiation_parameters": [{"@class": "com.vmware.vcenter.ovf.property_params",
				  "properties": [{"id": "p", "value": %s}]}]}""";
		for (String value : List.of("\"" + PASSWORD + "\"", "[\"" + PASSWORD + "\"]", "\"" + PASSWORD)) {
			exchange("POST", session.path() + "?~action=try-instantiate", "", sent.formatted(value));
			exchange("POST", session.path() + "?~action=instantiate", "", sent.formatted(value));
		}
		assertNothingIsTold();
	}

	@Test
	void passwordsOfSourcesAreNotTold() {
		String url = "http://user:" + PASSWORD + "@127.0.0.1:1/x.ovf?token=" + PASSWORD;
		exchange("POST", ImportClient.SERVICE + "?~action=probe", "", "{\"uri\": \"" + url + "\"}");
		exchange("POST", ImportClient.SERVICE + "?~action=probe", "", "{\"uri\": \"" + url + "|\"}");
		exchange("POST", ImportClient.SERVICE + "/id:resgroup-8?~action=create-for-resource-pool", "", """
				{"create_spec": {"@class": "com.vmware.vcenter.ovf.import_session.create_spec", "import_flags": [],
				  "source_type": "PULL_SOURCE", "pull_source_uri": "%s"}}""".formatted(url));
		assertNothingIsTold();
	}

	private void assertNothingIsTold() {
		assertThat(List.copyOf(this.log.list)).isNotEmpty().allSatisfy((event) -> {
			String told = event.getFormattedMessage() + ((event.getThrowableProxy() != null)
					? ThrowableProxyUtil.asString(event.getThrowableProxy()) : "");
			assertThat(told).as(event.getLoggerName()).doesNotContain(this.secrets);
		});
	}

	private void makeLouder(Logger logger, Level level) {
		this.levels.put(logger, logger.getLevel());
		logger.setLevel(level);
	}

	private void remember(String answer, String pattern) {
		Matcher matcher = Pattern.compile(pattern).matcher(answer);
		assertThat(matcher.find()).as(answer).isTrue();
		this.secrets.add(matcher.group(1));
	}

	private String exchange(String method, String path, String headers, String body) {
		try (RawConnection connection = new RawConnection("127.0.0.1", this.port)) {
			return connection
				.send(method + " " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + headers
						+ "Content-Length: " + body.length() + "\r\n\r\n" + body)
				.readAll();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String basic() {
		return "Authorization: Basic " + base64("user:" + PASSWORD) + "\r\n";
	}

	private static String base64(String text) {
		return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
	}

	private static String rpc(String operation, String context) {
		return """
				{"jsonrpc": "2.0", "id": "1", "method": "invoke", "params": {"serviceId": "com.vmware.cis.session",
				  "operationId": "%s", "ctx": {%s}, "input": {"STRUCTURE": {"operation-input": {}}}}}"""
			.formatted(operation, context);
	}

}
