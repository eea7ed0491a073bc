package io.github.ovfemulator.vapi.operation;

import java.util.List;
import java.util.Map;

import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.ReferenceStatus;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.VapiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for {@link OperationCatalogue} and {@link RestRoute}.
 */
class OperationCatalogueTests {

	@Test
	void catalogueWhenBuiltThenHasTheOperations() {
		List<Operation> operations = things().operations();
		assertThat(operations).extracting(Operation::toString)
			.containsExactly("test.things.get", "test.things.list", "test.things.part", "test.things.parts");
		Operation get = operations.get(0);
		assertThat(get.output().word()).isEqualTo("id<Thing>");
		assertThat(get.input().fields()).containsOnlyKeys("thing");
		assertThat(get.handler().invoke(new GetThing("x"), call())).isEqualTo("got x");
		assertThat(operations.get(1).handler().invoke(new NoInput(), call())).isEqualTo(List.of("a"));
	}

	@Test
	void invokeWhenOperationThrowsThenPassesItOn() {
		Operation get = things().operations().get(0);
		assertThatExceptionOfType(VapiException.class)
			.isThrownBy(() -> get.handler().invoke(new GetThing("none"), call()))
			.withMessage("NOT_FOUND: There is none.");
	}

	@Test
	void catalogueWhenOperationIsDeclaredTwiceThenFails() {
		assertThatIllegalStateException()
			.isThrownBy(() -> new OperationCatalogue(
					Map.of(Things.class, Things::new, OtherThings.class, OtherThings::new), List.of(), List.of()))
			.withMessageContaining("test.things.get");
	}

	@Test
	void catalogueWhenBuiltThenCreatesNoController() {
		OperationCatalogue catalogue = new OperationCatalogue(Map.of(Things.class, () -> {
			throw new IllegalStateException("created");
		}), List.of(), List.of());
		Operation list = catalogue.operations().get(1);
		assertThat(list.output().word()).isEqualTo("list<id<Thing>>");
		assertThatIllegalStateException().isThrownBy(() -> list.handler().invoke(new NoInput(), call()))
			.withMessage("created");
	}

	@Test
	void routeWhenPathMatchesThenHasItsVariables() {
		RestRoute route = RestRoute.parse("POST /rest/a/id:{thing}?~action=do-it");
		assertThat(route.action()).isEqualTo("do-it");
		assertThat(route.match("/rest/a/id:x:y")).isEqualTo(Map.of("thing", "x:y"));
		assertThat(route.match("/rest/a/id:")).isNull();
		assertThat(route.match("/rest/a/x")).isNull();
		assertThat(route.match("/rest/a")).isNull();
		assertThat(route.match("/rest/a/id:x/")).isNull();
		assertThat(route).hasToString("POST /rest/a/id:{thing}?~action=do-it");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "", "/rest/a", "GET rest/a", "get /rest/a", "GET /rest/a?action=x", "GET /api/a?~action=x" })
	void catalogueWhenRouteIsMalformedThenFails(String route) {
		assertThatIllegalArgumentException().isThrownBy(() -> RestRoute.parse(route));
	}

	@ParameterizedTest
	@CsvSource({ "GET, /rest/things, list", "GET, /rest/things/a, get", "GET, /rest/things/a%2Fb, get",
			"GET, /rest/th%69ngs/a, get", "GET, /rest/things/parts, parts", "GET, /rest/things/parts/1, part" })
	void matchWhenRouteFitsThenIsItsOperation(String method, String path, String operation) {
		OperationCatalogue.Match match = things().match(Dialect.REST, method, path, null);
		assertThat(match).isNotNull().extracting((found) -> found.operation().name()).isEqualTo(operation);
	}

	@ParameterizedTest
	@CsvSource({ "POST, /rest/things", "GET, /rest", "GET, /rest/things/", "GET, /rest%2Fthings",
			"GET, /rest/things/a/b/c/d/e/f/g", "GET, /api/things", "GET, /" })
	void matchWhenNoRouteFitsThenIsNothing(String method, String path) {
		assertThat(things().match(Dialect.REST, method, path, null)).isNull();
	}

	@Test
	void describeUnservedWhenNameIsTheRequestThenNamesItOnce() {
		UnemulatedOperation known = new UnemulatedOperation("test.others", "get",
				RestRoute.parse("GET /rest/others/{other}"), ReferenceStatus.DERIVED);
		OperationCatalogue catalogue = new OperationCatalogue(Map.of(), List.of(), List.of(known));
		assertThat(catalogue.describeUnserved("test.others.get", "", (operation) -> true))
			.startsWith("test.others.get is not emulated;");
		assertThat(catalogue.describeUnserved("GET /rest/others/x", "", (operation) -> true))
			.startsWith("GET /rest/others/x is test.others.get, which is not emulated;");
	}

	private static OperationCatalogue things() {
		return new OperationCatalogue(Map.of(Things.class, Things::new), List.of(), List.of());
	}

	private static CallContext call() {
		return new CallContext(Dialect.REST, Caller.ANONYMOUS, null, null, null);
	}

	private record GetThing(@ResourceType("Thing") String thing) implements Structure {

	}

	@SuppressWarnings("UnusedMethod") // the catalogue calls them
	@VapiService(id = "test.things")
	private static final class Things {

		@VapiOperation(value = "get", rest = "GET /rest/things/{thing}")
		@ResourceType("Thing")
		String get(GetThing request) {
			if (request.thing().equals("none")) {
				throw VapiException.of(ErrorType.NOT_FOUND, LocalizableMessage.of("x", "There is none."));
			}
			return "got " + request.thing();
		}

		@VapiOperation(value = "list", rest = "GET /rest/things")
		List<@ResourceType("Thing") String> list() {
			return List.of("a");
		}

		@VapiOperation(value = "parts", rest = "GET /rest/things/parts")
		String parts() {
			return "parts";
		}

		@VapiOperation(value = "part", rest = "GET /rest/things/parts/{thing}")
		String part(GetThing request) {
			return "part " + request.thing();
		}

	}

	@SuppressWarnings("UnusedMethod") // the catalogue calls it
	@VapiService(id = "test.things")
	private static final class OtherThings {

		@VapiOperation(value = "get", rest = "GET /rest/other-things/{thing}")
		String get(GetThing request) {
			return request.thing();
		}

	}

}
