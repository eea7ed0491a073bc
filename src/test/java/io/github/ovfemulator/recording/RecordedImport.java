package io.github.ovfemulator.recording;

import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.TestPackage;
import io.github.ovfemulator.vapi.operation.Dialect;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Imports a machine in a dialect, with everything that a client asks on the way.
 */
public final class RecordedImport {

	private static final String RPC = """
			{"jsonrpc": "2.0", "id": 1, "method": "invoke", "params": {
			  "serviceId": "com.vmware.vcenter.ovf.import_session", "operationId": "%s", "ctx": {"appCtx": {"opId": "1"}},
			  "input": {"STRUCTURE": {"operation-input": {%s}}}}}""";

	private static final String SPEC = """
			"source_type": "PUSH_SOURCE", "import_flags": [], "push_source_content_type": %s, "push_source_ovf_option": %s""";

	private final EmulatorClient client;

	private final Dialect dialect;

	private RecordedImport(EmulatorClient client, Dialect dialect) {
		this.client = client;
		this.dialect = dialect;
	}

	/** Imports a machine and deletes the session. */
	public static void run(EmulatorClient client, Dialect dialect, String name) {
		RecordedImport session = new RecordedImport(client, dialect);
		TestPackage ovf = TestPackage.of(TestOvfDescriptors.virtualMachine(name)).disk("disk.vmdk", 100);
		String id = session.create();
		session.upload(id, "descriptor.ovf", ovf.descriptor());
		assertThat(session.get(id)).contains("IMPORT_SELECTING_OVF_PARAMS");
		session.call(id, "try_instantiate", "\"instantiation_parameters\": []");
		session.call(id, "instantiate", "\"instantiation_parameters\": []");
		session.upload(id, "disk.vmdk", ovf.content("disk.vmdk"));
		assertThat(session.get(id)).contains("IMPORT_COMPLETED");
		client.get("/rest/vcenter/vm");
		session.call(id, "delete", "");
		session.get(id);
	}

	private String create() {
		return switch (this.dialect) {
			case REST ->
				this.client
					.post("/rest/com/vmware/vcenter/ovf/import-session/id:resgroup-8?~action=create-for-resource-pool",
							"{\"create_spec\": {\"@class\": \"com.vmware.vcenter.ovf.import_session.create_spec\", %s}}"
								.formatted(SPEC.formatted("\"OVF_SOURCE\"", "\"NONE\"")))
					.value()
					.stringValue();
			case API ->
				this.client
					.post("/api/vcenter/ovf/import-session/resgroup-8?action=create-for-resource-pool",
							"{\"create_spec\": {\"@class\": \"com.vmware.vcenter.ovf.import_session.create_spec\", %s}}"
								.formatted(SPEC.formatted("\"OVF_SOURCE\"", "\"NONE\"")))
					.json()
					.stringValue();
			case JSON_RPC -> rpc("create_for_resource_pool",
					"""
							"resource_pool": "resgroup-8", "create_spec": {"STRUCTURE": {
							  "com.vmware.vcenter.ovf.import_session.create_spec": {%s}}}"""
						.formatted(SPEC.formatted("{\"OPTIONAL\": \"OVF_SOURCE\"}", "{\"OPTIONAL\": \"NONE\"}")))
				.at("/result/output")
				.stringValue();
		};
	}

	private JsonNode rpc(String operation, String input) {
		return this.client.post("/api", RPC.formatted(operation, input)).json();
	}

	private String get(String id) {
		return switch (this.dialect) {
			case REST -> this.client.get("/rest/com/vmware/vcenter/ovf/import-session/id:" + id).text();
			case API -> this.client.get("/api/vcenter/ovf/import-session/" + id).text();
			case JSON_RPC -> rpc("get", "\"id\": \"" + id + "\"").toString();
		};
	}

	private void call(String id, String operation, String input) {
		String action = operation.replace('_', '-');
		String method = operation.equals("delete") ? "DELETE" : "POST";
		String body = operation.equals("delete") ? null : "{" + input + "}";
		switch (this.dialect) {
			case REST -> this.client.call(method, "/rest/com/vmware/vcenter/ovf/import-session/id:" + id
					+ ((body != null) ? "?~action=" + action : ""), body);
			case API -> this.client.call(method,
					"/api/vcenter/ovf/import-session/" + id + ((body != null) ? "?action=" + action : ""), body);
			case JSON_RPC -> rpc(operation, "\"id\": \"" + id + "\"" + (input.isEmpty() ? "" : ", " + input));
		}
	}

	private void upload(String id, String name, byte[] content) {
		String info = get(id);
		String url = info.substring(info.indexOf("http:", info.indexOf("\"" + name + "\"")));
		this.client.upload(url.substring(0, url.indexOf('"')), content);
	}

}
