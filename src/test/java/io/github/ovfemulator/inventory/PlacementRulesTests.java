package io.github.ovfemulator.inventory;

import java.util.List;

import io.github.ovfemulator.inventory.domain.Folder;
import io.github.ovfemulator.inventory.domain.FolderType;
import io.github.ovfemulator.inventory.domain.Host;
import io.github.ovfemulator.inventory.domain.HostConnectionState;
import io.github.ovfemulator.inventory.domain.Inventory;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.DatacenterId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.FolderId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.HostSystemId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.ResourcePoolId;
import io.github.ovfemulator.inventory.domain.ResourcePool;
import io.github.ovfemulator.vapi.type.ErrorType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static io.github.ovfemulator.inventory.VapiErrorAssert.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

class PlacementRulesTests {

	private final InventoryService service = new InventoryService(TestInventories.twoDatacenters());

	@Test
	void placeWhenClusterHasDrsThenHostIsUnset() {
		assertThat(place("resgroup-8", null, null)).isEqualTo(new Placement(new ResourcePoolId("resgroup-8"), null,
				new FolderId("group-v3"), new DatacenterId("datacenter-2"), null));
	}

	@Test
	void placeWhenPoolOfStandAloneHostThenThatHost() {
		assertThat(place("resgroup-17", null, null).host()).isEqualTo(new HostSystemId("host-16"));
	}

	@Test
	void placeWhenHostBelongsToPoolThenThatHost() {
		assertThat(place("resgroup-8", "host-10", null).host()).isEqualTo(new HostSystemId("host-10"));
	}

	@Test
	void placeWhenFolderIsNestedThenThatFolder() {
		assertThat(place("resgroup-30", "host-29", "group-v33").folder()).isEqualTo(new FolderId("group-v33"));
	}

	@Test
	void placeWhenPoolUnknownThenNotFound() {
		assertThat(refused(ErrorType.NOT_FOUND, "not_found", "resgroup-99", null, null))
			.containsExactly("resource pool", "resgroup-99");
	}

	@Test
	void placeWhenHostUnknownThenNotFound() {
		assertThat(refused(ErrorType.NOT_FOUND, "not_found", "resgroup-8", "host-99", null)).containsExactly("host",
				"host-99");
	}

	@Test
	void placeWhenFolderUnknownThenNotFound() {
		assertThat(refused(ErrorType.NOT_FOUND, "not_found", "resgroup-8", null, "group-v99")).containsExactly("folder",
				"group-v99");
	}

	@Test
	void placeWhenHostIsOutsideClusterThenInvalidArgument() {
		refused(ErrorType.INVALID_ARGUMENT, "placement.host", "resgroup-8", "host-16", null);
	}

	@Test
	void placeWhenFolderHasOtherTypeThenInvalidArgument() {
		refused(ErrorType.INVALID_ARGUMENT, "placement.folder_type", "resgroup-8", null, "group-h4");
	}

	@Test
	void placeWhenFolderIsInAnotherDatacenterThenInvalidArgument() {
		refused(ErrorType.INVALID_ARGUMENT, "placement.folder_datacenter", "resgroup-8", null, "group-v23");
	}

	@Test
	void placeWhenClusterHasNoDrsThenInvalidArgument() {
		refused(ErrorType.INVALID_ARGUMENT, "placement.host_needed", "resgroup-28", null, null);
	}

	@Test
	void placeWhenPoolIsInNoDatacenterThenInvalidArgument() {
		Folder top = new Folder(new FolderId("group-d1"), "top", FolderType.DATACENTER, null, null);
		Host host = new Host(new HostSystemId("host-1"), "host", top.id(), null, HostConnectionState.CONNECTED, null);
		ResourcePool pool = new ResourcePool(new ResourcePoolId("resgroup-2"), "pool", null, null, host.id());
		PlacementRules rules = new PlacementRules(Inventory.of(List.of(top, host, pool)));
		assertFails(ErrorType.INVALID_ARGUMENT, "placement.no_datacenter", () -> rules.place(pool.id(), null, null));
	}

	@Test
	void pickHostWhenUnsetThenFirstOfCluster() {
		assertThat(this.service.pickHost(place("resgroup-8", null, null))).isEqualTo(new HostSystemId("host-9"));
	}

	@Test
	void pickHostWhenDisconnectedThenNotAllowedInCurrentState() {
		Placement placement = place("resgroup-28", "host-29", null);
		assertFails(ErrorType.NOT_ALLOWED_IN_CURRENT_STATE, "no_usable_host", () -> this.service.pickHost(placement));
	}

	private Placement place(String pool, @Nullable String host, @Nullable String folder) {
		return this.service.place(new ResourcePoolId(pool), (host != null) ? new HostSystemId(host) : null,
				(folder != null) ? new FolderId(folder) : null);
	}

	private List<String> refused(ErrorType type, String messageId, String pool, @Nullable String host,
			@Nullable String folder) {
		return assertFails(type, messageId, () -> place(pool, host, folder));
	}

}
