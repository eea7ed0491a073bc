package io.github.ovfemulator.vapi.operation;

import java.util.Optional;

import io.github.ovfemulator.importsession.UnemulatedExportSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link UnemulatedOperation} with the operations of the export session.
 */
class UnemulatedOperationTests {

	@ParameterizedTest
	@CsvSource({ "POST, /rest/com/vmware/vcenter/ovf/export-session, , create",
			"GET, /rest/com/vmware/vcenter/ovf/export-session/id:x, , get",
			"GET, /rest/com/vmware/vcenter/ovf/export-session/id%3Ax, a=b, get",
			"DELETE, /rest/com/vmware/vcenter/ovf/export-session/id:x, , delete",
			"POST, /rest/com/vmware/vcenter/ovf/export-session/id:x, ~action=progress, progress",
			"POST, /rest/com/vmware/vcenter/ovf/export-session, a&~action=preview, preview" })
	void servesWhenRouteOfVCenterThenKnown(String method, String path, String query, String name) {
		assertThat(at(method, path, query)).hasValueSatisfying(
				(operation) -> assertThat(operation).hasToString("com.vmware.vcenter.ovf.export_session." + name));
	}

	@ParameterizedTest
	@CsvSource({ "GET, /rest/com/vmware/vcenter/ovf/export-session,", "GET, '',", "GET, /,", "GET, /rest/%zz,",
			"POST, /rest/com/vmware/vcenter/ovf/export-session, ~action=nothing",
			"GET, /rest/com/vmware/vcenter/ovf/export-session/id:x, ~action=get",
			"GET, /api/com/vmware/vcenter/ovf/export-session/id:x," })
	void servesWhenAnotherRouteThenUnknown(String method, String path, String query) {
		assertThat(at(method, path, query)).isEmpty();
	}

	private static Optional<UnemulatedOperation> at(String method, String path, @Nullable String query) {
		return new UnemulatedExportSession().operations()
			.stream()
			.filter((operation) -> operation.serves(method, path, query))
			.findFirst();
	}

}
