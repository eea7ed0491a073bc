package io.github.ovfemulator.ovf.reader;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import io.github.ovfemulator.ovf.OvfLimits;
import io.github.ovfemulator.ovf.ParseIssue;
import io.github.ovfemulator.ovf.UnreadableDescriptorException;
import io.github.ovfemulator.ovf.descriptor.Content;
import io.github.ovfemulator.ovf.descriptor.Content.VirtualSystem;
import io.github.ovfemulator.ovf.descriptor.Content.VirtualSystemCollection;
import io.github.ovfemulator.ovf.descriptor.DeploymentOption;
import io.github.ovfemulator.ovf.descriptor.FileReference;
import io.github.ovfemulator.ovf.descriptor.FileRole;
import io.github.ovfemulator.ovf.descriptor.Network;
import io.github.ovfemulator.ovf.descriptor.OvfDescriptor;
import io.github.ovfemulator.ovf.descriptor.Property;
import io.github.ovfemulator.ovf.descriptor.VirtualDisk;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Compares the results of the reader with an independent index of real descriptors. Runs
 * if the environment variable {@code OVF_CORPUS} is the folder with {@code index.tsv} and
 * {@code descriptors}.
 */
class OvfCorpusTests {

	/** The expected message of refused descriptors by OVF version in the index. */
	private static final Map<String, String> REFUSED = Map.of("0.9-vmware", "OVF 0.9", "2", "OVF 2.x", "no namespace",
			"root element");

	/** The descriptors with other counts than in the index, and the reason. */
	private static final Map<String, String> DIFFERENT = Map.of("335-net-sec-elsewhr.ovf",
			"the network section is in a virtual system, where it is not read", "347-prop-no-key.ovf",
			"a property without a key is not read", "450-unsupportedSection.ovf",
			"the content is in the layout of OVF 0.9, which is not read");

	/** The descriptors with errors but without issues in the index, and the reason. */
	private static final Map<String, String> REFUSED_BY_VCENTER_TOO = Map.ofEntries(
			Map.entry("329-vbox5.ovf", "it requires a sound device of a type that vCenter does not support"),
			Map.entry("522-iosv.ovf", "its disks are on an IDE controller of the model virtio"),
			Map.entry("551-ovf-descriptor.ovf", "its disks are on an iSCSI adapter"));

	/** The issues of the index that the reader does not report, and the reason. */
	private static final Map<String, String> NOT_REPORTED = Map.of("vmw-section-required",
			"vCenter supports its own sections, required or not", "Property-key-has-dot-or-colon",
			"real appliances have such keys, and vCenter imports them", "Disk-capacity-not-number:${disksize}",
			"the standard permits a property as the capacity");

	/** The element at which an issue of the index must be reported. */
	private static final Map<String, String> ELEMENTS = Map.ofEntries(Map.entry("no-References", "Envelope"),
			Map.entry("no-content", "Envelope"), Map.entry("section-without-Info", "*"),
			Map.entry("content-without-Info", "VirtualSystem"), Map.entry("content-without-id", "VirtualSystem"),
			Map.entry("duplicate-entity-id", "VirtualSystem"), Map.entry("Disk-without-format", "Disk"),
			Map.entry("Disk-fileRef-dangling", "Disk"), Map.entry("Disk-capacity-not-number", "Disk"),
			Map.entry("duplicate-diskId", "Disk"), Map.entry("empty-Disk-with-populatedSize-or-parentRef", "Disk"),
			Map.entry("File-without-id", "File"), Map.entry("File-size-bad", "File"),
			Map.entry("File-href-dotdot", "File"), Map.entry("duplicate-File-href", "File"),
			Map.entry("Item-Parent-dangling", "Item"), Map.entry("Item-without-ElementName", "Item"),
			Map.entry("HostResource-disk-dangling", "Item"), Map.entry("Connection-not-in-NetworkSection", "Item"),
			Map.entry("unknown-section-required", "*"),
			Map.entry("unknown-section-required:UnsupportedSectionFoo", "Section"), Map.entry("section-misplaced", "*"),
			Map.entry("VirtualSystem-without-VirtualHardwareSection", "VirtualSystem"),
			Map.entry("Property-type-not-DSP0243", "Property"), Map.entry("Property-without-key", "Property"),
			Map.entry("Property-without-type", "Property"), Map.entry("duplicate-Property-key", "Property"),
			Map.entry("duplicate-ProductSection-class-instance", "ProductSection"),
			Map.entry("Strings-fileRef-dangling", "Strings"));

	/** VMware's property types, which are not part of the standard. */
	private static final List<String> VMWARE_TYPES = List.of("int", "ip", "real", "password", "expression", "String",
			"Boolean");

	private final OvfDescriptorReader reader = new OvfDescriptorReader(OvfLimits.defaults());

	@TestFactory
	Stream<DynamicTest> readWhenDescriptorIsInCorpusThenMatchesIndex() throws IOException {
		return corpus((row, content) -> {
			if (isRefused(row)) {
				assertRefused(row, content);
				return;
			}
			DescriptorReading reading = this.reader.read(row.file(), content, false);
			if (!DIFFERENT.containsKey(row.file())) {
				assertCounts(row, reading.descriptor());
			}
			assertIssuesAreFound(row, reading, new String(content, StandardCharsets.UTF_8));
		});
	}

	@TestFactory
	Stream<DynamicTest> readWhenIndexHasNoIssuesThenNoErrors() throws IOException {
		return corpus((row, content) -> {
			if (!isRefused(row) && !REFUSED_BY_VCENTER_TOO.containsKey(row.file())
					&& row.texts("issues").stream().allMatch(OvfCorpusTests::isHarmless)
					&& !row.get("unit_test_outcome").startsWith("fail")) {
				assertThat(this.reader.read(row.file(), content, false).errors()).isEmpty();
			}
		});
	}

	@TestFactory
	Stream<DynamicTest> readWhenDescriptorIsUnitTestThenExpectedOutcome() throws IOException {
		return corpus((row, content) -> {
			String outcome = row.get("unit_test_outcome");
			if (outcome.isEmpty()) {
				return;
			}
			List<String> expected = new ArrayList<>();
			if (outcome.startsWith("fail:")) {
				// ValueIllegal is VALUE_ILLEGAL in the API.
				expected.add(outcome.substring("fail:".length())
					.replaceAll("(?<=.)(?=[A-Z])", "_")
					.toUpperCase(Locale.ROOT));
			}
			assertThat(this.reader.read(row.file(), content, false).errors())
				.extracting((issue) -> issue.category().name())
				.containsExactlyElementsOf(expected);
		});
	}

	@Test
	void readWhenDescriptorIsLargestThenMilliseconds() throws IOException {
		Path root = root();
		try (Stream<Path> files = Files.list(root.resolve("descriptors"))) {
			List<Path> bySize = new ArrayList<>(files.toList());
			bySize.sort((one, other) -> Long.compare(other.toFile().length(), one.toFile().length()));
			byte[] content = Files.readAllBytes(bySize.get(0));
			// The timeout for a hundred runs is safe on slow machines.
			assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
				for (int i = 0; i < 100; i++) {
					this.reader.read("largest.ovf", content, false);
				}
			});
		}
	}

	private static boolean isRefused(CorpusRow row) {
		return row.get("well_formed").equals("false") || REFUSED.containsKey(row.get("ovf_generation"));
	}

	private void assertRefused(CorpusRow row, byte[] content) {
		String expected = REFUSED.getOrDefault(row.get("ovf_generation"), "");
		assertThat(catchThrowableOfType(UnreadableDescriptorException.class,
				() -> this.reader.read(row.file(), content, false)))
			.isNotNull()
			.satisfies((exception) -> {
				assertThat(exception.issue().message().defaultMessage()).contains(expected);
				assertThat(exception.issue().lineNumber()).isPositive();
				assertThat(exception.issue().columnNumber()).isPositive();
			});
	}

	private static void assertCounts(CorpusRow row, OvfDescriptor descriptor) {
		List<FileReference> files = descriptor.references();
		assertThat(files).extracting(FileReference::id).isEqualTo(row.texts("files", 0));
		assertThat(files).extracting(FileReference::href).isEqualTo(row.texts("files", 1));
		assertThat(ids(descriptor, FileRole.DISK)).isEqualTo(row.texts("files_disk"));
		assertThat(ids(descriptor, FileRole.MESSAGE_BUNDLE)).isEqualTo(row.texts("files_bundle"));
		assertThat(ids(descriptor, FileRole.DEVICE_BACKING)).isEqualTo(row.texts("files_hostresource"));
		assertThat(ids(descriptor, FileRole.ICON)).isEqualTo(row.texts("files_icon"));
		assertThat(ids(descriptor, FileRole.OTHER, FileRole.NVRAM)).isEqualTo(row.texts("files_other"));
		assertSum(row, "sum_file_sizes", files.stream().mapToLong((file) -> file.size().orElse(0)).sum());
		assertThat(descriptor.disks()).extracting(VirtualDisk::id).isEqualTo(row.texts("disks", 0));
		assertSum(row, "sum_capacity_bytes", descriptor.disks().stream().mapToLong(OvfCorpusTests::capacity).sum());
		assertSum(row, "sum_populated_size",
				descriptor.disks().stream().mapToLong((disk) -> disk.populatedSize().orElse(0)).sum());
		assertThat(descriptor.networks()).extracting(Network::name).isEqualTo(row.texts("networks"));
		assertThat(descriptor.deploymentOptions()).extracting(DeploymentOption::id)
			.isEqualTo(row.texts("deployment_options"));
		assertThat(descriptor.defaultOption().map(DeploymentOption::id).orElse(""))
			.isEqualTo(row.get("deployment_default"));
		assertThat(descriptor.properties().map(Property::fullKey)).isEqualTo(row.texts("properties_fq"));
		assertThat(descriptor.contents().mapToLong((content) -> content.sections().licenses().size()).sum())
			.isEqualTo(row.number("eula_count"));
		assertThat(descriptor.virtualSystems().map(VirtualSystem::id)).isEqualTo(row.texts("virtual_systems", 0));
		assertThat(descriptor.contents().filter(VirtualSystemCollection.class::isInstance).map(Content::id))
			.isEqualTo(row.texts("collections", 0));
		assertThat(descriptor.virtualSystems()
			.flatMap((system) -> system.hardware().stream())
			.mapToLong((hardware) -> hardware.extraConfigs().size())
			.sum()).isEqualTo(row.number("vmw_extraconfig_count"));
	}

	/**
	 * The index has no sum if one of the values is unknown.
	 */
	private static void assertSum(CorpusRow row, String column, long sum) {
		if (!row.get(column).isEmpty()) {
			assertThat(sum).as(column).isEqualTo(row.number(column));
		}
	}

	private static long capacity(VirtualDisk disk) {
		return (disk.capacity() != null) ? disk.capacity().bytes().orElse(0) : 0;
	}

	private static List<String> ids(OvfDescriptor descriptor, FileRole... roles) {
		return descriptor.references()
			.stream()
			.filter((file) -> List.of(roles).contains(file.role()))
			.map(FileReference::id)
			.toList();
	}

	private static void assertIssuesAreFound(CorpusRow row, DescriptorReading reading, String text) {
		List<ParseIssue> found = Stream.of(reading.errors(), reading.warnings()).flatMap(Collection::stream).toList();
		for (String issue : row.texts("issues")) {
			if (!isNotReported(issue)) {
				String name = issue.split(":", 2)[0];
				String element = ELEMENTS.getOrDefault(issue, ELEMENTS.get(name));
				if (element == null) {
					// An issue of a later index, without an expected element.
					assertThat(found).as("%s in %s", issue, row).isNotEmpty();
					continue;
				}
				String expected = element.equals("*") ? issue.split("[:@]", 3)[1] : element;
				assertThat(found).as("%s in %s", issue, row).anyMatch((each) -> startsAt(each, expected, text));
			}
		}
	}

	private static boolean startsAt(ParseIssue issue, String element, String text) {
		String line = text.lines().skip(issue.lineNumber() - 1).findFirst().orElse("");
		String start = line.substring((int) issue.columnNumber() - 1);
		return start.startsWith("<") && start.substring(1).split("[\\s/>]", 2)[0].endsWith(element);
	}

	private static boolean isNotReported(String issue) {
		return NOT_REPORTED.containsKey(issue) || NOT_REPORTED.containsKey(issue.split(":", 2)[0])
				|| VMWARE_TYPES.stream().map("Property-type-not-DSP0243:"::concat).anyMatch(issue::equals);
	}

	private static boolean isHarmless(String issue) {
		return isNotReported(issue) || List
			.of("section-without-Info", "Disk-without-format", "Item-without-ElementName", "File-href-dotdot",
					"empty-Disk-with-populatedSize-or-parentRef", "content-without-Info", "duplicate-entity-id")
			.contains(issue.split(":", 2)[0]);
	}

	private static Stream<DynamicTest> corpus(Check check) throws IOException {
		Path root = root();
		return CorpusRow.all(root.resolve("index.tsv"))
			.stream()
			.map((row) -> DynamicTest.dynamicTest(row.file(),
					() -> check.run(row, Files.readAllBytes(root.resolve("descriptors").resolve(row.file())))));
	}

	private static Path root() {
		String folder = System.getenv("OVF_CORPUS");
		assumeTrue(folder != null, "The environment variable OVF_CORPUS is not set");
		return Path.of(String.valueOf(folder));
	}

	private interface Check {

		void run(CorpusRow row, byte[] content);

	}

}
