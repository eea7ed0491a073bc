package io.github.ovfemulator.importsession.uploads;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Predicate;

import io.github.ovfemulator.support.Contract;
import io.github.ovfemulator.support.TestHttpClient;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A client of one import session.
 */
final class SessionClient {

	private static final String SESSIONS = "/rest/com/vmware/vcenter/ovf/import-session";

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private static final JsonMapper MAPPER = JsonMapper.shared();

	private final TestHttpClient http;

	private final URI session;

	SessionClient(int port) {
		this.http = TestHttpClient.to("http://127.0.0.1:" + port);
		JsonNode created = post(SESSIONS + "?~action=create-for-resource-pool", """
				{"resource_pool": "resgroup-8", "create_spec": {"import_flags": [], "source_type": "PUSH_SOURCE"}}""");
		this.session = URI.create("http://127.0.0.1:" + port + SESSIONS + "/id:" + created.path("value").stringValue());
	}

	/** A session whose descriptor is there already. */
	static SessionClient withDescriptor(int port, byte[] descriptor) {
		SessionClient client = new SessionClient(port);
		assertThat(client.put("descriptor.ovf", descriptor).status()).isEqualTo(200);
		assertThat(client.info().path("errors")).isEmpty();
		return client;
	}

	URI uri() {
		return this.session;
	}

	JsonNode info() {
		return send("GET", this.session.toString(), BodyPublishers.noBody()).value();
	}

	String state() {
		return info().path("state").stringValue();
	}

	JsonNode file(String name) {
		return info().path("files")
			.valueStream()
			.filter((file) -> file.path("name").stringValue().equals(name))
			.findFirst()
			.orElseThrow(() -> new AssertionError("There is no file " + name));
	}

	URI uploadUrl(String name) {
		return URI.create(file(name).path("file_url").stringValue());
	}

	long transferred(String name) {
		return file(name).path("bytes_transferred").longValue();
	}

	void await(String name, Predicate<JsonNode> condition) {
		Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(5)).until(() -> condition.test(file(name)));
	}

	void awaitTransferred(String name, long bytes) {
		await(name, (file) -> file.path("bytes_transferred").longValue() == bytes);
	}

	Answer put(String name, byte[] content) {
		return put(name, BodyPublishers.ofByteArray(content));
	}

	Answer put(String name, BodyPublisher body, String... headers) {
		return send("PUT", uploadUrl(name).toString(), body, headers);
	}

	/** Chooses nothing, but a name that no other test takes. */
	Answer instantiate() {
		return send("POST", this.session + "?~action=instantiate", BodyPublishers.ofString("""
				{"instantiation_parameters": [{
					"@class": "com.vmware.vcenter.ovf.name_and_product_params",
					"type": "NameAndProductParams",
					"name": "machine-%s"
				}]}""".formatted(UUID.randomUUID())));
	}

	void delete() {
		assertThat(send("DELETE", this.session.toString(), BodyPublishers.noBody()).status()).isEqualTo(200);
	}

	Answer send(String method, String url, BodyPublisher body, String... headers) {
		try {
			HttpResponse<String> response = this.http.send(method, url, body, BodyHandlers.ofString(), headers);
			Contract.assertAnswer(response);
			String text = response.body();
			return new Answer(response.statusCode(), text.isEmpty() ? MAPPER.missingNode() : MAPPER.readTree(text));
		}
		catch (IOException ex) {
			throw new AssertionError("No response: " + ex, ex);
		}
	}

	private JsonNode post(String path, String body) {
		return send("POST", path, BodyPublishers.ofString(body)).body();
	}

}
