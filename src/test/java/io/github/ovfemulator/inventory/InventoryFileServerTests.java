package io.github.ovfemulator.inventory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.github.ovfemulator.OvfEmulatorApplication;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.ResourcePoolId;
import io.github.ovfemulator.inventory.domain.ResourcePool;
import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.ImportClient;
import io.github.ovfemulator.support.TestPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * Starts the server with a folder of fixtures.
 */
@ExtendWith(OutputCaptureExtension.class)
class InventoryFileServerTests {

	private static final String BUILT_IN = "src/test/resources/fixtures/built-in/inventory.yaml";

	@TempDir
	private Path folder;

	@Test
	void startWhenInventoryFileThenItIsServedAndAcceptsImports() throws IOException {
		write("inventory.yml",
				Files.readString(Path.of(BUILT_IN))
					.replace("datastore1", "fast")
					.replace("host-16", "host-300")
					.replace("esx-4", "lonely"));
		try (ConfigurableApplicationContext context = start()) {
			EmulatorClient client = new EmulatorClient(
					context.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
			assertThat(names(client, "host")).containsExactly("esx-1.example.test", "esx-2.example.test",
					"esx-3.example.test", "lonely.example.test");
			assertThat(names(client, "datastore")).containsExactly("fast", "nfs1");
			TestPackage tiny = TestPackage.of(TestOvfDescriptors.virtualMachine("tiny")).disk("tiny.vmdk", 100);
			ImportClient session = ImportClient.create(client, "NONE")
				.upload("descriptor.ovf", tiny.descriptor())
				.upload("tiny.vmdk", tiny.content("tiny.vmdk"))
				.instantiate("")
				.assertState("IMPORT_COMPLETED");
			assertThat(session.info().path("vm_id").stringValue()).isEqualTo("vm-301");
			assertThat(names(client, "vm")).containsExactly("tiny");
		}
	}

	@Test
	void startWhenNoInventoryFileThenBuiltIn() {
		try (ConfigurableApplicationContext context = start()) {
			assertThat(context.getBean(InventoryService.class)
				.inventory()
				.find(ResourcePool.class, new ResourcePoolId("resgroup-8"))).isPresent();
		}
	}

	@Test
	void startWhenFileIsInvalidThenFailsWithLocation(CapturedOutput output) throws IOException {
		Path file = write("inventory.yaml", "hosts:\n  - { id: host-1, name: lost, cluster: domain-c1 }\n");
		assertThatException().isThrownBy(this::start);
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains(file + ", line 2, column 31: cluster of host-1: 'domain-c1' is not in the list clusters")
			.contains("emulator.fixtures")
			.doesNotContain("\tat ");
	}

	@Test
	void startWhenTwoFilesThenFailsWithNames(CapturedOutput output) throws IOException {
		write("inventory.yaml", "");
		write("inventory.json", "{}");
		assertThatException().isThrownBy(this::start);
		assertThat(output).contains("more than one inventory file: inventory.yaml, inventory.json");
	}

	@Test
	void startWhenFolderIsMissingThenFailsWithPath(CapturedOutput output) throws IOException {
		Files.delete(this.folder);
		assertThatException().isThrownBy(this::start);
		assertThat(output).contains("the folder '" + this.folder + "' in emulator.fixtures does not exist");
	}

	private ConfigurableApplicationContext start() {
		return SpringApplication.run(OvfEmulatorApplication.class, "--emulator.fixtures=" + this.folder,
				"--emulator.https.port=-1");
	}

	private Path write(String name, String content) throws IOException {
		return Files.writeString(this.folder.resolve(name), content);
	}

	private static List<String> names(EmulatorClient client, String kind) {
		return client.get("/rest/vcenter/" + kind).value().findValuesAsString("name");
	}

}
