package io.github.ovfemulator.admin;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.ovfemulator.contract.ContractService;
import io.github.ovfemulator.contract.ContractViolation;
import io.github.ovfemulator.journal.Journal;
import io.github.ovfemulator.journal.JournalEntry;
import io.github.ovfemulator.journal.JournalFilter;
import io.github.ovfemulator.web.RequestDelays;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;

/**
 * Shows and clears the journal: {@code /__admin/requests}.
 */
@RestController
class RequestsController {

	/** A short timeout of the server itself can get lost. */
	private static final long NO_TIMEOUT = 0;

	private final Journal journal;

	private final ContractService contract;

	private final RefusalExplainer refusals;

	private final RequestDelays delays;

	RequestsController(Journal journal, ContractService contract, RefusalExplainer refusals, RequestDelays delays) {
		this.journal = journal;
		this.delays = delays;
		this.refusals = refusals;
		this.contract = contract;
	}

	@GetMapping(path = "/__admin/requests", params = "!within", produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<Requests> list(@RequestParam Map<String, String> query) {
		RequestQuery wanted = RequestQuery.of(query);
		return response(wanted, this.journal.list(wanted.filter()));
	}

	/** No thread waits. */
	@SuppressWarnings("FutureReturnValueIgnored") // the response is its result
	@GetMapping(path = "/__admin/requests", params = "within", produces = MediaType.APPLICATION_JSON_VALUE)
	DeferredResult<ResponseEntity<Requests>> await(@RequestParam Map<String, String> query) {
		RequestQuery wanted = RequestQuery.of(query);
		DeferredResult<ResponseEntity<Requests>> response = new DeferredResult<>(NO_TIMEOUT);
		CompletableFuture<Void> end = this.delays.start(wanted.within());
		CompletableFuture<List<JournalEntry>> found = this.journal.await(wanted.filter(), wanted.atLeast());
		end.thenRun(() -> {
			if (!found.isDone()) {
				found.complete(this.journal.list(wanted.filter()));
			}
		});
		found.thenAccept((entries) -> {
			end.complete(null);
			response.setResult(response(wanted, entries));
		});
		return response;
	}

	/** After a timeout, the response has what might have been meant. */
	private ResponseEntity<Requests> response(RequestQuery wanted, List<JournalEntry> found) {
		if (found.size() >= wanted.atLeast()) {
			return ResponseEntity.ok(requests(found, wanted));
		}
		JournalFilter anything = new JournalFilter(null, null, null, null, null, wanted.filter().scope(), null, null,
				null, wanted.filter().since(), null);
		return ResponseEntity.status(HttpStatus.REQUEST_TIMEOUT).body(requests(this.journal.list(anything), wanted));
	}

	@GetMapping(path = "/__admin/requests/{number}", produces = MediaType.APPLICATION_JSON_VALUE)
	Detail get(@PathVariable long number) {
		JournalEntry entry = this.journal.find(number)
			.orElseThrow(() -> new NoSuchResourceException("The journal has no entry " + number + "."));
		return new Detail(JournaledRequest.of(entry), this.contract.violations(entry.exchange()),
				this.refusals.explain(entry));
	}

	private Requests requests(List<JournalEntry> entries, RequestQuery wanted) {
		List<JournalEntry> ordered = new ArrayList<>(entries);
		if (wanted.newestFirst()) {
			Collections.reverse(ordered);
		}
		return new Requests(entries.size(),
				() -> ordered.stream()
					.limit(wanted.limit())
					.map((entry) -> wanted.bodies() ? JournaledRequest.of(entry) : summary(entry))
					.iterator());
	}

	private JournaledRequest summary(JournalEntry entry) {
		return JournaledRequest.summary(entry, this.contract.violations(entry.exchange()).size());
	}

	@GetMapping(path = "/__admin/requests.har", produces = MediaType.APPLICATION_JSON_VALUE)
	HttpArchive archive(@RequestParam Map<String, String> query) {
		return HttpArchive.of(this.journal.list(RequestQuery.of(query).filter()));
	}

	@DeleteMapping("/__admin/requests")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void clear(@RequestParam(required = false) @Nullable String scope) {
		this.journal.clear(scope);
	}

	/**
	 * A journal entry.
	 *
	 * @param entry the entry
	 * @param violations the violations of the contract by the request
	 * @param refused why the call was refused, or {@code null} if it was not
	 */
	record Detail(@JsonUnwrapped JournaledRequest entry, List<ContractViolation> violations,
			@Nullable Refusal refused) {

	}

	/**
	 * Journal entries. Each is redacted when it is written.
	 *
	 * @param count the number of matching entries
	 * @param requests the entries
	 */
	record Requests(int count, Iterable<JournaledRequest> requests) {

	}

}
