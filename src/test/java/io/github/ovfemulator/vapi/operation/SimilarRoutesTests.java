package io.github.ovfemulator.vapi.operation;

import java.util.List;
import java.util.Optional;

import io.github.ovfemulator.support.Operations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SimilarRoutes}.
 */
class SimilarRoutesTests {

	private static final List<Operation> OPERATIONS = Operations.catalogue().operations();

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					POST   | /rest/vcenter/vm/vm-1/power?action=start | POST /rest/vcenter/vm/{vm}/power/start
					POST   | /rest/vcenter/vm/vm-1/power?~action=stop | POST /rest/vcenter/vm/{vm}/power/stop
					POST   | /rest/vcenter/vm/vm-1/power/strt | POST /rest/vcenter/vm/{vm}/power/start
					POST   | /api/vcenter/vm/vm-1/power/start | POST /api/vcenter/vm/{vm}/power?action=start
					GET    | /rest/vcenter/vm/vm-1/hardware/disks | GET /rest/vcenter/vm/{vm}/hardware/disk
					PATCH  | /rest/vcenter/vm/vm-1 | GET /rest/vcenter/vm/{vm}
					GET    | /rest/com/vmware/vcenter/ovf/import-session | POST /rest/com/vmware/vcenter/ovf/import-session/id:{resource_pool}?~action=create-for-resource-pool
					POST   | /rest/com/vmware/vcenter/ovf/import-session | POST /rest/com/vmware/vcenter/ovf/import-session/id:{resource_pool}?~action=create-for-resource-pool
					DELETE | /rest/com/vmware/vcenter/ovf/import-session | POST /rest/com/vmware/vcenter/ovf/import-session/id:{resource_pool}?~action=create-for-resource-pool
					POST   | /rest/vcenter/ovf/import-session/id:x?~action=instantiate | POST /rest/com/vmware/vcenter/ovf/import-session/id:{id}?~action=instantiate
					POST   | /api/com/vmware/vcenter/ovf/import-session/id:x?~action=instantiate | POST /rest/com/vmware/vcenter/ovf/import-session/id:{id}?~action=instantiate
					POST   | /api/com/vmware/vcenter/ovf/import-session/x?action=instantiate | POST /api/vcenter/ovf/import-session/{id}?action=instantiate
					GET    | /api/vcenter/cluster/ | GET /api/vcenter/cluster
					GET    | /rest/vcenter/vms | GET /rest/vcenter/vm
					""")
	void findWhenRouteIsSimilarThenFirst(String method, String address, String expected) {
		assertThat(SimilarRoutes.find(OPERATIONS, method, address)).isNotEmpty()
			.first()
			.extracting((found) -> found.route().toString())
			.isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "GET, /rest/a/b/c/d/e/f/g", "GET, /", "GET, ''", "GET, /rest", "GET, /rest/", "GET, /api/nothing",
			"GET, /rest/com/vmware/cis/tagging/tag", "POST, /%zz/%zz" })
	void findWhenNoRouteIsSimilarThenEmpty(String method, String address) {
		assertThat(SimilarRoutes.find(OPERATIONS, method, address)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "GET, /rest/com/vmware/vcenter/ovf/import-session", "PUT, /rest/vcenter/vms/vm-1",
			"POST, /rest/vcenter/vm/vm-1", "GET, /rest/vcenter/vm/vm-1/power/stopp" })
	void proposalWhenMethodOrPathDiffersThenChangesNothing(String method, String address) {
		Optional<SimilarRoutes.Found> proposal = SimilarRoutes.proposal(SimilarRoutes.find(OPERATIONS, method, address),
				method);
		assertThat(proposal.stream()).allSatisfy((found) -> assertThat(found.route().method()).isEqualTo("GET"));
	}

	@Test
	void proposalWhenMethodIsTheSameThenMayChange() {
		List<SimilarRoutes.Found> similar = SimilarRoutes.find(OPERATIONS, "POST", "/rest/vcenter/vm/vm-1/power/strt");
		assertThat(SimilarRoutes.proposal(similar, "POST"))
			.hasValueSatisfying((found) -> assertThat(found.address("/rest/vcenter/vm/***"))
				.isEqualTo("/rest/vcenter/vm/{vm}/power/start"));
	}

	@Test
	void findWhenAllActionsDifferThenListsRoutesOfThePath() {
		assertThat(SimilarRoutes.find(OPERATIONS, "POST",
				"/rest/com/vmware/vcenter/ovf/import-session/id:x?~action=nothing"))
			.hasSize(5)
			.allSatisfy((found) -> assertThat(found.route().path())
				.startsWith("/rest/com/vmware/vcenter/ovf/import-session/id:{"));
	}

}
