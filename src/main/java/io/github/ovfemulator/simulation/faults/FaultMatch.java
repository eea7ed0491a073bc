package io.github.ovfemulator.simulation.faults;

import io.github.ovfemulator.simulation.ExchangeKind;
import io.github.ovfemulator.vapi.operation.CallContext;
import io.github.ovfemulator.vapi.operation.Dialect;
import io.github.ovfemulator.vapi.operation.Operation;
import io.github.ovfemulator.web.Exchange;
import io.github.ovfemulator.web.TransferredFile;
import org.jspecify.annotations.Nullable;

/**
 * The criteria of a rule. Unset criteria match everything.
 *
 * @param kind the kind of exchange
 * @param service the service id
 * @param operation the operation id
 * @param dialect the dialect of a call
 * @param session the session id
 * @param file the name of the uploaded or downloaded file
 * @param path a pattern of the request path, with {@code *} and {@code **}
 * @param scope the scope
 */
public record FaultMatch(@Nullable ExchangeKind kind, @Nullable String service, @Nullable String operation,
		@Nullable Dialect dialect, @Nullable String session, @Nullable String file, @Nullable String path,
		@Nullable String scope) {

	/** The maximum length of a path pattern in characters. */
	public static final int MAX_PATH_LENGTH = 512;

	boolean matches(Exchange exchange) {
		CallContext call = exchange.call();
		Operation called = (exchange.match() != null) ? exchange.match().operation() : null;
		TransferredFile subject = exchange.file();
		return is(this.kind, ExchangeKind.of(exchange)) && is(this.service, (called != null) ? called.service() : null)
				&& is(this.operation, (called != null) ? called.name() : null)
				&& is(this.dialect, (call != null) ? call.dialect() : null) && is(this.session, exchange.session())
				&& is(this.file, (subject != null) ? subject.file() : null)
				&& (this.path == null || PathPattern.matches(this.path, exchange.request().getRequestURI()))
				&& is(this.scope, exchange.scope());
	}

	/** Matches a transfer, which has no operation and no path. */
	boolean matches(TransferredFile subject) {
		return fitsTransfers() && matchesFile(subject);
	}

	/**
	 * Returns whether all criteria apply to transfers.
	 * @return whether a transfer can match
	 */
	public boolean fitsTransfers() {
		return this.kind == null && this.path == null && hasNoCallCriteria();
	}

	/** Matches a download by URL, which has the path of its URL. */
	boolean matches(TransferredFile subject, String urlPath) {
		return is(this.kind, ExchangeKind.FETCH) && hasNoCallCriteria() && matchesFile(subject)
				&& (this.path == null || PathPattern.matches(this.path, urlPath));
	}

	/** Matches a phase, which has a session and a scope only. */
	boolean matches(String sessionId, @Nullable String sessionScope) {
		return fitsPhases() && is(this.session, sessionId) && is(this.scope, sessionScope);
	}

	/**
	 * Returns whether all criteria apply to phases.
	 * @return whether a phase can match
	 */
	public boolean fitsPhases() {
		return fitsTransfers() && this.file == null;
	}

	/**
	 * Returns why nothing can match, whatever a client does.
	 * @return the criteria that exclude each other, or {@code null} if there are none
	 */
	public @Nullable String contradiction() {
		boolean isOfCall = !hasNoCallCriteria();
		if (isOfCall && this.kind != null && this.kind != ExchangeKind.CALL) {
			return "Only the kind 'call' has a service, an operation or a dialect.";
		}
		if (this.file != null && (isOfCall || this.kind == ExchangeKind.CALL)) {
			return "A call has no file; only uploads, downloads and fetches have one.";
		}
		String root = (this.dialect == Dialect.REST) ? "/rest" : "/api";
		if (this.dialect != null && this.path != null && !PathPattern.canBegin(this.path, root)) {
			return "The paths of this dialect begin with " + root + ".";
		}
		return null;
	}

	private boolean hasNoCallCriteria() {
		return this.service == null && this.operation == null && this.dialect == null;
	}

	private boolean matchesFile(TransferredFile subject) {
		return is(this.session, subject.session()) && is(this.file, subject.file()) && is(this.scope, subject.scope());
	}

	private static boolean is(@Nullable Object wanted, @Nullable Object actual) {
		return wanted == null || wanted.equals(actual);
	}

}
