package io.github.ovfemulator.vapi;

import io.github.ovfemulator.support.EmulatorTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Tests that valid and invalid calls have the same results and types of errors over
 * {@code /rest} and JSON-RPC. See also {@link OvfDialectComparisonTests}.
 */
@EmulatorTest
class DialectComparisonTests {

	private static final String SESSIONS = "com.vmware.vcenter.ovf.import_session";

	private static final String SPEC = "com.vmware.vcenter.ovf.import_session.create_spec";

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					GET /rest/vcenter/resource-pool       | com.vmware.vcenter.resource_pool list | ``
					GET /rest/vcenter/resource-pool?filter.names=Resources&filter.hosts=host-9 | com.vmware.vcenter.resource_pool list | "filter":{"OPTIONAL":{"STRUCTURE":{"com.vmware.vcenter.resource_pool.filter_spec":{"names":{"OPTIONAL":["Resources"]},"hosts":{"OPTIONAL":["host-9"]}}}}}
					GET /rest/vcenter/resource-pool/resgroup-8 | com.vmware.vcenter.resource_pool get | "resource_pool":"resgroup-8"
					GET /rest/vcenter/resource-pool/nobody | com.vmware.vcenter.resource_pool get | "resource_pool":"nobody"
					GET /rest/vcenter/cluster             | com.vmware.vcenter.cluster list       | "filter":{"OPTIONAL":null}
					GET /rest/vcenter/cluster/domain-c7   | com.vmware.vcenter.cluster get        | "cluster":"domain-c7"
					GET /rest/vcenter/datacenter          | com.vmware.vcenter.datacenter list    | ``
					GET /rest/vcenter/datacenter/datacenter-2 | com.vmware.vcenter.datacenter get | "datacenter":"datacenter-2"
					GET /rest/vcenter/host?filter.standalone=true | com.vmware.vcenter.host list  | "filter":{"OPTIONAL":{"STRUCTURE":{"com.vmware.vcenter.host.filter_spec":{"standalone":{"OPTIONAL":true}}}}}
					GET /rest/vcenter/host?filter.standalone=maybe | com.vmware.vcenter.host list | "filter":{"OPTIONAL":{"STRUCTURE":{"com.vmware.vcenter.host.filter_spec":{"standalone":{"OPTIONAL":"maybe"}}}}}
					GET /rest/vcenter/host?filter.colour=red | com.vmware.vcenter.host list       | "filter":{"OPTIONAL":{"STRUCTURE":{"com.vmware.vcenter.host.filter_spec":{"colour":{"OPTIONAL":["red"]}}}}}
					GET /rest/vcenter/host?colour=red     | com.vmware.vcenter.host list          | "colour":["red"]
					GET /rest/vcenter/folder?filter.type=HOST | com.vmware.vcenter.folder list    | "filter":{"OPTIONAL":{"STRUCTURE":{"com.vmware.vcenter.folder.filter_spec":{"type":{"OPTIONAL":"HOST"}}}}}
					GET /rest/vcenter/folder?filter.type=ATTIC | com.vmware.vcenter.folder list   | "filter":{"OPTIONAL":{"STRUCTURE":{"com.vmware.vcenter.folder.filter_spec":{"type":{"OPTIONAL":"ATTIC"}}}}}
					GET /rest/vcenter/datastore           | com.vmware.vcenter.datastore list     | ``
					GET /rest/vcenter/datastore/datastore-11 | com.vmware.vcenter.datastore get   | "datastore":"datastore-11"
					GET /rest/vcenter/network?filter.names=VM+Network | com.vmware.vcenter.network list | "filter":{"OPTIONAL":{"STRUCTURE":{"com.vmware.vcenter.network.filter_spec":{"names":{"OPTIONAL":["VM Network"]}}}}}
					GET /rest/vcenter/storage/policies    | com.vmware.vcenter.storage.policies list | ``
					GET /rest/vcenter/vm/vm-nobody        | com.vmware.vcenter.VM get             | "vm":"vm-nobody"
					DELETE /rest/vcenter/vm/vm-nobody     | com.vmware.vcenter.VM delete          | "vm":"vm-nobody"
					POST /rest/vcenter/vm/vm-nobody/power/start | com.vmware.vcenter.vm.power start | "vm":"vm-nobody"
					POST /rest/com/vmware/cis/session?~action=get | com.vmware.cis.session get    | ``
					""")
	void inventoryWhenInAnyDialectThenAnswersTheSame(String rest, String jsonRpc, @Nullable String input) {
		assertSame(rest, "", jsonRpc, (input != null) ? input : "");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					GET /id:nobody              | get         | ``         | "id":"nobody"
					GET /id:not%20an%20id       | get         | ``         | "id":"not an id"
					DELETE /id:nobody           | delete      | ``         | "id":"nobody"
					POST /id:nobody?~action=instantiate | instantiate | {"instantiation_parameters":[]} | "id":"nobody","instantiation_parameters":[]
					POST /id:nobody?~action=instantiate | instantiate | {} | "id":"nobody"
					POST /id:nobody?~action=instantiate | instantiate | {"instantiation_parameters":["x"]} | "id":"nobody","instantiation_parameters":["x"]
					POST /id:nobody?~action=progress | progress | {"percent":5}   | "id":"nobody","percent":5
					POST /id:nobody?~action=progress | progress | {"percent":"5"} | "id":"nobody","percent":"5"
					POST /id:nobody?~action=progress | progress | {"percent":5,"x":1} | "id":"nobody","percent":5,"x":1
					POST /id:nobody?~action=try-instantiate | try_instantiate | {"instantiation_parameters":[]} | "id":"nobody","instantiation_parameters":[]
					POST /id:nobody?~action=try-instantiate | try_instantiate | {} | "id":"nobody"
					POST /id:nobody?~action=try-instantiate | try_instantiate | {"instantiation_parameters":["x"]} | "id":"nobody","instantiation_parameters":["x"]
					POST ?~action=preview       | preview     | {"ovf_descriptor":"no descriptor"} | "ovf_descriptor":"no descriptor"
					POST ?~action=preview       | preview     | {"ovf_descriptor":null} | "ovf_descriptor":null
					""")
	void sessionsWhenInAnyDialectThenAnswerTheSame(String rest, String operation, @Nullable String body, String input) {
		assertSame(rest.replaceFirst(" ", " /rest/com/vmware/vcenter/ovf/import-session"), (body != null) ? body : "",
				SESSIONS + " " + operation, input);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					"import_flags":[]                                          | "import_flags":[]
					"source_type":"PUSH_SOURCE"                                | "source_type":"PUSH_SOURCE"
					"import_flags":[],"source_type":"TELEPATHY"                | "import_flags":[],"source_type":"TELEPATHY"
					"import_flags":"LAX","source_type":"PUSH_SOURCE"           | "import_flags":"LAX","source_type":"PUSH_SOURCE"
					"import_flags":["NO"],"source_type":"PUSH_SOURCE"          | "import_flags":["NO"],"source_type":"PUSH_SOURCE"
					"import_flags":[],"source_type":"PULL_SOURCE"              | "import_flags":[],"source_type":"PULL_SOURCE"
					"import_flags":[],"source_type":"PUSH_SOURCE","pull_source":"x" | "import_flags":[],"source_type":"PUSH_SOURCE","pull_source":{"OPTIONAL":"x"}
					""")
	void badSpecWhenInAnyDialectThenAnswersTheSame(String rest, String jsonRpc) {
		assertSame("POST /rest/com/vmware/vcenter/ovf/import-session/id:resgroup-8?~action=create-for-resource-pool",
				"{\"create_spec\":{\"@class\":\"" + SPEC + "\"," + rest + "}}", SESSIONS + " create_for_resource_pool",
				"\"resource_pool\":\"resgroup-8\",\"create_spec\":{\"STRUCTURE\":{\"" + SPEC + "\":{" + jsonRpc
						+ "}}}");
	}

	private void assertSame(String rest, String body, String jsonRpc, String input) {
		new DialectComparison(this.port).assertSame(rest, body, jsonRpc, input);
	}

}
