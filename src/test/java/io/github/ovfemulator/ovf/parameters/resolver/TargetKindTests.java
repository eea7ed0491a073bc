package io.github.ovfemulator.ovf.parameters.resolver;

import java.util.Arrays;
import java.util.List;

import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.ovf.parameters.DatastoreMappingParams;
import io.github.ovfemulator.ovf.parameters.DatastoreMappingParams.DiskGroup;
import io.github.ovfemulator.ovf.parameters.DiskProvisioningType;
import io.github.ovfemulator.ovf.parameters.NetworkMappingParams;
import io.github.ovfemulator.ovf.parameters.NetworkMappingParams.SourceNetwork;
import io.github.ovfemulator.ovf.parameters.NetworkMappingParams.TargetNetwork;
import io.github.ovfemulator.ovf.parameters.StorageMappingParams;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static io.github.ovfemulator.ovf.TestElement.element;
import static io.github.ovfemulator.ovf.TestElement.section;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.virtualMachine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests for the kinds that select networks and storage of the target.
 */
class TargetKindTests {

	private static final TestOvfDescriptors GROUPS = virtualMachine("vm")
		.envelope(section("vmw:StorageGroupSection").with("vmw:id", "fast")
			.with("vmw:name", "Fast ones")
			.add(element("vmw:Description").text("For data")))
		.disk("d1", "", 5000);

	private static Structure mapping(String... namesAndTargets) {
		return new NetworkMappingParams(Arrays.stream(namesAndTargets)
			.map((each) -> each.split("=", -1))
			.map((each) -> new SourceNetwork(each[0], null, each[1].isEmpty() ? null : each[1]))
			.toList(), null, null);
	}

	private static Structure storage(@Nullable String profile, @Nullable String datastore,
			@Nullable DiskProvisioningType provisioning, DiskGroup... groups) {
		return new DatastoreMappingParams(null, null, null, null, profile, datastore, provisioning, List.of(groups),
				null);
	}

	private static DiskGroup group(String id, String datastore) {
		return new DiskGroup(id, null, null, null, datastore, DiskProvisioningType.thin);
	}

	@Test
	void networksWhenDescribedThenListSourcesAndTargets() {
		NetworkMappingParams networks = TestParameters.of(virtualMachine("vm").network("LAN"))
			.describe(NetworkMappingParams.class);
		assertThat(networks.sourceNetworks()).containsExactly(new SourceNetwork("LAN", "The LAN network", null));
		assertThat(networks.targetNetworks())
			.extracting(TargetNetwork::id, TargetNetwork::name, TargetNetwork::accessible,
					TargetNetwork::inaccessibleReasons)
			.containsExactly(tuple("network-14", "VM Network", true, List.of()),
					tuple("dvportgroup-15", "DPortGroup", true, List.of()));
	}

	@Test
	void networksWhenOneHasNoTargetThenItIsMissing() {
		TestParameters parameters = TestParameters.of(virtualMachine("vm").network("LAN").network("WAN"));
		assertThat(parameters.missing()).hasSize(2);
		assertThat(parameters.errors(mapping("LAN=network-14")))
			.containsExactly("NetworkMappingParams.source_networks[WAN].target");
		assertThat(parameters.errors(mapping("LAN=network-14", "WAN=")))
			.containsExactly("NetworkMappingParams.source_networks[WAN].target");
		Structure complete = mapping("LAN=network-14", "WAN=network-14");
		assertThat(parameters.choices(complete).networks()).containsEntry("WAN", "network-14").hasSize(2);
		assertThat(parameters.describe(NetworkMappingParams.class, complete).sourceNetworks())
			.extracting(SourceNetwork::target)
			.containsOnly("network-14");
	}

	@Test
	void networksWhenUnknownThenAreErrors() {
		TestParameters parameters = TestParameters.of(virtualMachine("vm").network("LAN"));
		assertThat(parameters.resolve(mapping("LAN=network-99", "DMZ=network-14")).errors())
			.extracting(ParameterIssue::name, ParameterIssue::value)
			.containsExactly(tuple("NetworkMappingParams.source_networks[LAN].target", "network-99"),
					tuple("NetworkMappingParams.source_networks.name", "DMZ"));
		assertThat(parameters.errors(mapping("LAN=network-14", "LAN=network-14"))).hasSize(1);
	}

	@Test
	void storageWhenNotSentThenFirstWithSpaceIsDefault() {
		DatastoreMappingParams storage = TestParameters.of(GROUPS).describe(DatastoreMappingParams.class);
		assertThat(storage.availableDatastores())
			.extracting((each) -> each.id(), (each) -> each.name(), (each) -> each.storageProfiles())
			.containsExactly(tuple("datastore-11", "small", List.of("gold")),
					tuple("datastore-12", "large", List.of("gold")));
		assertThat(storage.storageProfilesEnabled()).isTrue();
		assertThat(storage.availableStorageProfiles()).extracting((each) -> each.id()).containsExactly("gold");
		assertThat(storage.availableDiskProvisioningTypes()).containsExactly(DiskProvisioningType.values());
		assertThat(storage.targetDatastore()).isEqualTo("datastore-12");
		assertThat(storage.targetProvisioningType()).isEqualTo(DiskProvisioningType.thick);
		assertThat(storage.diskGroups())
			.containsExactly(new DiskGroup("fast", "Fast ones", "For data", null, null, null));
	}

	@Test
	void storageWhenNoneHasSpaceThenFirstIsDefault() {
		TestParameters parameters = TestParameters.of(virtualMachine("vm").disk("d1", "", Long.MAX_VALUE / 2));
		assertThat(parameters.choices().storage().datastore()).isEqualTo("datastore-11");
		parameters.datastores.clear();
		assertThat(parameters.choices().storage().datastore()).isNull();
	}

	@Test
	void storageWhenSentThenAppliesInGeneralAndToGroups() {
		Structure sent = storage("gold", "datastore-11", null, group("fast", "datastore-12"));
		Choices choices = TestParameters.of(GROUPS).choices(sent);
		assertThat(choices.storageOf(null))
			.isEqualTo(new StorageChoice("datastore-11", "gold", DiskProvisioningType.thick));
		assertThat(choices.storageOf("fast"))
			.isEqualTo(new StorageChoice("datastore-12", "gold", DiskProvisioningType.thin));
		assertThat(TestParameters.of(GROUPS).describe(DatastoreMappingParams.class, sent).diskGroups())
			.extracting(DiskGroup::targetDatastore)
			.containsExactly("datastore-12");
	}

	@Test
	void storageWhenUnknownThenIsError() {
		assertThat(TestParameters.of(GROUPS)
			.resolve(storage("silver", "datastore-99", null, group("slow", "datastore-11"), group("fast", "nowhere"),
					group("fast", "datastore-11")))
			.errors()).extracting(ParameterIssue::name, ParameterIssue::value)
			.containsExactly(tuple("DatastoreMappingParams.target_datastore", "datastore-99"),
					tuple("DatastoreMappingParams.target_profile", "silver"),
					tuple("DatastoreMappingParams.disk_groups.id", "slow"),
					tuple("DatastoreMappingParams.disk_groups[fast].target_datastore", "nowhere"),
					tuple("DatastoreMappingParams.disk_groups.id", "fast"));
	}

	@Test
	void storageWhenOfVirtualDatacenterThenIsError() {
		assertThat(TestParameters.of(GROUPS).errors(new StorageMappingParams(null, null, null, null, null, null)))
			.containsExactly("StorageMappingParams");
	}

}
