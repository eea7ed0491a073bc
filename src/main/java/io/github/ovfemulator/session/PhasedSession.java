package io.github.ovfemulator.session;

import java.time.Instant;
import java.util.List;

import io.github.ovfemulator.ovf.OvfError;
import io.github.ovfemulator.session.files.OvfErrors;
import io.github.ovfemulator.vapi.type.VapiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A session that works through phases, and that can fail: by its work, by a fault rule,
 * or on behalf of the control plane.
 *
 * @param <S> the states
 */
public abstract class PhasedSession<S extends Enum<S>> extends OvfSession<S> {

	private final Logger logger = LoggerFactory.getLogger(getClass());

	private final SessionEnvironment environment;

	private List<OvfError> errors;

	/**
	 * Creates a session.
	 * @param scope the scope that the session belongs to, or {@code null}
	 * @param lastUse when the session was used
	 * @param errors the errors that the session failed with, empty for a new session
	 */
	protected PhasedSession(SessionId id, @Nullable String scope, SessionKind kind, PhaseTracker<S> phases,
			Instant lastUse, List<OvfError> errors, SessionEnvironment environment) {
		super(id, scope, kind, phases, lastUse, environment);
		this.environment = environment;
		this.errors = List.copyOf(errors);
	}

	@Override
	public final void fail(List<OvfError> given) {
		change(() -> {
			requireFallible();
			end(given);
			return null;
		});
	}

	/**
	 * Fails the session because of an unexpected failure of the server, which is logged.
	 * Ignored if the session is finished.
	 */
	public final void fail(Throwable failure) {
		this.logger.error("{} {}: unexpected failure in {}", kind().title(), id(), state(), failure);
		read(() -> {
			if (!isClosed() && !isFinished()) {
				touch();
				end(List.of(SessionErrors.unexpected()));
			}
			return null;
		});
	}

	/** Creates the error of an operation that the session refuses now. */
	public final VapiException refusal(String operation) {
		return isClosed() ? notFound() : SessionErrors.notAllowed(operation, id(), state());
	}

	/** Executes a step; an unexpected failure fails the session. */
	protected final void attempt(Runnable step) {
		try {
			step.run();
		}
		catch (VapiException ex) {
			throw ex;
		}
		catch (RuntimeException | Error ex) {
			fail(ex);
		}
	}

	/** Fails the session. Called under the lock. */
	protected final void end(List<OvfError> reasons) {
		this.errors = List.copyOf(reasons);
		markChanged();
		enterError(now());
		stopTransfers();
		reasons.stream()
			.limit(1)
			.forEach((error) -> this.logger.info("{} {}: failed because of {}", kind().title(), id(),
					OvfErrors.describe(error)));
	}

	/** Leaves a phase that is over, or fails as a fault rule demands. */
	protected final void leave(Runnable next) {
		List<OvfError> failure = this.environment.failPhase(id(), scope(), state());
		if (failure.isEmpty()) {
			next.run();
		}
		else {
			end(failure);
		}
	}

	/** Enters a state that lasts as long as its work, unless it is the current one. */
	protected final void enter(S next, Instant at) {
		if (next != state()) {
			log(next);
			phases().enter(next, at);
		}
	}

	/** Enters a state that lasts at least as long as the pace requires. */
	protected final void enterPaced(S next, Instant at) {
		log(next);
		phases().enterPaced(next, at);
	}

	private void log(S next) {
		this.logger.info("{} {}: {} -> {}", kind().title(), id(), state(), next);
	}

	/** Returns the errors that the session failed with. Called under the lock. */
	protected final List<OvfError> errors() {
		return this.errors;
	}

	/** Takes a snapshot of the states. Called under the lock. */
	protected final PhasesSnapshot savePhases() {
		return phases().save();
	}

	/** Requires that the session can fail now. */
	protected void requireFallible() {
	}

	/** Ends the transfers of a session that has failed. Called under the lock. */
	protected abstract void stopTransfers();

	/** Enters the state of a failed session. Called under the lock. */
	protected abstract void enterError(Instant now);

}
