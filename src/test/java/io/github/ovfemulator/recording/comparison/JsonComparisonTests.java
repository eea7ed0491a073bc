package io.github.ovfemulator.recording.comparison;

import io.github.ovfemulator.recording.PseudonymizedCalls;
import io.github.ovfemulator.recording.Pseudonyms;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.github.ovfemulator.importsession.ImportSessionInfo;
import io.github.ovfemulator.vapi.type.VapiType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link JsonComparison}.
 */
class JsonComparisonTests {

	private final Renaming renaming = new Renaming(Set.of("vm-1"));

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					{"vm_id":"vm-7"}                    | {"vm_id":"vm-9"}                     |
					{"vm_id":"vm-1"}                    | {"vm_id":"vm-2"}                     | renaming /vm_id
					{"vm_id":"vm-7","vapp_id":"vm-7"}   | {"vm_id":"vm-9","vapp_id":"vm-8"}    | renaming /vapp_id
					{"vm_id":"vm-7","vapp_id":"vm-6"}   | {"vm_id":"vm-9","vapp_id":"vm-9"}    | renaming /vapp_id
					{"state":"IMPORT_ERROR"}            | {"state":"IMPORT_COMPLETED"}         | value /state
					{"progress":1.0}                    | {"progress":1}                       |
					{"progress":null}                   | {"progress":1}                       | json_type /progress
					{"errors":[{"a":1},{"a":2}]}        | {"errors":[{"a":1},{"a":3}]}         | value /errors/1/a
					{"x":[{"name":"p"},{"name":"q"}]}   | {"x":[{"name":"q"},{"name":"p"}]}    | order /x
					{"x":[{"name":"p"},{"name":"q"}]}   | {"x":[{"name":"q"}]}                 | length /x, missing /x/0
					{"x":[1,2]}                         | {"x":[2]}                            | length /x
					{"x":"2024-05-01T10:00:00Z"}        | {"x":"2025-05-01T10:00:00.000Z"}     |
					{"x":"The session vm-7 is","vm_id":"vm-7"} | {"x":"The session vm-9 is","vm_id":"vm-9"} | value /x
					{"vm_id":"vm-7","x":"The session vm-7 is"} | {"vm_id":"vm-9","x":"The session vm-9 is"} |
					{"x":"a *** b ***"}                 | {"x":"a 1 b 2"}                      |
					{"x":"a *** c"}                     | {"x":"a 1 b"}                        | value /x
					{"x":"https://vc/upload/***"}       | {"x":"http://localhost/upload/abc"}  |
					{"***":"***"}                       | {"x":"y"}                            |
					{"customization_results":{"vm-7":true}} | {"customization_results":{"vm-9":true}} |
					{"customization_results":[{"key":"vm-7","value":true}]} | {"customization_results":[{"key":"vm-9","value":false}]} | value /customization_results/0/value
					{"x":"00:50:56:00:00:01"}           | {"x":"00:50:56:00:00:02"}            |
					{"ssl_thumb_print":"AA"}            | {}                                   |
					""")
	void valuesWhenComparedThenDifferencesAreNamed(String recorded, String here, String differences) {
		assertThat(String.join(", ", compare(recorded, here))).isEqualTo((differences != null) ? differences : "");
	}

	@Test
	void messagesWhenOfOtherIdsThenOnlyIdIsNamed() {
		String message = """
				{"errors":[{"category":"INPUT","message":{"id":"com.vmware.%s","default_message":"%s","args":["%s"]}}]}""";
		assertThat(compare(message.formatted("a", "One", "x"), message.formatted("b", "Two", "y")))
			.containsExactly("value /errors/0/message/id");
	}

	private List<String> compare(String recorded, String here) {
		Pseudonyms pseudonyms = new Pseudonyms();
		List<String> found = new ArrayList<>();
		new JsonComparison(this.renaming, new ShownValues(pseudonyms, new PseudonymizedCalls(pseudonyms)),
				(kind, pointer, recordedValue, value) -> found.add(kind.word() + " " + pointer))
			.compare(JsonMapper.shared().readTree(recorded), JsonMapper.shared().readTree(here),
					new VapiType.StructureOf(ImportSessionInfo.class), Set.of());
		return found;
	}

}
