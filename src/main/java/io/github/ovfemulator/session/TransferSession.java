package io.github.ovfemulator.session;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

import io.github.ovfemulator.ovf.OvfError;
import io.github.ovfemulator.ovf.OvfFileInfo.FileType;
import io.github.ovfemulator.session.files.OvfErrors;
import io.github.ovfemulator.session.files.PackageFile;
import io.github.ovfemulator.session.files.PackageSource;
import io.github.ovfemulator.session.files.SessionFile;
import io.github.ovfemulator.session.transfer.PackageTransfer;
import io.github.ovfemulator.session.transfer.RestoredPackage;
import io.github.ovfemulator.session.transfer.TransferHost;
import io.github.ovfemulator.simulation.faults.FaultRegistry;
import io.github.ovfemulator.transfer.ReceivedFile;
import io.github.ovfemulator.vapi.operation.BadStateException;
import io.github.ovfemulator.vapi.type.VapiException;
import io.github.ovfemulator.web.TransferredFile;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A session that a package is transferred into, and that can fail.
 *
 * @param <S> the states
 */
public abstract class TransferSession<S extends Enum<S>> extends OvfSession<S>
		implements TransferHost, ObservedSession {

	private final Logger logger = LoggerFactory.getLogger(getClass());

	private final FaultRegistry faults;

	private final PackageTransfer transfer;

	private final boolean pushed;

	private final boolean restored;

	private List<OvfError> errors;

	/**
	 * Creates a new session, which awaits its descriptor. The first state of a pull is
	 * paced.
	 * @param scope the scope that the session belongs to, or {@code null}
	 * @param needed selects the files that the session needs
	 */
	@SuppressWarnings("this-escape")
	protected TransferSession(SessionId id, @Nullable String scope, SessionKind kind, S first, PackageSource source,
			SessionEnvironment environment, Predicate<PackageFile> needed) {
		super(id, scope, kind, phases(first, source, environment), environment.clock().instant(), environment);
		this.faults = environment.transfers().faults();
		this.errors = List.of();
		this.restored = false;
		this.transfer = new PackageTransfer(source, this, environment.transfers(), needed);
		this.pushed = this.transfer.isPushed();
	}

	/**
	 * Restores a session. It continues with {@link #open}.
	 * @param scope the scope that the session belongs to, or {@code null}
	 * @param needed selects the files that the session needs
	 * @throws BadStateException if the phases of the snapshot are invalid
	 */
	@SuppressWarnings("this-escape")
	protected TransferSession(SessionId id, @Nullable String scope, SessionKind kind, Class<S> states,
			TransferSnapshot snapshot, RestoredPackage content, SessionEnvironment environment,
			Predicate<PackageFile> needed) {
		super(id, scope, kind,
				BadStateException.within("/transfer/phases",
						() -> new PhaseTracker<>(snapshot.phases(), states, environment.pace())),
				snapshot.content().lastUse(), environment);
		this.faults = environment.transfers().faults();
		this.errors = List.copyOf(snapshot.errors());
		this.transfer = new PackageTransfer(content, this, environment.transfers(), needed);
		this.pushed = this.transfer.isPushed();
		this.restored = true;
	}

	private static <S extends Enum<S>> PhaseTracker<S> phases(S first, PackageSource source,
			SessionEnvironment environment) {
		Instant now = environment.clock().instant();
		PhaseTracker<S> phases = new PhaseTracker<>(first, environment.pace(), now);
		return source.isPushed() ? phases : phases.enterPaced(first, now);
	}

	@Override
	protected final void opened() {
		if (this.restored) {
			this.transfer.open(acceptsFilesInState(), awaitsFiles());
		}
		else {
			this.transfer.start();
		}
	}

	@Override
	protected final void closed() {
		this.transfer.close();
	}

	@Override
	public final Optional<byte[]> descriptor() {
		return read(() -> this.transfer.files()
			.find((file) -> file.type() == FileType.OVF && file.isComplete())
			.map(this::harmless));
	}

	private byte[] harmless(SessionFile descriptor) {
		ReceivedFile received = Objects.requireNonNull(descriptor.received(), "A complete file is received");
		if (this.transfer.contents().mayHoldSecrets(descriptor)) {
			throw SessionErrors.secretDescriptor(id());
		}
		return received.content();
	}

	/** Whether the client uploads the package; otherwise the server pulls it. */
	protected final boolean isPushed() {
		return this.pushed;
	}

	@Override
	protected final boolean isTransferring() {
		return this.transfer.isRunning();
	}

	@Override
	public final TransferredFile subject(String file) {
		return new TransferredFile(id().value(), file, scope());
	}

	@Override
	public final boolean acceptsFiles() {
		return isAlive() && acceptsFilesInState();
	}

	@Override
	public final void advance() {
		advance(now());
	}

	@Override
	public final VapiException refusal(String operation) {
		return isClosed() ? notFound() : SessionErrors.notAllowed(operation, id(), state());
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
		read(() -> {
			if (!isClosed() && acceptsFilesInState()) {
				touch();
				end(List.of(error));
			}
			return null;
		});
	}

	@Override
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
		this.transfer.stop();
		reasons.stream()
			.limit(1)
			.forEach((error) -> this.logger.info("{} {}: failed because of {}", kind().title(), id(),
					OvfErrors.describe(error)));
	}

	/** Leaves a phase that is over, or fails as a fault rule demands. */
	protected final void leave(Runnable next) {
		List<OvfError> failure = this.faults.failPhase(id().value(), scope(), state().name())
			.stream()
			.map(OvfError.class::cast)
			.toList();
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

	protected final PackageTransfer transfer() {
		return this.transfer;
	}

	/** Returns the errors that the session failed with. Called under the lock. */
	protected final List<OvfError> errors() {
		return this.errors;
	}

	/** Takes a snapshot of the parts that all kinds share. Called under the lock. */
	protected final TransferSnapshot saveTransfer() {
		return new TransferSnapshot(this.transfer.save(acceptsFilesInState(), lastUse()), phases().save(), this.errors);
	}

	/** Returns whether files can be transferred in the current state. */
	protected abstract boolean acceptsFilesInState();

	/** Returns whether the session waits for missing files in the current state. */
	protected boolean awaitsFiles() {
		return false;
	}

	/** Requires that the session can fail now. */
	protected void requireFallible() {
	}

	/** Enters the state of a failed session. Called under the lock. */
	protected abstract void enterError(Instant now);

}
