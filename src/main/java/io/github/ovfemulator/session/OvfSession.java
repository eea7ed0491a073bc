package io.github.ovfemulator.session;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import io.github.ovfemulator.ovf.OvfError;
import io.github.ovfemulator.session.files.OvfErrors;
import io.github.ovfemulator.session.files.PackageSource;
import io.github.ovfemulator.session.transfer.PackageTransfer;
import io.github.ovfemulator.session.transfer.RestoredPackage;
import io.github.ovfemulator.simulation.Pace;
import io.github.ovfemulator.vapi.operation.BadStateException;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What sessions of every kind that take a package in have alike: they go through states
 * at a pace, can be steered, and may end in error.
 *
 * @param <S> the states
 */
public abstract class OvfSession<S extends Enum<S>> implements SteeredSession, SessionOwner {

	private final Logger logger = LoggerFactory.getLogger(getClass());

	private final SessionId id;

	private final @Nullable String scope;

	private final SessionDescription.Kind kind;

	private final PackageTransfer intake;

	private final PhaseTracker<S> course;

	private List<OvfError> errors;

	/**
	 * Makes a session that awaits its descriptor. Its intake knows it from the start, and
	 * calls it no earlier than somebody uses it.
	 * @param id its id
	 * @param scope the scope that it belongs to, or {@code null}
	 * @param kind what it is
	 * @param first its first state
	 * @param source what the client said of its package
	 * @param environment what all sessions share
	 */
	@SuppressWarnings("this-escape")
	protected OvfSession(SessionId id, @Nullable String scope, SessionDescription.Kind kind, S first,
			PackageSource source, SessionEnvironment environment) {
		this.id = id;
		this.scope = scope;
		this.kind = kind;
		this.errors = List.of();
		this.intake = new PackageTransfer(source, this, environment);
		this.course = new PhaseTracker<>(first, this.intake, this);
	}

	/**
	 * Makes a session of what was written down. Nothing goes on before it is opened.
	 * @param id its id
	 * @param scope the scope that it belongs to, or {@code null}
	 * @param kind what it is
	 * @param states its states
	 * @param saved what was written down of its course and its package
	 * @param content its package
	 * @param environment what all sessions share
	 * @throws BadStateException when it has a fault
	 */
	@SuppressWarnings("this-escape")
	protected OvfSession(SessionId id, @Nullable String scope, SessionDescription.Kind kind, Class<S> states,
			SavedIntake saved, RestoredPackage content, SessionEnvironment environment) {
		this.id = id;
		this.scope = scope;
		this.kind = kind;
		this.errors = List.copyOf(saved.errors());
		this.intake = new PackageTransfer(content, this, environment);
		this.course = BadStateException.within("/intake/course",
				() -> new PhaseTracker<>(saved.course(), states, this.intake, this));
	}

	/**
	 * Writes down what sessions of every kind have alike.
	 * @param <T> what is written down of this kind
	 * @param saving adds to it what this kind has of its own, under the lock
	 * @return what the session can be made of again
	 */
	protected final <T> T save(Function<SavedIntake, T> saving) {
		return this.intake.guard()
			.read(() -> saving.apply(new SavedIntake(this.intake.save(), this.course.save(), this.errors)));
	}

	/**
	 * Goes on after the session was made of what was written down.
	 * @param missing whether the files are wanted now that are missing
	 */
	protected final void open(boolean missing) {
		this.intake.guard().settle(() -> {
			this.intake.open(missing);
			this.course.open();
		});
	}

	/** Begins to fetch the package, unless the client pushes it. */
	public final void start() {
		this.intake.start();
	}

	@Override
	public final SessionId id() {
		return this.id;
	}

	@Override
	public final @Nullable String scope() {
		return this.scope;
	}

	@Override
	public final SessionDescription describe() {
		return new SessionDescription(this.id.value(), this.kind, this.scope, state().name(), this.course.isWaiting(),
				this.course.pace(), this.course.history());
	}

	@Override
	public final void close() {
		this.intake.close(this.course::stop);
	}

	@Override
	public final boolean isExpired(Instant now) {
		return this.course.isExpired(now, this::isFinished);
	}

	@Override
	public final Pace pace() {
		return this.course.pace();
	}

	@Override
	public final void changePace(Pace pace) {
		change(() -> {
			this.course.changePace(pace);
			return null;
		});
	}

	@Override
	public final void release() {
		change(() -> {
			if (!this.course.release()) {
				throw SessionErrors.waitsForNothing(this.id, state());
			}
			return null;
		});
	}

	@Override
	public final void fail(List<OvfError> given) {
		change(() -> {
			requireFallible();
			end(given);
			return null;
		});
	}

	@Override
	public final void fail(OvfError error) {
		end(List.of(error));
	}

	@Override
	public final VapiException notAllowed(String what) {
		return SessionErrors.notAllowed(what, this.id, state());
	}

	/**
	 * Takes a step; a failure that nobody foresaw ends the session in error rather than
	 * leave it in its state for ever. Called under the lock.
	 * @param step the step
	 * @throws VapiException when the step refuses
	 */
	protected final void endIfBroken(Runnable step) {
		try {
			step.run();
		}
		catch (VapiException ex) {
			throw ex;
		}
		catch (RuntimeException | Error ex) {
			breakDown(ex);
		}
	}

	@Override
	public final void breakDown(Throwable cause) {
		this.logger.error("{} {}: failed unexpectedly in {}", this.kind.title(), this.id, state(), cause);
		if (!isFinished(state())) {
			fail(OvfError.server(VapiException
				.of(ErrorType.INTERNAL_SERVER_ERROR,
						LocalizableMessage.of("emulator.import_session.unexpected",
								"The session failed in a way that was not expected; the log of the emulator says how."))
				.error()));
		}
	}

	private void end(List<OvfError> reasons) {
		this.errors = List.copyOf(reasons);
		enterError();
		this.intake.stopTransfers();
		reasons.stream()
			.limit(1)
			.forEach((error) -> this.logger.info("{} {}: failed because of {}", this.kind.title(), this.id,
					OvfErrors.describe(error)));
	}

	/** Goes on to the state in which it has failed. Called under the lock. */
	protected abstract void enterError();

	/**
	 * Requires that it may fail now. Called under the lock.
	 * @throws VapiException {@code not_allowed_in_current_state} where nothing can go
	 * wrong any more
	 */
	protected abstract void requireFallible();

	/**
	 * Whether a session in some state only waits to be looked at.
	 * @param state the state
	 * @return whether nothing happens to it any more
	 */
	protected abstract boolean isFinished(S state);

	/**
	 * Changes the session, after all that was due before.
	 * @param <T> what the change gives
	 * @param action the change, under the lock
	 * @return what the change gives
	 * @throws VapiException {@code not_found} when the session is closed
	 */
	protected final <T extends @Nullable Object> T change(Supplier<T> action) {
		return this.intake.guard().change(() -> {
			this.course.settle();
			return action.get();
		});
	}

	/** A client looks: goes on as far as is due, and counts. Called without the lock. */
	protected final void look() {
		this.course.look();
	}

	/**
	 * Whether the pace lets the session go on.
	 * @param now the time
	 * @return whether it lets go
	 */
	protected final boolean letsGo(Instant now) {
		return this.course.letsGo(now);
	}

	/**
	 * Goes on to a state that lasts as long as it takes, unless it is in it. Called under
	 * the lock.
	 * @param next the state
	 * @param at when
	 */
	protected final void enter(S next, Instant at) {
		if (next != state()) {
			log(next);
			this.course.enter(next, at);
		}
	}

	/**
	 * Goes on to a state that a client waits for, and that lasts as the pace says. Called
	 * under the lock.
	 * @param next the state
	 * @param at when
	 */
	protected final void enterPaced(S next, Instant at) {
		log(next);
		this.course.enterPaced(next, at);
	}

	/**
	 * Goes on from a phase that is over, unless a fault rule lets it fail. Called under
	 * the lock.
	 * @param next goes on
	 */
	protected final void leave(Runnable next) {
		this.course.leave(next, this::end);
	}

	private void log(S next) {
		this.logger.info("{} {}: {} -> {}", this.kind.title(), this.id, state(), next);
	}

	/**
	 * The state now.
	 * @return the state
	 */
	protected final S state() {
		return this.course.state();
	}

	/**
	 * What takes its package in.
	 * @return the intake
	 */
	protected final PackageTransfer intake() {
		return this.intake;
	}

	/**
	 * The errors that ended it. The lock guards them.
	 * @return the errors, none while it has not failed
	 */
	protected final List<OvfError> errors() {
		return this.errors;
	}

}
