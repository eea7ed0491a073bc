package io.github.ovfemulator.vapi.operation;

import java.util.Optional;
import java.util.stream.Stream;

import io.github.ovfemulator.vapi.type.ReferenceStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link UnemulatedOperation}.
 */
class UnemulatedOperationTests {

	private static final String SERVICE = "com.vmware.example";

	private static final String PATH = "/rest/com/vmware/example";

	@ParameterizedTest
	@CsvSource({ "POST, /rest/com/vmware/example, , create", "GET, /rest/com/vmware/example/id:x, , get",
			"GET, /rest/com/vmware/example/id%3Ax, a=b, get", "DELETE, /rest/com/vmware/example/id:x, , delete",
			"POST, /rest/com/vmware/example/id:x, ~action=progress, progress",
			"POST, /rest/com/vmware/example, a&~action=preview, preview" })
	void servesWhenRouteOfVCenterThenKnown(String method, String path, String query, String name) {
		assertThat(at(method, path, query))
			.hasValueSatisfying((operation) -> assertThat(operation).hasToString(SERVICE + "." + name));
	}

	@ParameterizedTest
	@CsvSource({ "GET, /rest/com/vmware/example,", "GET, '',", "GET, /,", "GET, /rest/%zz,",
			"POST, /rest/com/vmware/example, ~action=nothing", "GET, /rest/com/vmware/example/id:x, ~action=get",
			"GET, /api/com/vmware/example/id:x," })
	void servesWhenAnotherRouteThenUnknown(String method, String path, String query) {
		assertThat(at(method, path, query)).isEmpty();
	}

	private static Optional<UnemulatedOperation> at(String method, String path, @Nullable String query) {
		return Stream
			.of(operation("create", "POST " + PATH), operation("get", "GET " + PATH + "/id:{id}"),
					operation("delete", "DELETE " + PATH + "/id:{id}"),
					operation("progress", "POST " + PATH + "/id:{id}?~action=progress"),
					operation("preview", "POST " + PATH + "?~action=preview"))
			.filter((operation) -> operation.serves(method, path, query))
			.findFirst();
	}

	private static UnemulatedOperation operation(String name, String route) {
		return new UnemulatedOperation(SERVICE, name, RestRoute.parse(route), ReferenceStatus.DERIVED);
	}

}
