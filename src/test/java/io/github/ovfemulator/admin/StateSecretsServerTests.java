package io.github.ovfemulator.admin;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

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
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.util.unit.DataSize;

import static io.github.ovfemulator.ovf.TestElement.section;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.property;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The secrets in the document of the whole state, on the server of the settings.
 */
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "emulator.seed=7")
class StateSecretsServerTests {

	private static final Pattern SEALED = Pattern.compile("sealed:[A-Za-z0-9_:-]+");

	private static final TestPackage SOURCE = TestPackage.of(TestOvfDescriptors.virtualMachine("sealed"))
		.disk("a.vmdk", 1000);

	private final FileServer files = FileServer.http();

	private final List<String> authorizations = new ArrayList<>();

	@Autowired
	private EmulatorClient client;

	@Autowired
	private StateSeal seal;

	@AfterEach
	void reset() {
		assertThat(control("POST", "/reset", null).status()).isEqualTo(204);
		this.files.close();
	}

	@Test
	void noSecretIsInTheDocumentWhileUploadsAndFetchesWait() {
		ImportClient fresh = ImportClient.create(this.client, "MANIFEST");
		ImportClient described = ImportClient.create(this.client, "NONE").upload("descriptor.ovf", SOURCE.descriptor());
		ImportClient archive = ImportClient.createForOva(this.client);
		ImportClient transferring = ImportClient.create(this.client, "NONE")
			.upload("descriptor.ovf", SOURCE.descriptor())
			.instantiate("")
			.assertState("IMPORT_FILE_TRANSFER");
		this.files.silent("/slow.ovf");
		ImportClient fetching = pull("/slow.ovf");
		ImportClient fetched = servePackage().pull("/a.ovf").awaitState("IMPORT_SELECTING_OVF_PARAMS");
		String state = state();
		assertThat(tokens(fresh, described, archive, transferring)).hasSize(6)
			.allSatisfy((token) -> assertThat(state).doesNotContain(token));
		assertThat(state).contains(this.files.url("/slow.ovf"), this.files.url("/a.ovf"))
			.doesNotContain("hunter2", "s3same", "sig=")
			.doesNotContain(basic());
		assertThat(sealed(state)).hasSize(10);
		assertThat(List.of(fetching.state(), fetched.state())).containsExactly("IMPORT_OVF_TRANSFER",
				"IMPORT_SELECTING_OVF_PARAMS");
	}

	@Test
	void whenNothingIsToBeFetchedAnyMoreNoSecretIsKept() {
		serve("/bare.ovf", TestOvfDescriptors.virtualMachine("bare").bytes());
		ImportClient session = pull("/bare.ovf").awaitState("IMPORT_SELECTING_OVF_PARAMS");
		String state = state();
		assertThat(state).contains(this.files.url("/bare.ovf")).doesNotContain("hunter2", "s3same", "sealed:");
		assertThat(control("PUT", "/state", state).status()).isEqualTo(204);
		session.instantiate("").awaitState("IMPORT_COMPLETED");
	}

	@Test
	void theSameStateGivesTheSameDocument() {
		ImportClient.create(this.client, "NONE");
		this.files.silent("/slow.ovf");
		pull("/slow.ovf");
		assertThat(withoutTimes(state())).isEqualTo(withoutTimes(state())).contains("sealed:");
	}

	@Test
	void withTheSameKeyAFetchGoesOnWithUserPasswordAndQuery() {
		this.files.silent("/a.ovf");
		ImportClient session = pull("/a.ovf");
		String state = state();
		control("POST", "/reset", null);
		servePackage();
		assertThat(control("PUT", "/state", state).status()).isEqualTo(204);
		session.awaitState("IMPORT_SELECTING_OVF_PARAMS").instantiate("").awaitState("IMPORT_COMPLETED");
		assertThat(this.files.requests()).contains("/a.ovf?sig=s3same");
		assertThat(this.authorizations).isNotEmpty().containsOnly("Basic " + basic());
	}

	@Test
	void withAnotherKeyUploadUrlsAreNewAndUploadsGoOn(CapturedOutput output) {
		ImportClient session = ImportClient.create(this.client, "NONE").upload("descriptor.ovf", SOURCE.descriptor());
		ImportClient archive = ImportClient.createForOva(this.client);
		String oldUrl = session.file("a.vmdk").path("file_url").stringValue();
		List<String> oldTokens = tokens(session, archive);
		assertThat(control("PUT", "/state", sealedElsewhere(state())).status()).isEqualTo(204);
		assertThat(tokens(session, archive)).hasSameSizeAs(oldTokens).doesNotContainAnyElementsOf(oldTokens);
		this.client.upload(oldUrl, SOURCE.content("a.vmdk")).assertError(404, "not_found");
		session.upload("a.vmdk", SOURCE.content("a.vmdk")).instantiate("").assertState("IMPORT_COMPLETED");
		archive.upload("descriptor.ova", TestOva.of(SOURCE)).assertState("IMPORT_SELECTING_OVF_PARAMS");
		assertThat(output.toString().lines().filter((line) -> line.contains("emulator.admin.state-key")))
			.singleElement()
			.asString()
			.contains("WARN", "5 upload URLs in it are new");
	}

	@Test
	void withAnotherKeyAFetchThatNeedsASecretIsRefusedAndNothingChanges() {
		this.files.silent("/slow.ovf");
		ImportClient session = pull("/slow.ovf");
		String state = state();
		Answer answer = control("PUT", "/state", sealedElsewhere(state));
		assertRefused(answer, "/sessions/0/session/intake/content/pull_source", "emulator.admin.state-key");
		assertThat(withoutTimes(state())).isEqualTo(withoutTimes(state));
		session.assertState("IMPORT_OVF_TRANSFER");
	}

	@Test
	void withAnotherKeyADescriptorThatHoldsAPasswordIsRefused() {
		TestOvfDescriptors machine = TestOvfDescriptors.virtualMachine("held")
			.content(section("ProductSection")
				.add(property("p", "string").with("ovf:password", true).with("ovf:value", "hunter2")));
		ImportClient session = ImportClient.create(this.client, "NONE").upload("descriptor.ovf", machine.bytes());
		String state = state();
		assertThat(state).doesNotContain("\"content\":\"");
		assertRefused(control("PUT", "/state", sealedElsewhere(state)),
				"/sessions/0/session/intake/content/files/0/received/secret_content", "emulator.admin.state-key");
		assertRefused(put(state.replace("\"secret_content\":", "\"content\":\"AAAA\",\"secret_content\":")),
				"/sessions/0/session/intake/content/files/0/received/secret_content", "given already");
		assertThat(control("PUT", "/state", state).status()).isEqualTo(204);
		assertThat(withoutTimes(state())).isEqualTo(withoutTimes(state));
		session.instantiate("").assertState("IMPORT_COMPLETED");
	}

	@Test
	void aPasswordFromWhichADiskTakesItsSizeIsSealed() {
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
		assertRefused(control("PUT", "/state", sealedElsewhere(state)),
				"/sessions/0/session/choices/secret_properties/size", "emulator.admin.state-key");
		assertThat(control("PUT", "/state", state).status()).isEqualTo(204);
		assertThat(control("POST", "/sessions/" + session.id() + "/advance", null).status()).isEqualTo(200);
		String machine = session.assertState("IMPORT_COMPLETED").info().path("vm_id").stringValue();
		assertThat(this.client.get("/rest/vcenter/vm/" + machine).value().toString()).contains("7654321");
	}

	@Test
	void aPasswordThatAMachineWasGivenIsSealed() {
		TestOvfDescriptors source = TestOvfDescriptors.virtualMachine("given")
			.content(section("ProductSection").add(property("pin", "string").with("ovf:password", true),
					property("open", "string")));
		ImportClient session = ImportClient.create(this.client, "NONE").upload("descriptor.ovf", source.bytes());
		control("PUT", "/sessions/" + session.id() + "/pace", "{\"mode\": \"manual\"}");
		session.instantiate("""
				{"@class": "com.vmware.vcenter.ovf.property_params", "properties": [
				  {"id": "pin", "value": "s3same"}, {"id": "open", "value": "all may see"}]}""")
			.assertState("IMPORT_INSTANTIATING");
		String before = state();
		assertThat(control("PUT", "/state", before).status()).isEqualTo(204);
		control("POST", "/sessions/" + session.id() + "/advance", null);
		String machine = session.assertState("IMPORT_COMPLETED").info().path("vm_id").stringValue();
		String after = state();
		assertThat(List.of(before, after))
			.allSatisfy((state) -> assertThat(state).contains("all may see", "sealed:").doesNotContain("s3same"));
		session.delete();
		assertRefused(control("PUT", "/state", sealedElsewhere(state())),
				"/inventory/virtual_machines/0/configuration/properties/0/value", "emulator.admin.state-key");
		control("DELETE", "/sessions/" + session.id(), null);
		assertThat(control("PUT", "/state", after).status()).isEqualTo(204);
		assertThat(this.client.get("/__admin/machines/" + machine + "/ovf-environment?passwords=true").text())
			.contains("oe:key=\"pin\" oe:value=\"s3same\"");
	}

	@Test
	void aSealedSecretThatWasChangedMovedOrIsNoneIsRefusedAndNothingChanges() {
		ImportClient.create(this.client, "NONE");
		this.files.silent("/slow.ovf");
		pull("/slow.ovf");
		String state = state();
		List<String> sealed = sealed(state);
		String token = "/sessions/0/session/intake/content/files/0/token";
		String url = "/sessions/1/session/intake/content/pull_source";
		String last = sealed.get(0).substring(0, sealed.get(0).length() - 2);
		assertRefused(put(state.replace(sealed.get(0), last + "AA")), token, "changed since");
		assertRefused(put(state.replace(sealed.get(1), last)), url, "changed since");
		assertRefused(put(state.replace(sealed.get(0), "plain")), token, "a sealed secret belongs here");
		assertRefused(put(state.replace("\"" + sealed.get(0) + "\"", "7")), token, "token has the wrong type");
		assertRefused(put(state.replace(sealed.get(0), sealed.get(1))), token, "no token");
		assertRefused(put(state.replace(sealed.get(1), sealed.get(0))), url, "not the URL of the source");
		assertThat(withoutTimes(state())).isEqualTo(withoutTimes(state));
	}

	private void assertRefused(Answer answer, String pointer, String reason) {
		assertThat(answer.status()).as(answer.text()).isEqualTo(400);
		assertThat(answer.json().path("pointer").stringValue()).as(answer.text()).isEqualTo(pointer);
		assertThat(answer.json().path("detail").stringValue()).contains(reason).doesNotContain("hunter2", "s3same");
	}

	/** The document as another process would have written it. */
	private String sealedElsewhere(String state) {
		StateSeal other = new StateSeal(new AdminProperties(null, null, DataSize.ofMegabytes(1)));
		return SEALED.matcher(state).replaceAll((found) -> other.seal(this.seal.open(found.group())));
	}

	private static List<String> sealed(String state) {
		return SEALED.matcher(state).results().map(MatchResult::group).toList();
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
		synchronized (this.authorizations) {
			this.authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
		}
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
