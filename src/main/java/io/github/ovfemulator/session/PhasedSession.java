package io.github.ovfemulator.session;

import java.lang.ref.WeakReference;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import io.github.ovfemulator.ovf.OvfError;
import io.github.ovfemulator.session.files.OvfErrors;
import io.github.ovfemulator.session.files.UploadUrls;
import io.github.ovfemulator.vapi.type.CachedStructure;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.VapiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A session that works through phases, and that can fail: by its work, by a fault rule,
 * or on behalf of the control plane. Its info is read without a lock: each change
 * publishes a view.
 *
 * @param <S> the states
 * @param <I> the info
 */
public abstract class PhasedSession<S extends Enum<S>, I extends Structure> extends OvfSession<S>
		implements ObservedSession {

	private final Logger logger = LoggerFactory.getLogger(getClass());

	private List<OvfError> errors;

	/** The constructor of the session publishes the first one. */
	private volatile @Nullable View<I> view;

	private volatile @Nullable Rendered<I> rendered;

	/**
	 * Creates a session.
	 * @param scope the scope that the session belongs to, or {@code null}
	 * @param lastUse when the session was used
	 * @param errors the errors that the session failed with, empty for a new session
	 */
	protected PhasedSession(SessionId id, @Nullable String scope, SessionKind kind, PhaseTracker<S> phases,
			Instant lastUse, List<OvfError> errors, SessionEnvironment environment) {
		super(id, scope, kind, phases, lastUse, environment);
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

	/** Returns the current info. Counts as a poll of the client, and as a use. */
	public final CachedStructure<I> info(UploadUrls urls) {
		countPoll();
		touch();
		return render(urls);
	}

	@Override
	public final I peek(UploadUrls urls) {
		return render(urls).value();
	}

	/**
	 * Renders the current view. Callers with the same transfer URLs share the info and
	 * its encodings, unless a transfer runs whose byte counters move.
	 */
	private CachedStructure<I> render(UploadUrls urls) {
		View<I> current = Objects.requireNonNull(this.view, "The session has not published its info");
		UploadUrls shown = current.uploadable() ? urls : null;
		Rendered<I> known = this.rendered;
		CachedStructure<I> info = (known != null && known.view().equals(current) && Objects.equals(known.urls(), shown))
				? known.info().get() : null;
		if (info != null) {
			return info;
		}
		info = CachedStructure.of(current.renderer().apply(shown));
		if (current.fixed()) {
			this.rendered = new Rendered<>(current, shown, new WeakReference<>(info));
		}
		return info;
	}

	@Override
	protected final void publish() {
		this.view = view();
		this.rendered = null;
	}

	/** Creates a view of the current state. Called under the lock. */
	protected abstract View<I> view();

	/** Creates the error of an operation that the session refuses now. */
	public final VapiException refusal(String operation) {
		return isClosed() ? notFound() : SessionErrors.notAllowed(operation, id(), state());
	}

	/** Creates the error of an operation that another state allows. */
	protected final VapiException refusal(String operation, S required) {
		return isClosed() ? notFound() : SessionErrors.notAllowed(operation, id(), state(), required);
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

	@Override
	protected final void end(List<OvfError> reasons) {
		this.errors = List.copyOf(reasons);
		markChanged();
		enterError(now());
		stopTransfers();
		reasons.stream()
			.limit(1)
			.forEach((error) -> this.logger.info("{} {}: failed: {}", kind().title(), id(), OvfErrors.describe(error)));
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

	/** Requires that the session can fail now. */
	protected void requireFallible() {
	}

	/** Ends the transfers of a session that has failed. Called under the lock. */
	protected abstract void stopTransfers();

	/** Enters the state of a failed session. Called under the lock. */
	protected abstract void enterError(Instant now);

	/**
	 * A session between two changes.
	 *
	 * @param fixed whether its info depends on nothing but the transfer URLs
	 * @param uploadable whether its info shows upload or download URLs
	 * @param renderer renders its info with transfer URLs, or without any
	 */
	public record View<I extends Structure>(boolean fixed, boolean uploadable,
			Function<@Nullable UploadUrls, I> renderer) {

	}

	/**
	 * The info of a view for the callers with the same transfer URLs, until the next
	 * garbage collection: most of many sessions are polled rarely.
	 */
	private record Rendered<I extends Structure>(View<I> view, @Nullable UploadUrls urls,
			WeakReference<CachedStructure<I>> info) {

	}

}
