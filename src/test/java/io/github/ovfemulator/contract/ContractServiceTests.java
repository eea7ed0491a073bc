package io.github.ovfemulator.contract;

import java.nio.charset.StandardCharsets;

import io.github.ovfemulator.vapi.operation.ChangeFeed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link ContractService}.
 */
class ContractServiceTests {

	private static final String HOSTS = "/rest/vcenter/host";

	private final ContractService service = new ContractService(
			new ContractProperties(ContractMode.REPORT, DataSize.ofMegabytes(1), DataSize.ofBytes(20), 2, null),
			new ChangeFeed());

	@AfterEach
	void close() {
		this.service.close();
	}

	@Test
	void reportWhenCallsAreGoodThenItIsClean() {
		soon(HOSTS, "");
		soon(HOSTS, "");
		assertThat(this.service.report().allClean()).isTrue();
	}

	@Test
	void reportWhenTooManyViolationsThenKeepsTheLatest() {
		soon("/rest/a", "");
		soon("/rest/b", "");
		soon("/rest/c", "");
		ContractReport report = this.service.report();
		assertThat(report.violations()).extracting(ContractViolation::call)
			.containsExactly("GET /rest/b", "GET /rest/c");
		assertThat(report.dropped()).isEqualTo(1);
		assertThat(report.allClean()).isFalse();
	}

	@Test
	void reportWhenABodyIsTooLargeThenItsCallIsCounted() {
		soon(HOSTS, "{ ".repeat(11));
		assertThat(this.service.checkNow(new ReceivedCall(1L, "GET", HOSTS, null, new byte[21]))).isEmpty();
		assertThat(this.service.report()).satisfies((report) -> {
			assertThat(report.violations()).isEmpty();
			assertThat(report.unchecked()).isEqualTo(2);
			assertThat(report.allClean()).isFalse();
		});
	}

	@Test
	void reportWhenTheBacklogIsFullThenCallsAreCounted() {
		try (ContractService full = new ContractService(
				new ContractProperties(ContractMode.REPORT, DataSize.ofBytes(0), DataSize.ofBytes(20), 2, null),
				new ChangeFeed())) {
			full.checkLater(new ReceivedCall(1L, "GET", "/rest/a", null, new byte[0]));
			assertThat(full.report().unchecked()).isEqualTo(1);
			full.clear();
			assertThat(full.report().allClean()).isTrue();
		}
	}

	@Test
	void checkWhenNobodyHasReadTheBodyThenItIsNotMissed() {
		String progress = "/rest/com/vmware/vcenter/ovf/import-session/id:a?~action=progress";
		assertThat(this.service.checkNow(new ReceivedCall(1L, "POST", progress, null, null))).isEmpty();
		assertThat(this.service.checkNow(new ReceivedCall(1L, "POST", progress, null, new byte[0]))).hasSize(1);
	}

	@Test
	void propertiesWhenTheyAreNegativeThenTheyAreRefused() {
		DataSize negative = DataSize.ofBytes(-1);
		DataSize positive = DataSize.ofBytes(1);
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new ContractProperties(ContractMode.OFF, negative, positive, 1, null))
			.withMessageContaining("emulator.contract-backlog");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new ContractProperties(ContractMode.OFF, positive, negative, 1, null))
			.withMessageContaining("emulator.contract-max-size");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new ContractProperties(ContractMode.OFF, positive, positive, 0, null))
			.withMessageContaining("emulator.contract-max-violations");
	}

	private void soon(String uri, String body) {
		this.service.checkLater(new ReceivedCall(1L, "GET", uri, null, body.getBytes(StandardCharsets.UTF_8)));
	}

}
