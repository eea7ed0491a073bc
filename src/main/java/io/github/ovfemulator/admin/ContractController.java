package io.github.ovfemulator.admin;

import io.github.ovfemulator.contract.ContractReport;
import io.github.ovfemulator.contract.ContractService;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lists the calls that violated the contract: {@code /__admin/contract/violations}.
 */
@RestController
class ContractController {

	private final ContractService contract;

	ContractController(ContractService contract) {
		this.contract = contract;
	}

	@GetMapping("/__admin/contract/violations")
	ResponseEntity<Object> violations(@RequestParam @Nullable String expect) {
		if (expect != null && !expect.equals("none")) {
			throw new BadControlRequestException("/expect",
					"The only value of 'expect' is 'none', not '" + expect + "'.");
		}
		ContractReport report = this.contract.report();
		if (expect == null || report.allClean()) {
			return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(report);
		}
		return ResponseEntity.status(HttpStatus.CONFLICT)
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(unmet(report));
	}

	@DeleteMapping("/__admin/contract/violations")
	ResponseEntity<Void> clear() {
		this.contract.clear();
		return ResponseEntity.noContent().build();
	}

	private static ProblemDetail unmet(ContractReport report) {
		StringBuilder detail = new StringBuilder(
				"Expected no violations, but there are %d; %d older ones were dropped, and %d calls were not checked."
					.formatted(report.violations().size(), report.dropped(), report.unchecked()));
		report.violations().stream().limit(10).forEach((violation) -> detail.append("\n").append(violation));
		return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, detail.toString());
	}

}
