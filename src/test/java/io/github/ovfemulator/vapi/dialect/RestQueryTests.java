package io.github.ovfemulator.vapi.dialect;

import java.util.List;
import java.util.Set;

import io.github.ovfemulator.vapi.json.VapiJson;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.StructureType;
import io.github.ovfemulator.vapi.type.VapiException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link RestQuery}.
 */
class RestQueryTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					a=1                                   | {"a":1}
					a=-5                                  | {"a":-5}
					a=1.5                                 | {"a":"1.5"}
					a=99999999999999999999                | {"a":"99999999999999999999"}
					a=1&a=2                               | {"a":["1","2"]}
					b=true                                | {"b":true}
					b=TRUE                                | {"b":"TRUE"}
					list=x                                | {"list":["x"]}
					list=x&list=y                         | {"list":["x","y"]}
					filter.names=a&filter.names=b&filter.flag=false | {"filter":{"names":["a","b"],"flag":false}}
					filter=x&filter.flag=true             | {"filter":"x","filter.flag":["true"]}
					filter.flag=true&filter=x             | {"filter":"x","filter.flag":["true"]}
					filter.unknown=1                      | {"filter":{"unknown":["1"]}}
					unknown=1&~action=do-it&%7Eaction=x   | {"unknown":["1"]}
					list=a+b&list=c%20d&list=e%2Bf&list=  | {"list":["a b","c d","e+f",""]}
					list&&                                | {"list":[""]}
					list.1=x                              | {"list":["x"]}
					list.2=y&list.10=z&list.1=x           | {"list":["x","y","z"]}
					list.1=x&list=y&list.0=z              | {"list":["y","z","x"]}
					list.1=x&list.1=y                     | {"list":[["x","y"]]}
					list.1.a=x                            | {"list.1.a":["x"]}
					list.first=x&list.1=y                 | {"list":["y"],"list.first":["x"]}
					list.1234567890=x                     | {"list.1234567890":["x"]}
					list.-1=x                             | {"list.-1":["x"]}
					list.=x                               | {"list.":["x"]}
					list..1=x                             | {"list..1":["x"]}
					filter.names.1=a&filter.names.2=b&filter.flag=true | {"filter":{"names":["a","b"],"flag":true}}
					filters.2.names.1=c&filters.1.names.1=a&filters.1.names.2=b&filters.1.flag=true | {"filters":[{"names":["a","b"],"flag":true},{"names":["c"]}]}
					filters.1.nmes=a&filters.2=b          | {"filters":[{"nmes":["a"]},"b"]}
					numbers.1=7&numbers=8                 | {"numbers":[8,7]}
					a.1=1                                 | {"a.1":["1"]}
					a?a=1                                 | {"a":1}
					a?list=x?y                            | {"list":["x?y"]}
					list%3Fa=1                            | {"list?a":["1"]}
					unknown.a.b=1                         | {"unknown.a.b":["1"]}
					""")
	void readWhenParametersAreGivenThenBecomeInput(String query, String input) {
		ObjectNode actual = VapiJson.MAPPER.createObjectNode();
		RestQuery.parse(query, "~action").putInto(actual, StructureType.of(Input.class), false);
		assertThat(actual).hasToString(input);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			names=a&names=b&flag=false            | {"filter":{"names":["a","b"],"flag":false}}
			a=1&list=x                            | {"a":1,"list":["x"]}
			filter.names=a                        | {"filter.names":["a"]}
			filter=x&flag=true                    | {"filter":"x","flag":["true"]}
			names.2=b&names.1=a&flag=false        | {"filter":{"names":["a","b"],"flag":false}}
			list.1=x&list.2=y                     | {"list":["x","y"]}
			names.first=x                         | {"filter":{"names.first":["x"]}}
			filter.names.1=a                      | {"filter.names.1":["a"]}
			unknown=1&action=do-it                | {"unknown":["1"]}
			""")
	void readWhenFilterFieldsAreBareThenBecomeFilter(String query, String input) {
		ObjectNode actual = VapiJson.MAPPER.createObjectNode();
		RestQuery.parse(query, "action").putInto(actual, StructureType.of(Input.class), true);
		assertThat(actual).hasToString(input);
	}

	@Test
	void readWhenActionIsGivenThenIsNoParameter() {
		assertThat(RestQuery.parse("~action=do-it&a=1", "~action").action()).isEqualTo("do-it");
		assertThat(RestQuery.parse("%7Eaction=do-it", "~action").action()).isEqualTo("do-it");
		assertThat(RestQuery.parse("action=do-it", "~action").action()).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "a=%", "a=%zz", "%1=a" })
	void readWhenEncodingIsBrokenThenInvalidArgument(String query) {
		assertThatExceptionOfType(VapiException.class).isThrownBy(() -> RestQuery.parse(query, "~action"))
			.withMessageContaining("INVALID_ARGUMENT");
	}

	private record Input(@Nullable Long a, @Nullable Boolean b, @Nullable List<String> list, @Nullable Filter filter,
			@Nullable List<Filter> filters, @Nullable Set<Long> numbers) implements Structure {

	}

	private record Filter(@Nullable Set<String> names, @Nullable Boolean flag) implements Structure {

	}

}
