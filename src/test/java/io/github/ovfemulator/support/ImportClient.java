package io.github.ovfemulator.support;

import java.time.Duration;

import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A client of one import session.
 */
public final class ImportClient {

	/** The path of the service. */
	public static final String SERVICE = "/rest/com/vmware/vcenter/ovf/import-session";

	private final EmulatorClient client;

	private final String id;

	private ImportClient(EmulatorClient client, String id) {
		this.client = client;
		this.id = id;
	}

	/** A client of a session that exists. */
	public static ImportClient of(EmulatorClient client, String id) {
		return new ImportClient(client, id);
	}

	/**
	 * Creates a push session for the first resource pool.
	 * @param client the client
	 * @param ovfOption the additional files to push, such as {@code MANIFEST}
	 * @return the session
	 */
	public static ImportClient create(EmulatorClient client, String ovfOption) {
		return createWith(client, "\"push_source_ovf_option\": \"" + ovfOption + "\"");
	}

	/**
	 * Creates a session with a language.
	 * @param client the client
	 * @param locale the language tag
	 * @return the session
	 */
	public static ImportClient createIn(EmulatorClient client, String locale) {
		return createWith(client, "\"locale\": \"" + locale + "\"");
	}

	/**
	 * Creates a session that pulls its package.
	 * @param client the client
	 * @param spec the fields of {@code create_spec} with the source
	 * @return the session
	 */
	public static ImportClient createFrom(EmulatorClient client, String spec) {
		Answer answer = client.post(SERVICE + "/id:resgroup-8?~action=create-for-resource-pool", """
				{"create_spec": {"@class": "com.vmware.vcenter.ovf.import_session.create_spec", "import_flags": [],
				  %s}}""".formatted(spec));
		return new ImportClient(client, answer.value().stringValue());
	}

	/**
	 * Creates a push session for an OVA.
	 * @param client the client
	 * @return the session
	 */
	public static ImportClient createForOva(EmulatorClient client) {
		return createBy(client, "\"push_source_content_type\": \"OVA_SOURCE\"");
	}

	private static ImportClient createWith(EmulatorClient client, String fields) {
		return createBy(client, "\"push_source_content_type\": \"OVF_SOURCE\", " + fields);
	}

	/**
	 * Creates a push session with the flag {@code LAX}.
	 * @param client the client
	 * @return the session
	 */
	public static ImportClient createLax(EmulatorClient client) {
		return createBy(client, "\"LAX\"", "\"push_source_content_type\": \"OVF_SOURCE\"");
	}

	private static ImportClient createBy(EmulatorClient client, String fields) {
		return createBy(client, "", fields);
	}

	private static ImportClient createBy(EmulatorClient client, String flags, String fields) {
		Answer answer = client.post(SERVICE + "/id:resgroup-8?~action=create-for-resource-pool", """
				{"create_spec": {"@class": "com.vmware.vcenter.ovf.import_session.create_spec",
				  "source_type": "PUSH_SOURCE", "import_flags": [%s], %s}}""".formatted(flags, fields));
		return new ImportClient(client, answer.value().stringValue());
	}

	public String id() {
		return this.id;
	}

	public String path() {
		return SERVICE + "/id:" + this.id;
	}

	public JsonNode info() {
		return this.client.get(path()).value();
	}

	public String state() {
		return info().path("state").stringValue();
	}

	public JsonNode file(String name) {
		return info().path("files")
			.valueStream()
			.filter((file) -> file.path("name").stringValue().equals(name))
			.findFirst()
			.orElseThrow(() -> new AssertionError("No file " + name));
	}

	/** Uploads a file and asserts success. */
	public ImportClient upload(String name, byte[] content) {
		Answer answer = tryUpload(name, content);
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		return this;
	}

	public Answer tryUpload(String name, byte[] content) {
		JsonNode file = file(name);
		return this.client.upload(file.path("upload_method").asString("PUT"), file.path("file_url").stringValue(),
				content);
	}

	/** Instantiates with the given parameter structures and asserts success. */
	public ImportClient instantiate(String parameters) {
		tryInstantiate(parameters).assertVoid();
		return this;
	}

	public Answer tryInstantiate(String parameters) {
		return this.client.post(path() + "?~action=instantiate",
				"{\"instantiation_parameters\": [" + parameters + "]}");
	}

	public Answer progress(long percent) {
		return this.client.post(path() + "?~action=progress", "{\"percent\": " + percent + "}");
	}

	/** Deletes the session. */
	public void delete() {
		this.client.call("DELETE", path(), null).assertVoid();
	}

	/** Waits until the session has a state; stops at IMPORT_ERROR. */
	public ImportClient awaitState(String state) {
		await().atMost(Duration.ofSeconds(60))
			.until(this::state, (now) -> now.equals(state) || now.equals("IMPORT_ERROR"));
		return assertState(state);
	}

	public ImportClient assertState(String state) {
		JsonNode info = info();
		assertThat(info.path("state").stringValue()).as(info.toString()).isEqualTo(state);
		return this;
	}

}
