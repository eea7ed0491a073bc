package io.github.ovfemulator.vapi.type;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.ovfemulator.vapi.type.StructureTable.CaseEntry;
import io.github.ovfemulator.vapi.type.StructureTable.StructureEntry;
import io.github.ovfemulator.vapi.type.StructureTable.UnionEntry;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link StructureTable} and its completeness.
 */
class StructureTableTests {

	private static final Pattern TYPE_WORD = Pattern.compile("[\\w.@]+");

	private static final Set<String> BUILT_IN = Set.of("string", "long", "double", "boolean", "date_time", "uri",
			"binary", "secret", "list", "set", "map", "optional", "dynamic_structure", "opaque", "any_error");

	private final StructureTable table = StructureTable.load();

	@Test
	void structureWhenKnownThenFieldsComeInOrder() {
		StructureEntry preview = this.table.structure("com.vmware.vcenter.ovf.import_session.preview").orElseThrow();
		assertThat(preview.fields()).containsExactly(
				Map.entry("files", "list<com.vmware.vcenter.ovf.import_session.preview_file>"),
				Map.entry("errors", "list<com.vmware.vcenter.ovf.ovf_error>"),
				Map.entry("warnings", "list<com.vmware.vcenter.ovf.ovf_warning>"),
				Map.entry("information", "list<com.vmware.vcenter.ovf.ovf_info>"));
		assertThat(preview.error()).isFalse();
		assertThat(preview.unions()).isEmpty();
	}

	@Test
	void structureWhenUnknownThenEmpty() {
		assertThat(this.table.structure("com.vmware.vcenter.ovf.nothing")).isEmpty();
		assertThat(this.table.enumValues("com.vmware.vcenter.ovf.nothing")).isEmpty();
	}

	@Test
	void unionsWhenNestedThenOuterOneComesFirst() {
		StructureEntry spec = this.table.structure("com.vmware.vcenter.ovf.import_session.create_spec").orElseThrow();
		assertThat(spec.unions()).extracting(UnionEntry::discriminator)
			.containsExactly("source_type", "push_source_content_type");
		assertThat(spec.unions().get(0).cases()).containsEntry("PULL_SOURCE",
				new CaseEntry(List.of("pull_source"), List.of("ssl_certificate_thumbprint")));
	}

	@Test
	void errorsWhenListedThenMatchTheirEnumeration() {
		Set<String> errors = new TreeSet<>();
		for (String name : this.table.structureNames()) {
			this.table.structure(name).filter(StructureEntry::error).ifPresent((entry) -> errors.add(name));
		}
		assertThat(this.table.enumValues("com.vmware.vapi.std.errors.error.type").orElseThrow()).hasSize(25)
			.allSatisfy((type) -> assertThat(errors)
				.contains("com.vmware.vapi.std.errors." + type.toLowerCase(Locale.ROOT)));
		assertThat(errors).hasSize(25);
	}

	@Test
	void typeWordWhenUsedThenIsKnown() {
		for (String name : this.table.structureNames()) {
			StructureEntry entry = this.table.structure(name).orElseThrow();
			assertThat(entry.fields().values()).allSatisfy((type) -> assertThat(unknownWords(type)).isEmpty());
		}
	}

	@Test
	void unionWhenDeclaredThenItsFieldsExist() {
		for (String name : this.table.structureNames()) {
			StructureEntry entry = this.table.structure(name).orElseThrow();
			for (UnionEntry union : entry.unions()) {
				assertThat(entry.fields()).containsKey(union.discriminator());
				for (CaseEntry fields : union.cases().values()) {
					assertThat(entry.fields().keySet()).containsAll(fields.required()).containsAll(fields.optional());
				}
			}
		}
	}

	private Set<String> unknownWords(String type) {
		Set<String> unknown = new TreeSet<>();
		Matcher words = TYPE_WORD.matcher(type.replaceAll("\\bid<[^>]*>", "string"));
		while (words.find()) {
			String word = words.group();
			if (!BUILT_IN.contains(word) && this.table.structure(word).isEmpty()
					&& this.table.enumValues(word).isEmpty()) {
				unknown.add(word);
			}
		}
		return unknown;
	}

}
