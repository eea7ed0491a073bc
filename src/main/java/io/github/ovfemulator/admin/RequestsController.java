package io.github.ovfemulator.admin;

import java.util.List;
import java.util.Map;

import io.github.ovfemulator.journal.Journal;
import io.github.ovfemulator.journal.JournalEntry;
import io.github.ovfemulator.journal.JournalFilter;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Shows and clears the journal: {@code /__admin/requests}.
 */
@RestController
class RequestsController {

	private final Journal journal;

	RequestsController(Journal journal) {
		this.journal = journal;
	}

	@GetMapping(path = "/__admin/requests", produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<Requests> list(@RequestParam Map<String, String> query) throws InterruptedException {
		RequestQuery wanted = RequestQuery.of(query);
		List<JournalEntry> found = this.journal.await(wanted.filter(), wanted.atLeast(), wanted.within());
		if (found.size() >= wanted.atLeast()) {
			return ResponseEntity.ok(Requests.of(found));
		}
		JournalFilter anything = new JournalFilter(null, null, null, null, null, wanted.filter().scope(), null, null,
				null, wanted.filter().since());
		return ResponseEntity.status(HttpStatus.REQUEST_TIMEOUT).body(Requests.of(this.journal.list(anything)));
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
	 * Journal entries.
	 *
	 * @param count the number of entries
	 * @param requests the entries, the oldest first
	 */
	record Requests(int count, List<JournaledRequest> requests) {

		static Requests of(List<JournalEntry> entries) {
			return new Requests(entries.size(), entries.stream().map(JournaledRequest::of).toList());
		}

	}

}
