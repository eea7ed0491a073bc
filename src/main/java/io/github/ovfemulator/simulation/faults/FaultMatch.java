package io.github.ovfemulator.simulation.faults;

import io.github.ovfemulator.vapi.operation.CallContext;
import io.github.ovfemulator.vapi.operation.Dialect;
import io.github.ovfemulator.web.Exchange;
import io.github.ovfemulator.web.ExchangeKind;
import io.github.ovfemulator.web.TransferredFile;
import org.jspecify.annotations.Nullable;

/**
 * What a rule is about; what is {@code null} may be anything.
 *
 * @param kind whether it is a call, an upload or a fetch
 * @param service the service id
 * @param operation the operation id
 * @param dialect the dialect of a call
 * @param session the id of an import or probe session
 * @param file the name of a file that is uploaded or fetched
 * @param path a pattern of the path that is asked for, with {@code *} and {@code **}
 * @param scope the scope
 */
public record FaultMatch(@Nullable ExchangeKind kind, @Nullable String service, @Nullable String operation,
		@Nullable Dialect dialect, @Nullable String session, @Nullable String file, @Nullable String path,
		@Nullable String scope) {

	/** How long a pattern of paths may be, in characters. */
	public static final int MAX_PATH_LENGTH = 512;

	boolean matches(Exchange exchange) {
		CallContext call = exchange.call();
		TransferredFile subject = exchange.subject();
		return is(this.kind, exchange.kind()) && is(this.service, (call != null) ? call.operation().service() : null)
				&& is(this.operation, (call != null) ? call.operation().name() : null)
				&& is(this.dialect, (call != null) ? call.dialect() : null) && is(this.session, exchange.session())
				&& is(this.file, (subject != null) ? subject.file() : null)
				&& (this.path == null || PathPattern.matches(this.path, exchange.request().getRequestURI()))
				&& is(this.scope, exchange.scope());
	}

	/**
	 * A transfer is moved bytes, whoever moves them: it has neither operation nor path.
	 */
	boolean matches(TransferredFile subject) {
		return fitsTransfers() && matchesFile(subject);
	}

	/**
	 * Whether it names nothing but what every transfer has.
	 * @return whether it may match a transfer
	 */
	public boolean fitsTransfers() {
		return this.kind == null && this.path == null && isOfNoCall();
	}

	/** A fetch has the path of its URL. */
	boolean matches(TransferredFile subject, String fetched) {
		return is(this.kind, ExchangeKind.FETCH) && isOfNoCall() && matchesFile(subject)
				&& (this.path == null || PathPattern.matches(this.path, fetched));
	}

	/** Of a phase no more is known than its session. */
	boolean matches(String phasing, @Nullable String itsScope) {
		return fitsPhases() && is(this.session, phasing) && is(this.scope, itsScope);
	}

	/**
	 * Whether it names nothing that only calls, uploads or fetches have.
	 * @return whether it may match a phase
	 */
	public boolean fitsPhases() {
		return fitsTransfers() && this.file == null;
	}

	private boolean isOfNoCall() {
		return this.service == null && this.operation == null && this.dialect == null;
	}

	private boolean matchesFile(TransferredFile subject) {
		return is(this.session, subject.session()) && is(this.file, subject.file()) && is(this.scope, subject.scope());
	}

	private static boolean is(@Nullable Object wanted, @Nullable Object actual) {
		return wanted == null || wanted.equals(actual);
	}

}
