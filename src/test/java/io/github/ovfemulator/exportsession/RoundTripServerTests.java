package io.github.ovfemulator.exportsession;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.EmulatorTest;
import io.github.ovfemulator.support.ImportClient;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that an exported machine or vApp is the same when it is imported again.
 */
@EmulatorTest
class RoundTripServerTests {

	private static final String FLAGS = ", \"export_flags\": [\"PRESERVE_MAC\", \"EXTRA_CONFIG\"]";

	@Autowired
	private EmulatorClient client;

	static Stream<Path> corpus() throws IOException, URISyntaxException {
		URL folder = Objects.requireNonNull(RoundTripServerTests.class.getResource("corpus"));
		try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
			return files.sorted().toList().stream();
		}
	}

	@ParameterizedTest
	@MethodSource("corpus")
	void machineWhenExportedAsOvfThenImportsAsTheSame(Path descriptor) throws IOException {
		JsonNode imported = importCorpus(descriptor);
		ExportClient export = ExportClient.create(this.client, ExportClient.source(imported), ExportClient.OVF + FLAGS);
		Map<String, byte[]> files = export.files();
		assertSame(imported, importAgain(ImportClient.create(this.client, "MANIFEST"), files));
	}

	@ParameterizedTest
	@MethodSource("corpus")
	void machineWhenExportedAsOvaThenImportsAsTheSame(Path descriptor) throws IOException {
		JsonNode imported = importCorpus(descriptor);
		ExportClient export = ExportClient.create(this.client, ExportClient.source(imported), ExportClient.OVA + FLAGS);
		byte[] archive = export.files().values().iterator().next();
		ImportClient again = ImportClient.createForOva(this.client);
		again.upload(again.info().at("/files/0/name").stringValue(), archive);
		instantiate(again);
		again.info()
			.path("files")
			.valueStream()
			.filter((file) -> file.path("bytes_transferred").longValue() < file.path("size").longValue())
			.forEach((file) -> again.tryUpload(file.path("name").stringValue(), archive));
		assertSame(imported, again.assertState("IMPORT_COMPLETED").info());
	}

	private JsonNode importCorpus(Path descriptor) throws IOException {
		ImportClient session = ImportClient.create(this.client, "NONE")
			.upload("descriptor.ovf", Files.readAllBytes(descriptor));
		instantiate(session);
		session.info()
			.path("files")
			.valueStream()
			.map((file) -> file.path("name").stringValue())
			.filter((name) -> !name.equals("descriptor.ovf"))
			.forEach((name) -> session.upload(name, new byte[10]));
		return session.assertState("IMPORT_COMPLETED").info();
	}

	private JsonNode importAgain(ImportClient session, Map<String, byte[]> files) {
		files.forEach((name, content) -> {
			if (name.endsWith(".ovf")) {
				session.upload("descriptor.ovf", content);
			}
		});
		assertThat(session.info().path("errors")).isEmpty();
		files.forEach((name, content) -> {
			if (name.endsWith(".mf")) {
				session.upload("descriptor.mf", content);
			}
		});
		instantiate(session);
		files.forEach((name, content) -> {
			if (name.endsWith(".vmdk")) {
				session.upload(name, content);
			}
		});
		JsonNode info = session.assertState("IMPORT_COMPLETED").info();
		assertThat(info.path("warnings")).isEmpty();
		assertThat(info.path("files"))
			.allSatisfy((file) -> assertThat(file.path("bytes_transferred")).isEqualTo(file.path("size")));
		return info;
	}

	/** Gives the machine a unique name, and connects all networks to the same one. */
	private void instantiate(ImportClient session) {
		JsonNode offered = this.client
			.post(session.path() + "?~action=try-instantiate", "{\"instantiation_parameters\": []}")
			.value()
			.path("parameters");
		String networks = offered.findValues("source_networks")
			.stream()
			.flatMap(JsonNode::valueStream)
			.map((network) -> "{\"name\": %s, \"target\": \"network-14\"}".formatted(network.path("name")))
			.collect(Collectors.joining(", "));
		session.instantiate("""
				{"@class": "com.vmware.vcenter.ovf.name_and_product_params", "name": "round-trip-%s"},
				{"@class": "com.vmware.vcenter.ovf.eula_params", "all_EULA_accepted": true},
				{"@class": "com.vmware.vcenter.ovf.network_mapping_params", "source_networks": [%s]}
				""".formatted(UUID.randomUUID(), networks));
	}

	private void assertSame(JsonNode first, JsonNode second) {
		assertThat(describe(second)).isEqualTo(describe(first)).isNotEmpty();
	}

	/** The machine, or the members of a vApp by name. */
	private List<JsonNode> describe(JsonNode imported) {
		if (imported.has("vm_id")) {
			return List.of(machine(imported.path("vm_id").stringValue()));
		}
		return members(imported.path("vapp_id").stringValue()).toList();
	}

	private Stream<JsonNode> members(String app) {
		ObjectNode own = (ObjectNode) this.client.get("/__admin/vapps/" + app).json();
		List<JsonNode> members = own.path("members")
			.valueStream()
			.sorted(Comparator.comparing((member) -> member.path("name").stringValue()))
			.toList();
		own.remove("members");
		return Stream.concat(Stream.of(withoutOwn(own)), members.stream().flatMap((member) -> {
			String id = member.path("id").stringValue();
			return Stream.concat(Stream.of(member.path("name")),
					id.startsWith("vm-") ? Stream.of(machine(id)) : members(id));
		}));
	}

	private JsonNode machine(String id) {
		return withoutOwn((ObjectNode) this.client.get("/__admin/machines/" + id).json());
	}

	/** Removes the data that depend on when and where a machine was created. */
	private static JsonNode withoutOwn(ObjectNode entity) {
		entity.remove(List.of("id", "name", "virtual_app"));
		entity.findParents("mac_address_generated")
			.forEach((adapter) -> ((ObjectNode) adapter).remove("mac_address_generated"));
		((ObjectNode) entity.path("configuration")).remove(List.of("system_id", "deployment_option"));
		return entity;
	}

}
