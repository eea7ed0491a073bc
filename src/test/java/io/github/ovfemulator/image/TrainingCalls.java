package io.github.ovfemulator.image;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The typical calls of a client: list objects, script and poll a session, call JSON-RPC,
 * and import a small package. It depends only on the JDK, since the build of the image
 * compiles it separately.
 */
public final class TrainingCalls {

	private static final String SESSIONS = "/rest/com/vmware/vcenter/ovf/import-session";

	private static final List<String> READS = List.of("/actuator/health/readiness", "/__admin/operations",
			"/__admin/settings", "/rest/vcenter/resource-pool", "/rest/vcenter/resource-pool/resgroup-8",
			"/rest/vcenter/host", "/rest/vcenter/folder", "/rest/vcenter/network", "/rest/vcenter/datastore",
			"/rest/vcenter/vm", "/api/vcenter/vm", "/api/vcenter/cluster");

	private static final String DESCRIPTOR = """
			<?xml version="1.0"?>
			<Envelope xmlns="http://schemas.dmtf.org/ovf/envelope/1" xmlns:ovf="http://schemas.dmtf.org/ovf/envelope/1"
			  xmlns:rasd="http://schemas.dmtf.org/wbem/wscim/1/cim-schema/2/CIM_ResourceAllocationSettingData">
			  <References><File ovf:id="file1" ovf:href="disk.vmdk" ovf:size="4096"/></References>
			  <DiskSection><Info>Disks</Info>
			    <Disk ovf:diskId="disk1" ovf:fileRef="file1" ovf:capacity="1048576"
			      ovf:format="http://www.vmware.com/interfaces/specifications/vmdk.html#streamOptimized"/>
			  </DiskSection>
			  <NetworkSection><Info>Networks</Info><Network ovf:name="LAN"/></NetworkSection>
			  <VirtualSystem ovf:id="small"><Info>A small machine</Info>
			    <VirtualHardwareSection><Info>A CPU, memory and a disk</Info>
			      <Item><rasd:ElementName>CPU</rasd:ElementName><rasd:InstanceID>1</rasd:InstanceID>
			        <rasd:ResourceType>3</rasd:ResourceType><rasd:VirtualQuantity>1</rasd:VirtualQuantity></Item>
			      <Item><rasd:AllocationUnits>byte * 2^20</rasd:AllocationUnits><rasd:ElementName>Memory</rasd:ElementName>
			        <rasd:InstanceID>2</rasd:InstanceID><rasd:ResourceType>4</rasd:ResourceType>
			        <rasd:VirtualQuantity>64</rasd:VirtualQuantity></Item>
			      <Item><rasd:ElementName>SCSI controller</rasd:ElementName><rasd:InstanceID>3</rasd:InstanceID>
			        <rasd:ResourceType>6</rasd:ResourceType></Item>
			      <Item><rasd:AddressOnParent>0</rasd:AddressOnParent><rasd:ElementName>Disk</rasd:ElementName>
			        <rasd:HostResource>ovf:/disk/disk1</rasd:HostResource><rasd:InstanceID>4</rasd:InstanceID>
			        <rasd:Parent>3</rasd:Parent><rasd:ResourceType>17</rasd:ResourceType></Item>
			    </VirtualHardwareSection>
			  </VirtualSystem>
			</Envelope>
			""";

	private static final Pattern VALUE = Pattern.compile("\"value\":\"([^\"]*)\"");

	private static final Pattern MACHINE = Pattern.compile("\"vm_id\":\"([^\"]*)\"");

	private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final String base;

	/**
	 * Creates a client.
	 * @param base scheme, host and port of the emulator
	 */
	public TrainingCalls(String base) {
		this.base = base;
	}

	/**
	 * Sends each kind of call once.
	 * @param name an unused name for a machine and a session, which are deleted
	 * afterwards
	 * @throws IOException if a response is missing or unexpected
	 * @throws InterruptedException if interrupted
	 */
	public void round(String name) throws IOException, InterruptedException {
		for (String path : READS) {
			send("GET", path, "");
		}
		script(name);
		String machine = importPackage(name);
		send("DELETE", "/rest/vcenter/vm/" + machine, "");
	}

	private void script(String name) throws IOException, InterruptedException {
		send("PUT", "/__admin/sessions/" + name, """
				{"state": "IMPORT_FILE_TRANSFER", "progress": 40, "errors": [], "warnings": [], "information": [],
				  "files": [{"name": "disk.vmdk", "file_type": "DISK", "optional_upload": false, "size": 1,
				    "bytes_transferred": 0, "sha256": ""}]}""");
		send("GET", SESSIONS + "/id:" + name, "");
		send("POST", "/api", """
				{"jsonrpc": "2.0", "id": 1, "method": "invoke", "params": {"ctx": {"appCtx": {}},
				  "serviceId": "com.vmware.vcenter.ovf.import_session", "operationId": "get",
				  "input": {"STRUCTURE": {"operation-input": {"id": "%s"}}}}}""".formatted(name));
		send("DELETE", SESSIONS + "/id:" + name, "");
	}

	/**
	 * Logs in and imports a small package.
	 * @param name the name of the machine
	 * @return the id of the machine
	 * @throws IOException if a response is missing or unexpected
	 * @throws InterruptedException if interrupted
	 */
	public String importPackage(String name) throws IOException, InterruptedException {
		String login = find(VALUE,
				send("POST", "/rest/com/vmware/cis/session", "", "Authorization", "Basic dHJhaW5pbmc6dHJhaW5pbmc="));
		String[] session = { "vmware-api-session-id", login };
		String path = create("MANIFEST", session);
		byte[] descriptor = DESCRIPTOR.getBytes(StandardCharsets.UTF_8);
		byte[] disk = new byte[4096];
		String manifest = "SHA256(small.ovf)= " + sha256(descriptor) + "\nSHA256(disk.vmdk)= " + sha256(disk) + "\n";
		upload(path, "OVF", descriptor, session);
		upload(path, "MANIFEST", manifest.getBytes(StandardCharsets.UTF_8), session);
		upload(path, "DISK", disk, session);
		send("POST", path + "?~action=try-instantiate", "{\"instantiation_parameters\": []}", session);
		send("POST", path + "?~action=instantiate", """
				{"instantiation_parameters": [
				  {"@class": "com.vmware.vcenter.ovf.name_and_product_params", "name": "%s"},
				  {"@class": "com.vmware.vcenter.ovf.network_mapping_params",
				    "source_networks": [{"name": "LAN", "target": "network-14"}]}]}""".formatted(name), session);
		String machine = find(MACHINE, send("GET", path, "", session));
		send("DELETE", path, "", session);
		send("DELETE", "/rest/com/vmware/cis/session", "", session);
		return machine;
	}

	/**
	 * Creates a push session.
	 * @param option the additional file to push, {@code NONE} or {@code MANIFEST}
	 * @param headers names and values of headers to send
	 * @return the path of the session
	 * @throws IOException if the response is missing or unexpected
	 * @throws InterruptedException if interrupted
	 */
	public String create(String option, String... headers) throws IOException, InterruptedException {
		return SESSIONS + "/id:"
				+ find(VALUE, send("POST", SESSIONS + "/id:resgroup-8?~action=create-for-resource-pool", """
						{"create_spec": {"@class": "com.vmware.vcenter.ovf.import_session.create_spec",
						  "import_flags": [], "source_type": "PUSH_SOURCE", "push_source_content_type": "OVF_SOURCE",
						  "push_source_ovf_option": "%s"}}""".formatted(option), headers));
	}

	/**
	 * Uploads a file.
	 * @param path the path of the session
	 * @param fileType the type of the file, unique in the session
	 * @param content the file
	 * @param headers names and values of headers to send
	 * @throws IOException if the response is missing or unexpected
	 * @throws InterruptedException if interrupted
	 */
	public void upload(String path, String fileType, byte[] content, String... headers)
			throws IOException, InterruptedException {
		String url = uploadUrl(path, fileType, headers);
		send(HttpRequest.newBuilder(URI.create(url)).PUT(HttpRequest.BodyPublishers.ofByteArray(content)));
	}

	/**
	 * Returns the upload URL of a file.
	 * @param path the path of the session
	 * @param fileType the type of the file
	 * @param headers names and values of headers to send
	 * @return the URL of the first file of the type
	 * @throws IOException if the response is missing or unexpected
	 * @throws InterruptedException if interrupted
	 */
	public String uploadUrl(String path, String fileType, String... headers) throws IOException, InterruptedException {
		Pattern entry = Pattern.compile("\"file_type\":\"" + fileType + "\"[^{}]*\"file_url\":\"([^\"]*)\"");
		return find(entry, send("GET", path, "", headers));
	}

	/**
	 * Sends a request.
	 * @param method the method
	 * @param path the path and query
	 * @param body the body
	 * @param headers names and values of headers to send
	 * @return the body of the response
	 * @throws IOException if the response is missing or an error
	 * @throws InterruptedException if interrupted
	 */
	public String send(String method, String path, String body, String... headers)
			throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.base + path))
			.method(method, HttpRequest.BodyPublishers.ofString(body));
		return send((headers.length > 0) ? request.headers(headers) : request);
	}

	private String send(HttpRequest.Builder builder) throws IOException, InterruptedException {
		HttpRequest request = builder.timeout(Duration.ofSeconds(60)).build();
		HttpResponse<String> response = this.client.send(request, HttpResponse.BodyHandlers.ofString());
		if (response.statusCode() / 100 != 2 || response.body().contains("\"ERROR\"")) {
			throw new IOException(request + " failed with status " + response.statusCode() + " " + response.body());
		}
		return response.body();
	}

	private static String find(Pattern pattern, String answer) throws IOException {
		Matcher matcher = pattern.matcher(answer);
		if (!matcher.find()) {
			throw new IOException("Missing " + pattern + " in " + answer);
		}
		return matcher.group(1);
	}

	private static String sha256(byte[] content) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
