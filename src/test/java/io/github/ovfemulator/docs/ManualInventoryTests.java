package io.github.ovfemulator.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.github.ovfemulator.inventory.domain.Host;
import io.github.ovfemulator.inventory.domain.Inventory;
import io.github.ovfemulator.inventory.domain.ManagedObject;
import io.github.ovfemulator.inventory.domain.VirtualMachine;
import io.github.ovfemulator.inventory.file.InvalidFixtureException;
import io.github.ovfemulator.inventory.file.InventoryFileReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Loads the inventory that the manual shows.
 */
class ManualInventoryTests {

	private final ManualPage section = ManualPage.named("fixtures").section("Inventory");

	@TempDir
	private Path folder;

	@Test
	void exampleWhenLoadedThenEverythingIsThere() throws IOException {
		String example = this.section.blocks("yaml").get(0);
		Inventory inventory = InventoryFileReader.read(write(example));
		long entries = example.lines().filter((line) -> line.startsWith("  - ")).count();
		assertThat(inventory.all(ManagedObject.class)).hasSize((int) entries);
		assertThat(inventory.all(VirtualMachine.class)).extracting(VirtualMachine::name).containsExactly("golden");
		assertThat(inventory.all(Host.class)).extracting(Host::isUsable).containsExactly(true, false);
	}

	@Test
	void errorWhenMadeAsShownThenItHasTheMessageShown() throws IOException {
		List<String> messages = ManualPage.quoted(this.section.prose())
			.stream()
			.filter((quoted) -> quoted.contains(", line "))
			.toList();
		Path file = write(this.section.blocks("yaml")
			.get(0)
			.replace("esx-1.lab.test, cluster: domain-c7", "esx-1.lab.test, cluster: domain-c8"));
		assertThat(messages).hasSize(1);
		assertThatExceptionOfType(InvalidFixtureException.class).isThrownBy(() -> InventoryFileReader.read(file))
			.withMessageEndingWith(messages.get(0));
	}

	private Path write(String inventory) throws IOException {
		return Files.writeString(this.folder.resolve("inventory.yaml"), inventory);
	}

}
