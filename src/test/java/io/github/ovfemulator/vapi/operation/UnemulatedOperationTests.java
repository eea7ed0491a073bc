package io.github.ovfemulator.vapi.operation;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a vCenter has and the emulator has not.
 */
class UnemulatedOperationTests {

	@ParameterizedTest
	@CsvSource({ "POST, /rest/com/vmware/vcenter/ovf/export-session, , create",
			"GET, /rest/com/vmware/vcenter/ovf/export-session/id:x, , get",
			"GET, /rest/com/vmware/vcenter/ovf/export-session/id%3Ax, a=b, get",
			"DELETE, /rest/com/vmware/vcenter/ovf/export-session/id:x, , delete",
			"POST, /rest/com/vmware/vcenter/ovf/export-session/id:x, ~action=progress, progress",
			"POST, /rest/com/vmware/vcenter/ovf/export-session, a&~action=preview, preview" })
	void atWhenAVCenterServesItThenItIsKnown(String method, String path, String query, String name) {
		assertThat(UnemulatedOperation.at(method, path, query)).hasValueSatisfying(
				(operation) -> assertThat(operation).hasToString("com.vmware.vcenter.ovf.export_session." + name));
	}

	@ParameterizedTest
	@CsvSource({ "GET, /rest/com/vmware/vcenter/ovf/export-session,", "GET, '',", "GET, /,", "GET, /rest/%zz,",
			"POST, /rest/com/vmware/vcenter/ovf/export-session, ~action=nothing",
			"GET, /rest/com/vmware/vcenter/ovf/export-session/id:x, ~action=get",
			"GET, /api/com/vmware/vcenter/ovf/export-session/id:x," })
	void atWhenNothingIsKnownThereThenEmpty(String method, String path, String query) {
		assertThat(UnemulatedOperation.at(method, path, query)).isEmpty();
	}

}
