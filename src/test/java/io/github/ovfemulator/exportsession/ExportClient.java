package io.github.ovfemulator.exportsession;

import java.util.LinkedHashMap;
import java.util.Map;

import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.support.Answer;
import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.ImportClient;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A client of one export session.
 */
final class ExportClient {

	static final String SERVICE = "/rest/com/vmware/vcenter/ovf/export-session";

	/** The fields of a specification whose target is a set of files. */
	static final String OVF = "\"target_type\": \"DOWNLOAD_TARGET\", \"target_content_type\": \"OVF_TARGET\"";

	/** The fields of a specification whose target is an archive. */
	static final String OVA = "\"target_type\": \"DOWNLOAD_TARGET\", \"target_content_type\": \"OVA_TARGET\"";

	private static final String BODY = "{\"source\": {%s}, \"create_spec\": {\"@class\": \"com.vmware.vcenter.ovf."
			+ "export_session.create_spec\", %s}}";

	private static final String NETWORK = """
			{"@class": "com.vmware.vcenter.ovf.network_mapping_params",
			  "source_networks": [{"name": "VM Network", "target": "network-14"}]}""";

	private final EmulatorClient client;

	private final String id;

	private ExportClient(EmulatorClient client, String id) {
		this.client = client;
		this.id = id;
	}

	/**
	 * Creates a session.
	 * @param source the fields of the source
	 * @param spec the fields of the specification
	 */
	static ExportClient create(EmulatorClient client, String source, String spec) {
		return new ExportClient(client, client.post(SERVICE, BODY.formatted(source, spec)).value().stringValue());
	}

	/** Attempts to create a session. */
	static Answer attempt(EmulatorClient client, String source, String spec) {
		return client.attempt("POST", SERVICE, BODY.formatted(source, spec));
	}

	/** The fields of a source that is a new machine with a disk of 1 GiB. */
	static String machine(EmulatorClient client, String name) {
		return machine(client,
				TestOvfDescriptors.virtualMachine(name).disk("vmdisk1", "", 1L << 30).network("VM Network"));
	}

	/** The fields of a source that is a new machine or vApp. */
	static String machine(EmulatorClient client, TestOvfDescriptors descriptor) {
		JsonNode imported = ImportClient.create(client, "NONE")
			.upload("descriptor.ovf", descriptor.bytes())
			.instantiate(descriptor.xml().contains("\"VM Network\"") ? NETWORK : "")
			.assertState("IMPORT_COMPLETED")
			.info();
		return source(imported);
	}

	/** The fields of a source that an import has created. */
	static String source(JsonNode imported) {
		String kind = imported.has("vapp_id") ? "vapp_id" : "vm_id";
		return "\"" + kind + "\": " + imported.path(kind);
	}

	String id() {
		return this.id;
	}

	String path() {
		return SERVICE + "/id:" + this.id;
	}

	JsonNode info() {
		return this.client.get(path()).value();
	}

	ExportClient assertState(String state) {
		assertThat(info().path("state").stringValue()).as(info().toString()).isEqualTo(state);
		return this;
	}

	Answer progress(long percent) {
		return this.client.attempt("POST", path() + "?~action=progress", "{\"percent\": " + percent + "}");
	}

	void delete() {
		this.client.call("DELETE", path(), null).assertVoid();
	}

	/** The path of the download URL of a file. */
	String download(String name) {
		return info().path("files")
			.valueStream()
			.filter((file) -> file.path("name").stringValue().equals(name))
			.map((file) -> file.path("file_url").stringValue())
			.map((url) -> url.substring(url.indexOf("/download/")))
			.findFirst()
			.orElseThrow();
	}

	/** Downloads all files. */
	Map<String, byte[]> files() {
		Map<String, byte[]> files = new LinkedHashMap<>();
		for (JsonNode file : info().path("files")) {
			String name = file.path("name").stringValue();
			Answer answer = this.client.get(download(name));
			assertThat(answer.status()).isEqualTo(200);
			files.put(name, answer.body());
		}
		return files;
	}

}
