package io.github.ovfemulator.inventory.file;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Invalid inventory files are rejected with line, column and reason. Each case replaces a
 * part of a valid file.
 */
class InventoryFileFaultTests {

	private static final Path FIXTURES = Path.of("src/test/resources/fixtures");

	@TempDir
	private Path folder;

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"',
			textBlock = """
					drs_enabled: true             | drs: true                  | 17 | 55 | the field 'drs' is unknown; known fields: id
					datacenters:                  | datacentres:               | 2  | 1  | the field 'datacentres' is unknown
					", type: DATACENTER"          | ""                         | 11 | 5  | the field 'type' is missing
					name: Datacenters             | "name: "                   | 11 | 21 | name must not be null
					type: HOST                    | type: HOSTS                | 13 | 33 | type must be one of DATACENTER, DATASTORE, HOST
					type: HOST                    | type: 2                    | 13 | 33 | type must be one of DATACENTER, DATASTORE, HOST
					drs_enabled: true             | drs_enabled: maybe         | 17 | 55 | drs_enabled must be true or false, not 'maybe'
					2199023255552                 | 2TB                        | 31 | 5  | capacity must be a whole number, not '2TB'
					2199023255552                 | 2.5                        | 31 | 5  | capacity must be a whole number
					2199023255552                 | -1                         | 31 | 5  | the value must not be negative
					1649267441664                 | 2199023255553              | 32 | 5  | the value must be between 0 and the capacity
					host-10                       | host-9                     | 20 | 7  | 'host-9' is already the id of entry 1 of the list hosts
					host-10                       | host/10                    | 20 | 7  | 'host/10' is not a valid id
					host-10                       | host-1234567890            | 20 | 7  | the number in 'host-1234567890' must not have more than 9 digits
					esx-2.example.test, cluster: domain-c7 | esx, cluster: domain-c8 | 20 | 31 | 'domain-c8' is not in the list clusters
					esx-2.example.test, cluster: domain-c7 | esx          | 20 | 5  | set either cluster or
					cluster: domain-c7 }\\n  - { id: host-16 | cluster: domain-c7, folder: group-h4 }\\n  - { id: host-16 | 21 | 5 | set either cluster or
					", host: host-16"             | ""                         | 25 | 5  | set exactly one of parent, cluster and host
					host: host-16                 | parent: resgroup-99        | 25 | 41 | 'resgroup-99' is not in the list resource_pools
					host: host-16                 | parent: resgroup-17        | 25 | 41 | the resource pool contains itself
					host: host-16                 | cluster: domain-c7         | 25 | 41 | 'domain-c7' already has the root pool resgroup-8
					host: host-16                 | host: host-9               | 25 | 41 | 'host-9' is in the cluster domain-c7
					Resources, cluster: domain-c7 | Resources, parent: resgroup-17 | 17 | 5 | it has no root resource pool
					name: Cluster, folder: group-h4 | name: Cluster, folder: group-v3 | 17 | 37 | the folder 'group-v3' has the type VIRTUAL_MACHINE
					host_folder: group-h4         | host_folder: group-v3      | 7  | 5  | the required type is HOST
					folder: group-d1              | folder: group-d9           | 5  | 5  | 'group-d9' is not in the list folders
					name: vm, type: VIRTUAL_MACHINE | name: vm, type: VIRTUAL_MACHINE, parent: group-h4 | 6 | 5 | has the parent group-h4
					networks:                     | datastores:                | 39 | 11 | Duplicate
					datacenters:                  | "datacenters: ["           | 2  | 15 | expected
					clusters:                     | clusters: none             | 17 | 9  | mapping values are not allowed here
					storage_policies:             | storage_policies: none\\nx: | 42 | 1  | storage_policies must be a list
					""")
	void readWhenFileIsInvalidThenLocationAndReason(String from, String to, int line, int column, String reason)
			throws IOException {
		String good = Files.readString(FIXTURES.resolve("built-in/inventory.yaml"));
		assertThat(good).contains(lines(from));
		Path file = write("inventory.yaml", good.replaceFirst("\\Q" + lines(from) + "\\E", lines(to)));
		assertFault(file, ", line %d, column %d: ".formatted(line, column), reason);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					"host-42", "datastore"     | "host-44", "datastore"     | 51 | 'host-44' does not belong to the resource pool resgroup-46
					"host-42", "datastore"     | "host-99", "datastore"     | 51 | 'host-99' is not in the list hosts
					"folder": "group-v26"      | "folder": "group-v32"      | 50 | 'group-v32' is not in the datacenter of
					"folder": "group-v26"      | "folder": "group-h23"      | 50 | the required type is VIRTUAL_MACHINE
					"datastore": "datastore-51"| "datastore": "datastore-52"| 51 | 'datastore-52' is not in the datacenter of
					[ "network-61" ]           | [ "network-62" ]           | 52 | 'network-62' is not in the list networks
					[ "network-61" ]           | [ null ]                   | 52 | networks[0] must not be null
					[ 17179869184 ]            | [ -1 ]                     | 52 | the values must not be negative
					"cpu_count": 2             | "cpu_count": 0             | 51 | the value must be at least 1
					"memory_size_mib": 4096    | "memory_size_mib": 0       | 52 | the value must be at least 1
					"cpu_count": 2             | "cpu_count": 2, "version": 5 | 51 | the value must be between 3 and 22, and not 5
					"id": "vm-500"             | "id": [ "vm-500" ]         | 50 | id must be a string
					""",
			quoteCharacter = '`')
	void readWhenMachineDoesNotMatchThenLocationAndReason(String from, String to, int line, String reason)
			throws IOException {
		String good = Files.readString(FIXTURES.resolve("two-datacenters/inventory.json"));
		Path file = write("inventory.json", good.replace(from, to));
		assertFault(file, ", line %d, column ".formatted(line), reason);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					cores_per_socket: 2      | cores_per_socket: 0  | 41 | 14 | hardware.cpu.cores_per_socket of vm-30: the value must be at least 1
					delay: 500               | delay: -1            | 43 | 7  | hardware.boot of vm-30: The boot delays must not be negative
					firmware: EFI            | firmware: UEFI       | 44 | 9  | firmware must be one of BIOS, EFI, not 'UEFI'
					index: 2                 | index: 4             | 50 | 48 | hardware.boot.order[1] of vm-30: The machine cannot boot from DISK 4
					model: NVME              | model: AHCI          | 56 | 11 | hardware.controllers[4] of vm-30: Two controllers have the bus SATA 0
					model: LSILOGICSAS, bus: 3 | model: LSILOGICSAS, bus: 4 | 54 | 11 | The bus number 4 is not valid for LSILOGICSAS
					bus: SCSI, unit: 8       | bus: SCSI, unit: 7   | 58 | 35 | hardware.disks[0].address of vm-30: No device can have the unit number 7
					bus: NVME, unit: 63      | bus: SCSI, unit: 8   | 60 | 26 | Two devices have the unit number 8 on the bus SCSI 0
					bus: SATA, unit: 29      | bus: SATA, bus_number: 1, unit: 29 | 64 | 13 | no controller for the bus SATA 1
					bus: SATA, unit: 29      | bus: SCSI, unit: 0   | 64 | 11 | A CD-ROM drive must be on an IDE or SATA bus
					policy-gold, prov        | policy-tin, prov     | 58 | 68 | hardware.disks[0].storage_policy of vm-30: 'policy-tin' is not in the list
					eagerZeroedThick         | lazy                 | 59 | 77 | The provisioning must be thin, thick or eagerZeroedThick, not 'lazy'
					type: HOST_DEVICE, value: fd0 | type: PIPE_SERVER | 67 | 11 | A floppy drive does not support the backing PIPE_SERVER
					type: NETWORK_SERVER     | type: CLIENT_DEVICE  | 69 | 11 | hardware.serial_ports[0] of vm-30: A serial port does not support
					02:00:00:00:00:1f        | 02:00                | 37 | 9  | network_adapters[1] of vm-30: '02:00' is not a MAC address
					version: 19              | version: 2           | 33 | 5  | version of vm-30: the value must be between 3 and 22
					memory_size_mib: 4096    | disk_capacities: [1] | 57 | 7  | hardware.disks of vm-30: set either disks or disk_capacities
					- { key: app.unset, type: uint16 } | - { type: uint16 } | 87 | 11 | the field 'key' is missing
					guestinfo.role: web      | guestinfo.role:      | 89 | 23 | role must not be null
					""")
	void readWhenMachineContradictsItselfThenLocationAndReason(String from, String to, int line, int column,
			String reason) throws IOException {
		String good = Files.readString(FIXTURES.resolve("whole-machine/inventory.yaml"));
		assertThat(good).contains(from);
		Path file = write("inventory.yaml", good.replace(from, to));
		assertFault(file, ", line %d, column %d: ".formatted(line, column), reason);
	}

	@Test
	void readWhenFileIsEmptyThenRejected() throws IOException {
		assertFault(write("inventory.yaml", ""), "", "the file is empty");
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "ISO-8859-1" })
	void readWhenFileIsNotInUtf8ThenRejected(String encoding) throws IOException {
		Path json = Files.write(this.folder.resolve("inventory.json"),
				"{\"folders\": [ \"\u00e4\" ]}".getBytes(Charset.forName(encoding)));
		assertFault(json, "", "UTF-8");
		Path yaml = Files.write(this.folder.resolve("inventory.yaml"),
				"folders: [ \u00e4 ]".getBytes(Charset.forName(encoding)));
		assertFault(yaml, "", "UTF-8");
	}

	@ParameterizedTest
	@ValueSource(strings = { "inventory.yaml", "inventory.yml" })
	void readWhenYamlIsTooLargeThenRejectedUnread(String name) throws IOException {
		long limit = FileContent.MAX_YAML_SIZE.toBytes();
		Path file = write(name, "x: " + "x".repeat((int) limit - 2));
		assertFault(file, ": ",
				"the size is %d bytes; the limit for YAML is %d bytes. Use JSON".formatted(limit + 1, limit));
	}

	@Test
	void readWhenJsonExceedsYamlLimitThenRead() throws IOException {
		String space = " ".repeat((int) FileContent.MAX_YAML_SIZE.toBytes());
		String good = Files.readString(FIXTURES.resolve("two-datacenters/inventory.json"));
		Path file = write("inventory.json", space + good);
		assertThat(InventoryFileReader.read(file)).isNotNull();
	}

	@Test
	void readWhenFileIsMissingThenRejected() {
		assertFault(this.folder.resolve("inventory.yaml"), ": ", "the file cannot be read: ");
	}

	private static String lines(String text) {
		return text.replace("\\n", "\n");
	}

	private Path write(String name, String content) throws IOException {
		return Files.writeString(this.folder.resolve(name), content);
	}

	private static void assertFault(Path file, String place, String reason) {
		assertThatExceptionOfType(InvalidFixtureException.class).isThrownBy(() -> InventoryFileReader.read(file))
			.withMessageStartingWith(file + place)
			.withMessageContaining(reason);
	}

}
