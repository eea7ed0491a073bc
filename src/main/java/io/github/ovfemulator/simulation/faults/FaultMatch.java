package io.github.ovfemulator.simulation.faults;

import io.github.ovfemulator.vapi.exchange.Exchange;
import io.github.ovfemulator.vapi.exchange.Subject;
import io.github.ovfemulator.vapi.operation.CallContext;
import io.github.ovfemulator.vapi.operation.Dialect;
import org.jspecify.annotations.Nullable;

import org.springframework.util.AntPathMatcher;

/**
 * What a rule is about; what is {@code null} may be anything.
 *
 * @param service the service id
 * @param operation the operation id
 * @param dialect the dialect of a call
 * @param session the id of an import or probe session
 * @param file the name of a file that is uploaded or fetched
 * @param path a pattern of the request's path, with {@code *} and {@code **}
 * @param scope the scope
 */
public record FaultMatch(@Nullable String service, @Nullable String operation, @Nullable Dialect dialect,
		@Nullable String session, @Nullable String file, @Nullable String path, @Nullable String scope) {

	private static final AntPathMatcher PATHS = new AntPathMatcher();

	boolean matches(Exchange exchange) {
		CallContext call = exchange.call();
		Subject subject = exchange.subject();
		return is(this.service, (call != null) ? call.operation().service() : null)
				&& is(this.operation, (call != null) ? call.operation().name() : null)
				&& is(this.dialect, (call != null) ? call.dialect() : null) && is(this.session, exchange.session())
				&& is(this.file, (subject != null) ? subject.file() : null)
				&& (this.path == null || PATHS.match(this.path, exchange.request().getRequestURI()))
				&& is(this.scope, exchange.scope());
	}

	/** A transfer has neither operation nor, where the server fetches, a path. */
	boolean matches(Subject subject) {
		return this.service == null && this.operation == null && this.dialect == null && this.path == null
				&& is(this.session, subject.session()) && is(this.file, subject.file())
				&& is(this.scope, subject.scope());
	}

	private static boolean is(@Nullable Object wanted, @Nullable Object actual) {
		return wanted == null || wanted.equals(actual);
	}

}
