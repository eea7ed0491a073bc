package io.github.ovfemulator.admin;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import com.sun.net.httpserver.HttpExchange;
import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.support.Answer;
import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.FileServer;
import io.github.ovfemulator.support.ImportClient;
import io.github.ovfemulator.support.TestOva;
import io.github.ovfemulator.support.TestPackage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

import static io.github.ovfemulator.ovf.TestElement.section;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.property;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the state document contains no secrets, on the server of the settings tests.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "emulator.seed=7")
class StateSecretsServerTests {

	private static final TestPackage SOURCE = TestPackage.of(TestOvfDescriptors.virtualMachine("sealed"))
		.disk("a.vmdk", 1000);

	private final FileServer files = FileServer.http();

	@Autowired
	private EmulatorClient client;

	@AfterEach
	void reset() {
		assertThat(control("POST", "/reset", null).status()).isEqualTo(204);
		this.files.close();
	}

	@Test
	void saveWhenTransfersWaitThenTokensAreSavedAndCredentialsAreNot() {
		ImportClient fresh = ImportClient.create(this.client, "MANIFEST");
		ImportClient described = ImportClient.create(this.client, "NONE").upload("descriptor.ovf", SOURCE.descriptor());
		ImportClient archive = ImportClient.createForOva(this.client);
		ImportClient transferring = ImportClient.create(this.client, "NONE")
			.upload("descriptor.ovf", SOURCE.descriptor())
			.instantiate("")
			.assertState("IMPORT_FILE_TRANSFER");
		this.files.silent("/slow.ovf");
		ImportClient pulling = pull("/slow.ovf");
		ImportClient pulled = servePackage().pull("/a.ovf").awaitState("IMPORT_SELECTING_OVF_PARAMS");
		String state = state();
		assertThat(tokens(fresh, described, archive, transferring)).hasSize(6)
			.allSatisfy((token) -> assertThat(state).contains(token));
		assertThat(state).contains(this.files.url("/slow.ovf"), this.files.url("/a.ovf"))
			.doesNotContain("hunter2", "s3same", "sig=")
			.doesNotContain(basic());
		assertThat(List.of(pulling.state(), pulled.state())).containsExactly("IMPORT_OVF_TRANSFER",
				"IMPORT_SELECTING_OVF_PARAMS");
	}

	@Test
	void restoreWhenNothingIsPulledAnyMoreThenTheSessionContinues() {
		serve("/bare.ovf", TestOvfDescriptors.virtualMachine("bare").bytes());
		ImportClient session = pull("/bare.ovf").awaitState("IMPORT_SELECTING_OVF_PARAMS");
		String state = state();
		assertThat(state).contains(this.files.url("/bare.ovf")).doesNotContain("hunter2", "s3same");
		assertThat(control("PUT", "/state", state).status()).isEqualTo(204);
		session.instantiate("").awaitState("IMPORT_COMPLETED");
	}

	@Test
	void saveWhenNothingChangesThenTheDocumentIsTheSame() {
		ImportClient.create(this.client, "NONE");
		this.files.silent("/slow.ovf");
		pull("/slow.ovf");
		assertThat(withoutTimes(state())).isEqualTo(withoutTimes(state()));
	}

	@Test
	void restoreWhenAPullNeedsCredentialsThenItIsRefused() {
		this.files.silent("/slow.ovf");
		ImportClient session = pull("/slow.ovf");
		String state = state();
		assertRefused(control("PUT", "/state", state), "/sessions/0/session/transfer/content/source/pull_source",
				"left out");
		assertThat(withoutTimes(state())).isEqualTo(withoutTimes(state));
		session.assertState("IMPORT_OVF_TRANSFER");
	}

	@Test
	void restoreWhenUploadsWaitThenTheirUrlsStay() {
		ImportClient session = ImportClient.create(this.client, "NONE").upload("descriptor.ovf", SOURCE.descriptor());
		ImportClient archive = ImportClient.createForOva(this.client);
		List<String> tokens = tokens(session, archive);
		assertThat(control("PUT", "/state", state()).status()).isEqualTo(204);
		assertThat(tokens(session, archive)).isEqualTo(tokens);
		session.upload("a.vmdk", SOURCE.content("a.vmdk")).instantiate("").assertState("IMPORT_COMPLETED");
		archive.upload("descriptor.ova", TestOva.of(SOURCE)).assertState("IMPORT_SELECTING_OVF_PARAMS");
	}

	@Test
	void restoreWhenDescriptorHasPasswordThenOnlyIfFinished() {
		TestOvfDescriptors machine = TestOvfDescriptors.virtualMachine("held")
			.content(section("ProductSection")
				.add(property("p", "string").with("ovf:password", true).with("ovf:value", "hunter2")));
		ImportClient session = ImportClient.create(this.client, "NONE").upload("descriptor.ovf", machine.bytes());
		String state = state();
		assertThat(state).doesNotContain("\"content\":\"");
		assertRefused(control("PUT", "/state", state), "/sessions/0/session/transfer/content/files/0/received/content",
				"left out");
		session.instantiate("").assertState("IMPORT_COMPLETED");
		String completed = state();
		assertThat(control("PUT", "/state", completed).status()).isEqualTo(204);
		assertThat(withoutTimes(state())).isEqualTo(withoutTimes(completed));
		session.assertState("IMPORT_COMPLETED");
	}

	@Test
	void restoreWhenAPasswordWasChosenThenItIsRefused() {
		TestOvfDescriptors source = TestOvfDescriptors.virtualMachine("sized")
			.disk("blank", "", 1)
			.content(section("ProductSection").add(property("size", "uint32").with("ovf:password", true)));
		source.first("Disk").with("ovf:capacity", "${size}");
		ImportClient session = ImportClient.create(this.client, "NONE").upload("descriptor.ovf", source.bytes());
		control("PUT", "/sessions/" + session.id() + "/pace", "{\"mode\": \"manual\"}");
		session.instantiate("""
				{"@class": "com.vmware.vcenter.ovf.property_params",
				 "properties": [{"id": "size", "value": "7654321"}]}""").assertState("IMPORT_INSTANTIATING");
		String state = state();
		assertThat(state).doesNotContain("7654321");
		assertRefused(control("PUT", "/state", state), "/sessions/0/session/choices/left_out", "left out");
		assertThat(control("POST", "/sessions/" + session.id() + "/advance", null).status()).isEqualTo(200);
		String machine = session.assertState("IMPORT_COMPLETED").info().path("vm_id").stringValue();
		assertThat(this.client.get("/rest/vcenter/vm/" + machine).value().toString()).contains("7654321");
	}

	@Test
	void restoreWhenAMachineHasAPasswordThenItIsEmpty() {
		TestOvfDescriptors source = TestOvfDescriptors.virtualMachine("given")
			.content(section("ProductSection").add(property("pin", "string").with("ovf:password", true),
					property("open", "string")));
		ImportClient session = ImportClient.create(this.client, "NONE").upload("descriptor.ovf", source.bytes());
		session.instantiate("""
				{"@class": "com.vmware.vcenter.ovf.property_params", "properties": [
				  {"id": "pin", "value": "s3same"}, {"id": "open", "value": "all may see"}]}""");
		String machine = session.assertState("IMPORT_COMPLETED").info().path("vm_id").stringValue();
		String state = state();
		assertThat(state).contains("all may see").doesNotContain("s3same");
		assertThat(control("PUT", "/state", state).status()).isEqualTo(204);
		assertThat(this.client.get("/__admin/machines/" + machine + "/ovf-environment?passwords=true").text())
			.contains("oe:key=\"pin\" oe:value=\"\"", "all may see");
	}

	@Test
	void restoreWhenATokenIsInvalidThenItIsRefused() {
		ImportClient session = ImportClient.create(this.client, "NONE");
		String state = state();
		String token = tokens(session).get(0);
		String pointer = "/sessions/0/session/transfer/content/files/0/token";
		assertRefused(put(state.replace(token, "plain")), pointer, "not a token");
		assertRefused(put(state.replace("\"" + token + "\"", "7")), pointer, "not a token");
		assertThat(withoutTimes(state())).isEqualTo(withoutTimes(state));
	}

	private void assertRefused(Answer answer, String pointer, String reason) {
		assertThat(answer.status()).as(answer.text()).isEqualTo(400);
		assertThat(answer.json().path("pointer").stringValue()).as(answer.text()).isEqualTo(pointer);
		assertThat(answer.json().path("detail").stringValue()).contains(reason).doesNotContain("hunter2", "s3same");
	}

	private static List<String> tokens(ImportClient... sessions) {
		List<String> tokens = new ArrayList<>();
		for (ImportClient session : sessions) {
			session.info().path("files").forEach((file) -> {
				String path = URI.create(file.path("file_url").stringValue()).getPath();
				tokens.add(path.substring(path.lastIndexOf('/') + 1));
			});
		}
		return tokens;
	}

	private StateSecretsServerTests servePackage() {
		serve("/a.ovf", SOURCE.descriptor());
		serve("/a.vmdk", SOURCE.content("a.vmdk"));
		return this;
	}

	private void serve(String path, byte[] content) {
		this.files.on(path, (exchange) -> answer(exchange, content));
	}

	private void answer(HttpExchange exchange, byte[] content) throws IOException {
		FileServer.answer(exchange, content);
	}

	private ImportClient pull(String path) {
		String url = this.files.url(path).replace("://", "://user:hunter2@") + "?sig=s3same";
		return ImportClient.createFrom(this.client,
				"\"source_type\": \"PULL_SOURCE\", \"pull_source\": \"" + url + "\"");
	}

	private static String basic() {
		return Base64.getEncoder().encodeToString("user:hunter2".getBytes(StandardCharsets.UTF_8));
	}

	private String state() {
		return control("GET", "/state", null).text();
	}

	private static String withoutTimes(String state) {
		return state.replaceFirst("\"time\":\"[^\"]+\"", "").replaceAll("\"last_use\":\"[^\"]+\"", "");
	}

	private Answer put(String state) {
		return this.client.attempt("PUT", "/__admin/state", state);
	}

	private Answer control(String method, String path, @Nullable String body) {
		return this.client.call(method, "/__admin" + path, body);
	}

}
