package io.github.ovfemulator.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;

import io.github.ovfemulator.support.Answer;
import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.ImportClient;
import io.github.ovfemulator.support.RawConnection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is proper HTTP and means harm is refused with an error that names the limit.
 */
@HostileServerTest
class HostileInputTests {

	private static final String PREVIEW = ImportClient.SERVICE + "?~action=preview";

	private static final String OPEN = "<Envelope xmlns='http://schemas.dmtf.org/ovf/envelope/1'";

	@LocalServerPort
	private int port;

	private EmulatorClient client;

	@BeforeEach
	void connect() {
		this.client = new EmulatorClient(this.port);
	}

	@Test
	void bodiesOverTheLimitAreRefused() throws IOException {
		String body = "{\"ovf_descriptor\": \"" + "x".repeat(70_000) + "\"}";
		assertThat(this.client.post(PREVIEW, body).assertError(400, "invalid_argument").messages())
			.contains("emulator.request.max-size");
		assertThat(post("/api", body)).contains("-32600", "emulator.request.max-size");
	}

	@Test
	void deepBodiesAreRefused() throws IOException {
		String deep = "[".repeat(60) + "]".repeat(60);
		assertThat(post("/rest/com/vmware/vcenter/ovf/import-session?~action=preview", deep)).contains(" 400 ",
				"emulator.request.max-depth");
		assertThat(post("/api/vcenter/ovf/import-session?action=preview", deep)).contains(" 400 ",
				"emulator.request.max-depth");
		assertThat(post("/api", deep)).contains("-32600", "emulator.request.max-depth");
		assertThat(post("/api", "[".repeat(60_000))).contains("-32600");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "99999999999999999999", "-9223372036854775809", "1.5", "1e400", "1e999999999", "NaN", "\"1\"" })
	void numbersOutOfRangeAreRefused(String number) throws IOException {
		assertThat(post(ImportClient.SERVICE + "/id:x?~action=progress", "{\"percent\":" + number + "}"))
			.contains(" 400 ", "invalid_argument");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"ovf_descriptor\":\"\u00ff\u00fe\"}", "{\"ovf_descriptor\":\"\u00c0\u00af\"}",
			"{\"ovf_descriptor\":\"\u00ed\u00a0\u0080\"}", "{\"ovf_descriptor\":\"\u0000\"}", "\u00fe\u00ff",
			"{\"ovf_descriptor\":\"\\ud800\"}", "\u001f\u008b\u0008" })
	void brokenTextIsRefused(String body) throws IOException {
		assertThat(post(PREVIEW, body)).contains(" 400 ", "invalid_argument");
	}

	@Test
	void packedDescriptorsThatGrowTooLargeAreRefused() {
		byte[] bomb = gzip("<".repeat(10_000_000));
		String text = Base64.getEncoder().encodeToString(bomb);
		assertThat(preview(text).assertError(400, "invalid_argument").messages()).contains("32768");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			<!DOCTYPE Envelope [<!ENTITY a "b">]><Envelope>&a;</Envelope>   | document type
			<!DOCTYPE Envelope SYSTEM "http://127.0.0.1:1/x"><Envelope/>    | document type
			<Envelope>&x;</Envelope>                                        | x
			<Envelope><a></Envelope>                                        | line 1
			<html/>                                                         | html
			""")
	void xmlWithTricksIsRefused(String descriptor, String reason) {
		assertThat(preview(descriptor).assertError(400, "invalid_argument").messages()).contains(reason);
	}

	@Test
	void xmlOverALimitIsRefused() {
		assertRefused(OPEN + ">" + "<VirtualSystemCollection>".repeat(30), "20");
		assertRefused(OPEN + "><References>" + "<File/>".repeat(400) + "</References></Envelope>", "300");
		StringBuilder attributes = new StringBuilder(OPEN);
		for (int i = 0; i < 30; i++) {
			attributes.append(" a").append(i).append("=''");
		}
		assertRefused(attributes + "/>", "20");
		assertRefused(OPEN + " a='" + "x".repeat(10_000) + "'/>", "1024");
		assertRefused(OPEN + "><NetworkSection><Info>" + "x".repeat(10_000) + "</Info></NetworkSection></Envelope>",
				"2048");
	}

	@Test
	void aSessionWhoseDescriptorIsHostileFailsAndSaysWhy() {
		ImportClient session = ImportClient.create(this.client, "NONE");
		session.upload("descriptor.ovf", (OPEN + ">" + "<VirtualSystemCollection>".repeat(30)).getBytes());
		assertThat(session.assertState("IMPORT_ERROR").info().path("errors").toString()).contains("20");
	}

	private void assertRefused(String descriptor, String limit) {
		assertThat(preview(descriptor).assertError(400, "invalid_argument").messages()).contains(limit);
	}

	private Answer preview(String descriptor) {
		return this.client.post(PREVIEW,
				JsonMapper.shared().createObjectNode().put("ovf_descriptor", descriptor).toString());
	}

	private String post(String path, String body) throws IOException {
		try (RawConnection connection = new RawConnection("127.0.0.1", this.port)) {
			return connection
				.send("POST " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: " + body.length()
						+ "\r\n\r\n" + body)
				.readAll();
		}
	}

	private static byte[] gzip(String text) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
			gzip.write(text.getBytes());
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		return bytes.toByteArray();
	}

}
