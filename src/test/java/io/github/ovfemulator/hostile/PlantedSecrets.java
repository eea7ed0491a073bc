package io.github.ovfemulator.hostile;

import java.util.List;
import java.util.stream.Stream;

import io.github.ovfemulator.support.ImportClient;

/**
 * Calls with a secret in different places.
 *
 * @param method the HTTP method
 * @param path path and query
 * @param headers the headers, each with a line end
 * @param body the body
 */
record PlantedSecrets(String method, String path, String headers, String body) {

	private static final String CREATE = ImportClient.SERVICE + "/id:resgroup-8?~action=create-for-resource-pool";

	private static final String PROBE = ImportClient.SERVICE + "?~action=probe";

	private static final String API = "/api/vcenter/ovf/import-session";

	/**
	 * Creates the calls.
	 * @param secret the secret
	 * @param session the id of an import session
	 * @return the calls
	 */
	static List<PlantedSecrets> of(String secret, String session) {
		return Stream.of(inDescriptors(), inUrls(), inParameters(session), inJsonRpc(session), inAddresses(session))
			.flatMap((calls) -> calls)
			.map((call) -> new PlantedSecrets(call.method, call.path.replace("SECRET-1", secret),
					call.headers.replace("SECRET-1", secret), call.body.replace("SECRET-1", secret)))
			.toList();
	}

	/** Whether the secret is the name of a member or parameter. */
	boolean isName(String secret) {
		return this.body.contains("\"" + secret + "\":") || this.path.contains("?" + secret)
				|| this.path.contains("filter." + secret);
	}

	private static Stream<PlantedSecrets> inDescriptors() {
		return Stream.of("<Envelope><Property ovf:type='password' ovf:value='SECRET-1'/></Envelope>",
				"<Property ovf:password='true'><Value ovf:value='SECRET-1'/></Property>",
				"<Property ovf:password='true' ovf:value='a>SECRET-1'/>",
				"<Property ovf:value='SECRET-1' ovf:password='true'", "<File ovf:href='http://user:SECRET-1@h/x'/>",
				"<File ovf:href='http://h/x?sig=SECRET-1'/>", "<Annotation>SECRET-1</Annotation>", "<!-- SECRET-1 -->",
				"SECRET-1", " SECRET-1", "<ExtraConfig vmw:key='guestinfo.x' vmw:value='SECRET-1'/>")
			.flatMap((descriptor) -> Stream.of(
					post(HostileClient.PREVIEW, "{\"ovf_descriptor\": \"" + descriptor + "\"}"),
					post(API + "?action=preview", "{\"ovf_descriptor\": \"" + descriptor + "\"}")));
	}

	private static Stream<PlantedSecrets> inUrls() {
		return Stream
			.of("http://user:SECRET-1@[x", "http://user:SECRET-1@127.0.0.1:1/x y", "user:SECRET-1@127.0.0.1/x",
					" http://user:SECRET-1@127.0.0.1:1/x", "127.0.0.1/x?token=SECRET-1", "//user:SECRET-1@127.0.0.1/x",
					"ftp://user:SECRET-1@127.0.0.1/x", "http:user:SECRET-1@127.0.0.1", "http://127.0.0.1:1/x#SECRET-1",
					"http://127.0.0.1:1/upload/SECRET-1", "http://127.0.0.1:1/x;p=SECRET-1", "SECRET-1", "%SECRET-1")
			.flatMap((url) -> Stream.of(post(PROBE, "{\"uri\": \"" + url + "\"}"), post(CREATE, """
					{"create_spec": {"@class": "com.vmware.vcenter.ovf.import_session.create_spec", "import_flags": [],
					  "source_type": "PULL_SOURCE", "pull_source": "%s"}}""".formatted(url))));
	}

	private static Stream<PlantedSecrets> inParameters(String session) {
		String address = ImportClient.SERVICE + "/id:" + session;
		Stream<String> properties = Stream.of("\"id\": \"p\", \"type\": \"string\", \"value\": \"SECRET-1\"",
				"\"id\": \"p\", \"type\": \"int\", \"value\": \"SECRET-1\"", "\"id\": \"p\", \"value\": [\"SECRET-1\"]",
				"\"id\": \"p\", \"value\": {\"SECRET-1\": 1}", "\"id\": \"p\", \"default_value\": \"SECRET-1\"",
				"\"id\": \"p\", \"description\": \"SECRET-1\", \"value\": \"x\"", "\"id\": \"p\", \"SECRET-1\": \"x\"",
				"\"id\": \"p\", \"type\": \"SECRET-1\", \"value\": \"x\"")
			.map((property) -> parameters("property_params", "\"properties\": [{" + property + "}]"));
		Stream<String> others = Stream.of(
				parameters("extra_config_params",
						"\"extra_configs\": [{\"key\": \"guestinfo.x\", \"value\": \"SECRET-1\"}]"),
				parameters("name_and_product_params", "\"annotation\": \"root / SECRET-1\""),
				parameters("eula_params", "\"eulas\": [\"SECRET-1\"]"),
				parameters("unknown_section_params", "\"info\": \"SECRET-1\""),
				parameters("vcenter_guest_customization_params",
						"\"customizations\": [{\"key\": \"v\", \"value\": {\"xml\": \"SECRET-1\"}}]"),
				parameters("SECRET-1", "\"a\": 1"), "[\"SECRET-1\"]", "{\"SECRET-1\": {}}",
				"{\"password\": \"SECRET-1\"}", "{\"Authorization\": \"Basic SECRET-1\"}",
				"{\"instantiation_parameters\": \"SECRET-1\"", "SECRET-1", "password=SECRET-1&user=a", "\"SECRET-1\"",
				"{\"percent\": \"SECRET-1\"}");
		return Stream.concat(properties, others)
			.flatMap((body) -> Stream.of(post(address + "?~action=instantiate", body),
					post(API + "/" + session + "?action=try-instantiate", body)));
	}

	private static String parameters(String structure, String fields) {
		return "{\"instantiation_parameters\": [{\"@class\": \"com.vmware.vcenter.ovf.%s\", %s}]}".formatted(structure,
				fields);
	}

	private static Stream<PlantedSecrets> inJsonRpc(String session) {
		Stream<PlantedSecrets> contexts = Stream.of(
				"\"securityCtx\": {\"schemeId\": \"com.vmware.vapi.std.security.saml_hok_token\", \"samlToken\": \"SECRET-1\"}",
				"\"securityCtx\": {\"schemeId\": \"com.vmware.vapi.std.security.oauth\", \"accessToken\": \"SECRET-1\"}",
				"\"securityCtx\": {\"schemeId\": \"SECRET-1\"}",
				"\"securityCtx\": {\"userName\": \"SECRET-1\", \"password\": {\"SECRET\": \"SECRET-1\"}}",
				"\"appCtx\": {\"token\": \"SECRET-1\"}", "\"appCtx\": {\"SECRET-1\": \"x\"}", "\"x\": \"SECRET-1\"")
			.map((context) -> "\"ctx\": {" + context + "}, \"input\": {\"STRUCTURE\": {\"operation-input\": {}}}")
			.flatMap((params) -> Stream.of(rpc("com.vmware.vcenter.host", "list", params),
					rpc("com.vmware.cis.session", "create", params)));
		Stream<PlantedSecrets> inputs = Stream.of(
				rpc("com.vmware.vcenter.ovf.import_session", "instantiate",
						input("\"import_session\": \"" + session + "\", \"x\": {\"SECRET\": \"SECRET-1\"}")),
				rpc("com.vmware.vcenter.ovf.import_session", "get",
						input("\"import_session\": {\"SECRET\": \"SECRET-1\"}")),
				rpc("com.vmware.vcenter.ovf.import_session", "preview",
						input("\"ovf_descriptor\": \"<a password='SECRET-1'/>\"")),
				rpc("com.vmware.vcenter.ovf.import_session", "probe", input("\"uri\": \"u:SECRET-1@h\"")),
				rpc("SECRET-1 x", "list", input("")), rpc("com.vmware.vcenter.host", "SECRET-1 x", input("")),
				post("/api", "{\"jsonrpc\": \"2.0\", \"id\": \"1\", \"method\": \"SECRET-1\"}"),
				post("/api", "{\"jsonrpc\": \"SECRET-1\""));
		return Stream.concat(contexts, inputs);
	}

	private static String input(String fields) {
		return "\"ctx\": {}, \"input\": {\"STRUCTURE\": {\"operation-input\": {" + fields + "}}}";
	}

	private static PlantedSecrets rpc(String service, String operation, String params) {
		return post("/api", """
				{"jsonrpc": "2.0", "id": "1", "method": "invoke",
				  "params": {"serviceId": "%s", "operationId": "%s", %s}}""".formatted(service, operation, params));
	}

	private static Stream<PlantedSecrets> inAddresses(String session) {
		return Stream.of("/rest/vcenter/vm?password=SECRET-1", "/rest/vcenter/vm?filter.SECRET-1=x",
				"/rest/vcenter/vm?filter.names=http://u:SECRET-1@h", "/rest/vcenter/vm?filter.power_states=SECRET-1",
				"/rest/vcenter/vm?SECRET-1", "/api/vcenter/vm?names.1=//u:SECRET-1@h", "/rest/SECRET-1/x",
				"/rest/nothing?uri=http://u:SECRET-1@h", "/api/nothing?password=SECRET-1", "/api/SECRET-1",
				"/nowhere?token=SECRET-1", "/nowhere/SECRET-1", "/upload;x/SECRET-1", "/upload;SECRET-1/x",
				"/rest/com/vmware/cis/session?~method=get&password=SECRET-1", "/rest/x?~action=SECRET-1",
				ImportClient.SERVICE + "/id:" + session + "?~action=SECRET-1",
				ImportClient.SERVICE + "/id:" + session + ";jsessionid=SECRET-1", "/sdk/SECRET-1", "/sdk?x=SECRET-1")
			.flatMap((path) -> Stream.of(new PlantedSecrets("GET", path, "", ""),
					new PlantedSecrets("PUT", path, "", "SECRET-1"),
					new PlantedSecrets("POST", path, "Authorization: Bearer SECRET-1\r\n", "")));
	}

	private static PlantedSecrets post(String path, String body) {
		return new PlantedSecrets("POST", path, "", body);
	}

}
