package io.github.ovfemulator.journal;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongFunction;

import io.github.ovfemulator.simulation.ExchangeKind;
import io.github.ovfemulator.vapi.json.MessageBody;
import io.github.ovfemulator.vapi.json.VapiResponse;
import io.github.ovfemulator.vapi.operation.CallContext;
import io.github.ovfemulator.vapi.operation.ChangeFeed;
import io.github.ovfemulator.vapi.operation.Dialect;
import io.github.ovfemulator.vapi.operation.Operation;
import io.github.ovfemulator.vapi.operation.Resettable;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.VapiType;
import io.github.ovfemulator.web.CallListener;
import io.github.ovfemulator.web.Exchange;
import io.github.ovfemulator.web.Pull;
import io.github.ovfemulator.web.PullListener;
import io.github.ovfemulator.web.TransferredFile;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the last exchanges, bounded in number and memory. The lock is held while an entry
 * is added or entries are listed, and not while a caller waits for entries.
 */
public final class Journal implements CallListener, PullListener, Resettable {

	/**
	 * The memory of an entry without the text of its address and its bodies, in bytes.
	 */
	private static final int ENTRY_SIZE = 800;

	private static final MessageBody NO_BODY = MessageBody.of(new byte[0]);

	private static final Map<Dialect, String> DIALECTS = Map.of(Dialect.REST, "rest", Dialect.JSON_RPC, "json_rpc",
			Dialect.API, "api");

	private final ReentrantLock lock = new ReentrantLock();

	private final Deque<Kept> entries = new ArrayDeque<>();

	private final Set<Waiting> waiting = new LinkedHashSet<>();

	private final int capacity;

	private final int bodyLimit;

	private final long memory;

	private final Clock clock;

	private final Clock realClock = Clock.systemUTC();

	private final RedactedText redacted;

	private final ChangeFeed changes;

	private long count;

	/** The memory of the entries, in bytes. */
	private long used;

	Journal(JournalProperties properties, Clock clock, RedactedText redacted, ChangeFeed changes) {
		this.changes = changes;
		this.redacted = redacted;
		this.capacity = properties.capacity();
		this.bodyLimit = (int) properties.maxBodySize().toBytes();
		this.memory = properties.memory();
		this.clock = clock;
	}

	@Override
	public void onResponse(Exchange exchange) {
		VapiResponse response = exchange.response();
		if (this.capacity == 0 || response == null) {
			return;
		}
		Operation operation = (exchange.match() != null) ? exchange.match().operation() : null;
		VapiType output = (operation != null && exchange.error() == null) ? operation.output() : null;
		byte[] whole = exchange.body().bytes();
		MessageBody body = (whole != null && whole.length > 0) ? MessageBody.of(whole) : NO_BODY;
		JournalEntry.Body received = JournalEntry.Body.of(exchange.body().received(), body, this.redacted::request,
				this.bodyLimit);
		JournalEntry.Body sent = JournalEntry.Body.of(response.body().length(), response.body(),
				(bytes) -> this.redacted.response(bytes, output), this.bodyLimit);
		HttpServletRequest request = exchange.request();
		add((number) -> entry(number, exchange, operation, response.status(), received, sent),
				length(request.getRequestURI()) + length(request.getQueryString()) + received.heapSize()
						+ sent.heapSize());
	}

	@Override
	public void onPulled(Pull fetch) {
		if (this.capacity > 0) {
			add((number) -> entry(number, fetch), length(fetch.url()));
		}
	}

	/** The characters of a URL have one byte each. */
	private static long length(@Nullable String address) {
		return (address != null) ? address.length() : 0;
	}

	/** Adds an entry, in place of the oldest ones. */
	private void add(LongFunction<JournalEntry> entry, long size) {
		Map<Waiting, List<JournalEntry>> complete;
		this.lock.lock();
		try {
			Kept added = new Kept(entry.apply(++this.count), ENTRY_SIZE + size);
			while (!this.entries.isEmpty()
					&& (this.entries.size() >= this.capacity || this.used + added.size() > this.memory)) {
				this.used -= this.entries.removeFirst().size();
			}
			this.entries.addLast(added);
			this.used += added.size();
			this.changes.happened("request", added.entry());
			if (this.waiting.isEmpty()) {
				return;
			}
			complete = removeComplete(added.entry());
		}
		finally {
			this.lock.unlock();
		}
		complete.forEach((waited, found) -> waited.result().complete(found));
	}

	private Map<Waiting, List<JournalEntry>> removeComplete(JournalEntry added) {
		Map<Waiting, List<JournalEntry>> complete = new LinkedHashMap<>();
		for (Waiting each : this.waiting) {
			List<JournalEntry> found = each.filter().matches(added) ? list(each.filter()) : List.of();
			if (found.size() >= each.atLeast()) {
				complete.put(each, found);
			}
		}
		this.waiting.removeAll(complete.keySet());
		return complete;
	}

	private JournalEntry entry(long number, Exchange exchange, @Nullable Operation operation, int status,
			JournalEntry.Body received, JournalEntry.Body sent) {
		CallContext call = exchange.call();
		HttpServletRequest request = exchange.request();
		String method = request.getMethod();
		String path = request.getRequestURI();
		String query = request.getQueryString();
		return new JournalEntry(number, exchange.start().number(), ExchangeKind.of(exchange), this.clock.instant(),
				this.realClock.instant(), Duration.ofNanos(System.nanoTime() - exchange.start().nanoTime()), method,
				() -> this.redacted.address(path, query, operation != null),
				(operation != null) ? List::of : () -> this.redacted.similar(method, path, query),
				(call != null) ? DIALECTS.get(call.dialect()) : null, (operation != null) ? operation.service() : null,
				(operation != null) ? operation.name() : null, exchange.session(),
				(exchange.file() != null) ? exchange.file().file() : null, exchange.scope(), exchange.operationId(),
				status, error(exchange), exchange.fault(), received, sent);
	}

	private JournalEntry entry(long number, Pull fetch) {
		TransferredFile subject = fetch.subject();
		// the file name may be a masked part of the URL
		String file = fetch.url().endsWith("/...") ? RedactedJson.MASK : subject.file();
		return new JournalEntry(number, 0, ExchangeKind.FETCH, this.clock.instant(), this.realClock.instant(),
				Duration.ofNanos(System.nanoTime() - fetch.started()), "GET", fetch::url, List::of, null, null, null,
				subject.session(), file, subject.scope(), null, fetch.status(), null, fetch.fault(),
				JournalEntry.Body.counted(0), JournalEntry.Body.counted(fetch.received()));
	}

	private static @Nullable String error(Exchange exchange) {
		return (exchange.error() != null) ? exchange.error().type().name().toLowerCase(Locale.ROOT) : null;
	}

	/**
	 * Lists exchanges.
	 * @param filter selects the exchanges
	 * @return the exchanges, the oldest first
	 */
	public List<JournalEntry> list(JournalFilter filter) {
		this.lock.lock();
		try {
			return this.entries.stream().map(Kept::entry).filter(filter::matches).toList();
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Finds an exchange.
	 * @param number the number of its entry
	 * @return the entry, empty if the journal does not have it any more
	 */
	public Optional<JournalEntry> find(long number) {
		this.lock.lock();
		try {
			return this.entries.stream().map(Kept::entry).filter((entry) -> entry.number() == number).findFirst();
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Waits for exchanges, without a thread.
	 * @param filter selects the exchanges
	 * @param atLeast the number of exchanges to wait for
	 * @return completed with the exchanges by the thread that adds the last of them;
	 * completing it otherwise ends the wait
	 */
	@SuppressWarnings("FutureReturnValueIgnored") // removing cannot fail
	public CompletableFuture<List<JournalEntry>> await(JournalFilter filter, int atLeast) {
		this.lock.lock();
		try {
			List<JournalEntry> found = list(filter);
			if (found.size() >= atLeast) {
				return CompletableFuture.completedFuture(found);
			}
			Waiting added = new Waiting(filter, atLeast, new CompletableFuture<>());
			this.waiting.add(added);
			added.result().whenComplete((result, cancelled) -> remove(added));
			return added.result();
		}
		finally {
			this.lock.unlock();
		}
	}

	private void remove(Waiting ended) {
		this.lock.lock();
		try {
			this.waiting.remove(ended);
		}
		finally {
			this.lock.unlock();
		}
	}

	@Override
	public void reset() {
		clear(null);
	}

	@Override
	public void reset(String scope) {
		clear(scope);
	}

	/**
	 * Removes exchanges.
	 * @param scope the scope of the exchanges, {@code null} for all
	 */
	public void clear(@Nullable String scope) {
		this.lock.lock();
		try {
			this.entries.removeIf((kept) -> scope == null || scope.equals(kept.entry().scope()));
			this.used = this.entries.stream().mapToLong(Kept::size).sum();
			this.changes.happened("requests_cleared", (scope != null) ? scope : "");
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * An entry in the journal.
	 *
	 * @param entry the entry
	 * @param size its memory in bytes
	 */
	private record Kept(JournalEntry entry, long size) {

	}

	/**
	 * A wait for exchanges.
	 *
	 * @param filter selects the exchanges
	 * @param atLeast the number of exchanges, at least 1
	 * @param result receives the exchanges
	 */
	private record Waiting(JournalFilter filter, int atLeast, CompletableFuture<List<JournalEntry>> result) {

	}

}
