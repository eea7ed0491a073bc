package io.github.ovfemulator.hostile;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import io.github.ovfemulator.support.ImportClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that malicious input in valid HTTP is refused with an error that names the limit.
 */
@HostileServerTest
class HostileInputTests {

	private static final String OPEN = "<Envelope xmlns='http://schemas.dmtf.org/ovf/envelope/1'";

	private final HostileClient client;

	HostileInputTests(HostileClient client) {
		this.client = client;
	}

	@Test
	void postWhenBodyExceedsLimitThenRefused() {
		String body = "{\"ovf_descriptor\": \"" + "x".repeat(70_000) + "\"}";
		assertThat(
				this.client.proper().post(HostileClient.PREVIEW, body).assertError(400, "invalid_argument").messages())
			.contains("emulator.request.max-size");
		assertThat(this.client.post("/api", body)).contains("-32600", "emulator.request.max-size");
	}

	@Test
	void postWhenBodyIsNestedTooDeepThenRefused() {
		String deep = "[".repeat(60) + "]".repeat(60);
		assertThat(this.client.post("/rest/com/vmware/vcenter/ovf/import-session?~action=preview", deep))
			.contains(" 400 ", "emulator.request.max-depth");
		assertThat(this.client.post("/api/vcenter/ovf/import-session?action=preview", deep)).contains(" 400 ",
				"emulator.request.max-depth");
		assertThat(this.client.post("/api", deep)).contains("-32600", "emulator.request.max-depth");
		assertThat(this.client.post("/api", "[".repeat(60_000))).contains("-32600");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "99999999999999999999", "-9223372036854775809", "1.5", "1e400", "1e999999999", "NaN", "\"1\"" })
	void postWhenNumberIsOutOfRangeThenRefused(String number) {
		assertThat(this.client.post(ImportClient.SERVICE + "/id:x?~action=progress", "{\"percent\":" + number + "}"))
			.contains(" 400 ", "invalid_argument");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"ovf_descriptor\":\"\u00ff\u00fe\"}", "{\"ovf_descriptor\":\"\u00c0\u00af\"}",
			"{\"ovf_descriptor\":\"\u00ed\u00a0\u0080\"}", "{\"ovf_descriptor\":\"\u0000\"}", "\u00fe\u00ff",
			"{\"ovf_descriptor\":\"\\ud800\"}", "\u001f\u008b\u0008" })
	void postWhenTextIsMalformedThenRefused(String body) {
		assertThat(this.client.post(HostileClient.PREVIEW, body)).contains(" 400 ", "invalid_argument");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\u00c0\u0080", "\u00e0\u0080\u0080", "\u00f4\u0090\u0080\u0080", "\u00ff" })
	void postWhenAnyTextIsMalformedThenRefused(String text) {
		assertThat(this.client.post("/api",
				"{\"jsonrpc\":\"2.0\",\"method\":\"invoke\",\"id\":\"" + text + "\",\"params\":{}}"))
			.contains("\"id\":null", "-32600", "not in UTF-8");
		assertThat(this.client.control("POST", "/faults", "{\"match\":{\"scope\":\"" + text + "\"},\"effect\":{}}"))
			.contains(" 400 ", "not in UTF-8");
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/plain",
			"application/xml", "no type at all" })
	void postWhenContentTypeIsOtherThenReadAsJson(String type) {
		String header = "Content-Type: " + type + "\r\n";
		String progress = ImportClient.SERVICE + "/id:x?~action=progress";
		assertThat(this.client.exchange("POST", progress, header, "{\"percent\":5}")).contains(" 404 ", "not_found");
		for (String body : List.of("percent=5", "percent=5&percent=6", "--x\r\n\r\n5\r\n--x--")) {
			assertThat(this.client.exchange("POST", progress, header, body)).contains(" 400 ", "invalid_argument");
		}
		assertThat(this.client.exchange("POST", "/api", header, "a=b")).contains("-32700");
	}

	@Test
	void postWhenMemberIsDuplicateThenRefused() {
		String twice = "{\"percent\":5,\"percent\":6}";
		assertThat(this.client.post(ImportClient.SERVICE + "/id:x?~action=progress", twice)).contains(" 400 ",
				"invalid_argument", "percent");
		assertThat(this.client.post("/api/vcenter/ovf/import-session/x?action=progress", twice)).contains(" 400 ");
		assertThat(this.client.post("/api", "{\"jsonrpc\":\"2.0\",\"id\":1,\"id\":2,\"method\":\"invoke\"}"))
			.contains("-32700");
		assertThat(this.client.control("PUT", "/settings", "{\"latency\":\"PT0S\",\"latency\":\"PT1S\"}"))
			.contains(" 400 ", "Duplicate Object property \\\"latency\\\" (line 1, column ");
	}

	@Test
	void previewWhenUnpackedSizeExceedsLimitThenRefused() {
		assertThat(this.client.preview(gzipped("<".repeat(10_000_000))).assertError(400, "invalid_argument").messages())
			.contains("32768");
	}

	@Test
	void previewWhenGzipHasTooManyMembersThenRefused() {
		byte[] member = TestBombs.gzip(new byte[0]);
		ByteBuffer members = ByteBuffer.allocate(2000 * member.length);
		while (members.hasRemaining()) {
			members.put(member);
		}
		assertThat(this.client.preview(Base64.getEncoder().encodeToString(members.array()))
			.assertError(400, "invalid_argument")
			.messages()).contains("1000 members");
	}

	@Test
	void matchWhenPatternHasManyStarsThenEnds() {
		this.client.control("POST", "/faults", """
				{"match": {"path": "/%s"}, "effect": {"connection": "reset"}}""".formatted("*a".repeat(200) + "b"));
		assertThat(this.client.exchange("GET", "/" + "a".repeat(7000), "", "")).contains(" 404 ");
		assertThat(this.client.exchange("GET", "/rest/" + "a".repeat(7000), "", "")).contains(" 404 ");
		this.client.control("DELETE", "/faults", "");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					<!DOCTYPE Envelope [<!ENTITY a "b">]><Envelope>&a;</Envelope>   | document type
					<!DOCTYPE Envelope SYSTEM "http://127.0.0.1:1/x"><Envelope/>    | document type
					<!DOCTYPE Envelope [<!ENTITY % a SYSTEM "file:///etc/passwd"> %a;]><Envelope/> | document type
					<Envelope xmlns:xi='http://www.w3.org/2001/XInclude'><xi:include href='file:///etc/passwd'/></Envelope> | Envelope
					<Envelope>&x;</Envelope>                                        | x
					<Envelope><a></Envelope>                                        | line 1
					<html/>                                                         | html
					""")
	void previewWhenXmlIsMaliciousThenRefused(String descriptor, String reason) {
		assertThat(this.client.preview(descriptor).assertError(400, "invalid_argument").messages()).contains(reason);
	}

	@Test
	void previewWhenXmlExceedsLimitThenRefused() {
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
	void uploadWhenDescriptorIsMaliciousThenSessionFails() {
		ImportClient session = ImportClient.create(this.client.proper(), "NONE");
		session.upload("descriptor.ovf",
				(OPEN + ">" + "<VirtualSystemCollection>".repeat(30)).getBytes(StandardCharsets.UTF_8));
		assertThat(session.assertState("IMPORT_ERROR").info().path("errors").toString()).contains("20");
	}

	private void assertRefused(String descriptor, String limit) {
		assertThat(this.client.preview(descriptor).assertError(400, "invalid_argument").messages()).contains(limit);
	}

	private static String gzipped(String text) {
		return Base64.getEncoder().encodeToString(TestBombs.gzip(text.getBytes(StandardCharsets.UTF_8)));
	}

}
