package io.github.ovfemulator;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.StandardError;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.StructureTable;
import io.github.ovfemulator.vapi.type.StructureTable.CaseEntry;
import io.github.ovfemulator.vapi.type.StructureTable.StructureEntry;
import io.github.ovfemulator.vapi.type.StructureTable.UnionEntry;
import io.github.ovfemulator.vapi.type.StructureType;
import io.github.ovfemulator.vapi.type.Union;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests every record and enumeration against the declarations of the vendor.
 */
class StructureConformanceTests {

	private static final StructureTable TABLE = StructureTable.load();

	/**
	 * Groups of the table that are complete: every name in them must be in the table.
	 */
	private static final List<String> GROUPS = List.of("com.vmware.vcenter.ovf.", "com.vmware.vcenter.ovfs.",
			"com.vmware.vapi.", "com.vmware.cis.", "com.vmware.content.", "com.vmware.vcenter.cluster.",
			"com.vmware.vcenter.datacenter.", "com.vmware.vcenter.datastore.", "com.vmware.vcenter.folder.",
			"com.vmware.vcenter.host.", "com.vmware.vcenter.network.", "com.vmware.vcenter.resource_pool.",
			"com.vmware.vcenter.storage.", "com.vmware.vcenter.VM.", "com.vmware.vcenter.vm.");

	@TestFactory
	Stream<DynamicTest> recordWhenComparedThenMatchesItsStructure() {
		return named().filter(JavaClass::isRecord)
			.map((javaClass) -> DynamicTest.dynamicTest(name(javaClass), () -> checkRecord(javaClass.reflect())));
	}

	@TestFactory
	Stream<DynamicTest> enumerationWhenComparedThenHasItsValues() {
		return named().filter(JavaClass::isEnum)
			.map((javaClass) -> DynamicTest.dynamicTest(name(javaClass), () -> checkEnum(javaClass.reflect())));
	}

	@Test
	void standardErrorWhenListedThenHasRecordAndType() {
		List<String> names = TABLE.structureNames()
			.stream()
			.filter((name) -> TABLE.structure(name).orElseThrow().error())
			.sorted()
			.toList();
		assertThat(names).hasSize(25);
		assertThat(Arrays.stream(ErrorType.values())
			.map((type) -> StandardError.of(type, List.of(), null))
			.map((error) -> StructureType.of(error.getClass()).name())).containsExactlyInAnyOrderElementsOf(names);
		assertThat(Arrays.stream(ErrorType.values()))
			.allSatisfy((type) -> assertThat(StandardError.of(type, List.of(), null).type()).isEqualTo(type));
		assertThat(StandardError.class.getPermittedSubclasses()).hasSize(25);
	}

	private static Stream<JavaClass> named() {
		return ProductionClasses.get()
			.stream()
			.filter((javaClass) -> javaClass.isAnnotatedWith(CanonicalName.class))
			.filter((javaClass) -> GROUPS.stream().anyMatch(name(javaClass)::startsWith));
	}

	private static String name(JavaClass javaClass) {
		return javaClass.getAnnotationOfType(CanonicalName.class).value();
	}

	private static void checkRecord(Class<?> javaClass) {
		StructureType type = StructureType.of(javaClass.asSubclass(Structure.class));
		Optional<StructureEntry> entry = TABLE.structure(type.name());
		assertThat(entry).as("%s in the table", type.name()).isPresent();
		Map<String, String> fields = new LinkedHashMap<>();
		type.fields().forEach((name, field) -> fields.put(name, field.type().word()));
		assertThat(fields).containsExactlyEntriesOf(entry.orElseThrow().fields());
		assertThat(unions(type.unions())).isEqualTo(tableUnions(entry.orElseThrow().unions()));
		assertThat(javaClass.getRecordComponents()).extracting(RecordComponent::getName).doesNotHaveDuplicates();
	}

	private static void checkEnum(Class<?> javaClass) {
		String name = javaClass.getAnnotation(CanonicalName.class).value();
		assertThat(TABLE.enumValues(name)).as("%s in the table", name).isPresent();
		assertThat(Arrays.stream(javaClass.getEnumConstants()).map((constant) -> ((Enum<?>) constant).name()))
			.containsExactlyInAnyOrderElementsOf(TABLE.enumValues(name).orElseThrow());
	}

	/** A union as text, one line per case with fields. */
	private static Map<String, List<String>> unions(List<Union> unions) {
		Map<String, List<String>> lines = new TreeMap<>();
		for (Union union : unions) {
			List<String> cases = lines.computeIfAbsent(union.discriminator(), (key) -> new ArrayList<>());
			for (Union.Case each : union.cases()) {
				Arrays.stream(each.value())
					.forEach((value) -> addCase(cases, value, List.of(each.required()), List.of(each.optional())));
			}
			cases.sort(null);
		}
		return lines;
	}

	private static Map<String, List<String>> tableUnions(List<UnionEntry> unions) {
		Map<String, List<String>> lines = new TreeMap<>();
		for (UnionEntry union : unions) {
			List<String> cases = lines.computeIfAbsent(union.discriminator(), (key) -> new ArrayList<>());
			for (Map.Entry<String, CaseEntry> each : union.cases().entrySet()) {
				addCase(cases, each.getKey(), each.getValue().required(), each.getValue().optional());
			}
			cases.sort(null);
		}
		return lines;
	}

	private static void addCase(List<String> cases, String value, List<String> required, List<String> optional) {
		if (!required.isEmpty() || !optional.isEmpty()) {
			cases.add(value + " requires " + required + ", allows " + optional);
		}
	}

}
