package io.github.ovfemulator.libraryitem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.ImportClient;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Deploys real descriptors and compares the machines with those of import sessions and
 * with those of their captures. Skips the ones that cannot be deployed with defaults.
 * Runs when the environment variable {@code OVF_CORPUS} names the folder with
 * {@code descriptors}.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "emulator.https.port=-1")
@EnabledIfEnvironmentVariable(named = "OVF_CORPUS", matches = ".+")
class CorpusDeployTests {

	private static final Pattern SIZE = Pattern.compile("\\s(ovf:)?(size|chunkSize)=\"[0-9]*\"");

	private static final Pattern FILE = Pattern.compile("<(?:ovf:)?File\\s[^>]*?href=\"([^\"/:]+)\"");

	@TempDir
	private static Path fixtures;

	@Autowired
	private EmulatorClient client;

	@DynamicPropertySource
	static void writeFixtures(DynamicPropertyRegistry properties) throws IOException {
		for (Path descriptor : descriptors()) {
			String id = id(descriptor);
			String text = Files.readString(descriptor, StandardCharsets.ISO_8859_1);
			TestLibrary.write(fixtures, id + "/" + id + ".ovf",
					SIZE.matcher(text).replaceAll("").getBytes(StandardCharsets.ISO_8859_1));
			Matcher file = FILE.matcher(text);
			while (file.find()) {
				TestLibrary.write(fixtures, id + "/" + file.group(1), new byte[10]);
			}
		}
		properties.add("emulator.fixtures", fixtures::toString);
	}

	private static List<Path> descriptors() throws IOException {
		try (Stream<Path> files = Files
			.list(Path.of(String.valueOf(System.getenv("OVF_CORPUS"))).resolve("descriptors"))) {
			return files.filter((file) -> file.toString().endsWith(".ovf")).sorted().toList();
		}
	}

	private static String id(Path descriptor) {
		return descriptor.getFileName().toString().replace(".ovf", "");
	}

	@TestFactory
	Stream<DynamicTest> deployWhenImportedAsWellThenMachinesAreEqual() throws IOException {
		return descriptors().stream().map((file) -> DynamicTest.dynamicTest(id(file), () -> compare(id(file))));
	}

	private void compare(String item) {
		TestMachines machines = new TestMachines(this.client);
		machines.reset();
		JsonNode summary = this.client
			.attempt("POST", "/rest/com/vmware/vcenter/ovf/library-item/id:" + item + "?~action=filter",
					"{\"target\":{\"resource_pool_id\":\"resgroup-8\"}}")
			.json()
			.path("value");
		JsonNode result = this.client
			.attempt("POST", "/rest/com/vmware/vcenter/ovf/library-item/id:" + item + "?~action=deploy",
					"{\"target\":{\"resource_pool_id\":\"resgroup-8\"},"
							+ "\"deployment_spec\":{\"name\":\"corpus\",\"accept_all_EULA\":true,\"network_mappings\":["
							+ networks(summary, "{\"key\":%s,\"value\":\"network-14\"}") + "]}}")
			.json()
			.path("value");
		assumeTrue(result.path("succeeded").asBoolean(false), result::toString);
		String deployed = machines.describe();
		String hardware = machines.hardware();
		captureAndDeploy(result.path("resource_id"));
		assertThat(machines.hardware()).isEqualTo(hardware);
		machines.reset();
		ImportClient
			.createFrom(this.client,
					"\"source_type\":\"CONTENT_LIBRARY_SOURCE\",\"content_library_item\":\"" + item + "\"")
			.awaitState("IMPORT_SELECTING_OVF_PARAMS")
			.instantiate("{\"type\":\"NameAndProductParams\",\"name\":\"corpus\"},"
					+ "{\"type\":\"EulaParams\",\"all_EULA_accepted\":true},"
					+ "{\"type\":\"NetworkMappingParams\",\"source_networks\":["
					+ networks(summary, "{\"name\":%s,\"target\":\"network-14\"}") + "]}")
			.awaitState("IMPORT_COMPLETED");
		assertThat(deployed).isEqualTo(machines.describe());
	}

	private static String networks(JsonNode summary, String mapping) {
		return summary.path("networks").valueStream().map(mapping::formatted).collect(Collectors.joining(","));
	}

	/** Replaces the machines by those of their capture. */
	private void captureAndDeploy(JsonNode source) {
		String item = this.client.post("/rest/com/vmware/vcenter/ovf/library-item", "{\"source\":" + source
				+ ",\"target\":{\"library_id\":\"library-1\"},\"create_spec\":{\"name\":\"captured\",\"flags\":[\"PRESERVE_MAC\"]}}")
			.value()
			.path("ovf_library_item_id")
			.stringValue();
		this.client.get("/rest/vcenter/vm")
			.value()
			.findValuesAsString("vm")
			.forEach((vm) -> this.client.call("DELETE", "/rest/vcenter/vm/" + vm, null).assertVoid());
		JsonNode result = this.client
			.post("/rest/com/vmware/vcenter/ovf/library-item/id:" + item + "?~action=deploy",
					"{\"target\":{\"resource_pool_id\":\"resgroup-8\"},"
							+ "\"deployment_spec\":{\"name\":\"again\",\"accept_all_EULA\":true}}")
			.value();
		assertThat(result.path("succeeded").booleanValue()).as(result.toString()).isTrue();
	}

}
