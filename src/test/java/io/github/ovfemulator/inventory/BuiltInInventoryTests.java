package io.github.ovfemulator.inventory;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.github.ovfemulator.inventory.domain.Cluster;
import io.github.ovfemulator.inventory.domain.Datacenter;
import io.github.ovfemulator.inventory.domain.Datastore;
import io.github.ovfemulator.inventory.domain.Folder;
import io.github.ovfemulator.inventory.domain.Host;
import io.github.ovfemulator.inventory.domain.InFolder;
import io.github.ovfemulator.inventory.domain.Inventory;
import io.github.ovfemulator.inventory.domain.ManagedObject;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.FolderId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.HostSystemId;
import io.github.ovfemulator.inventory.domain.Network;
import io.github.ovfemulator.inventory.domain.ResourcePool;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The ids of the built-in inventory are documented and must not change.
 */
class BuiltInInventoryTests {

	private final Inventory inventory = BuiltInInventory.create();

	@Test
	void createWhenCalledThenIdsAreDocumented() {
		assertThat(ids(Datacenter.class)).containsExactly("datacenter-2");
		assertThat(ids(Cluster.class)).containsExactly("domain-c7");
		assertThat(ids(ResourcePool.class)).startsWith("resgroup-8").hasSize(2);
		assertThat(ids(Host.class)).startsWith("host-9", "host-10", "host-11").hasSize(4);
		assertThat(ids(Folder.class)).contains("group-v3");
		assertThat(ids(Datastore.class)).startsWith("datastore-11").hasSize(2);
		assertThat(ids(Network.class)).startsWith("network-14").hasSize(2);
	}

	@Test
	void createWhenCalledThenClusterHasDrs() {
		assertThat(this.inventory.all(Cluster.class)).allMatch(Cluster::drsEnabled);
	}

	@Test
	void createWhenCalledThenOneHostIsStandAlone() {
		assertThat(this.inventory.all(Host.class).stream().filter((host) -> host.cluster() == null))
			.extracting(Host::id)
			.containsExactly(new HostSystemId("host-16"));
	}

	@Test
	void createWhenCalledThenReferencedFoldersExist() {
		Stream<FolderId> folders = this.inventory.all(ManagedObject.class)
			.stream()
			.filter(InFolder.class::isInstance)
			.map((object) -> ((InFolder) object).folder());
		Stream<FolderId> parents = this.inventory.all(Folder.class)
			.stream()
			.map(Folder::parent)
			.filter(Objects::nonNull);
		assertThat(Stream.concat(folders, parents))
			.allSatisfy((folder) -> assertThat(this.inventory.find(Folder.class, folder)).isPresent());
	}

	private <T extends ManagedObject<?>> List<String> ids(Class<T> type) {
		return this.inventory.all(type).stream().map((object) -> object.id().value()).toList();
	}

}
