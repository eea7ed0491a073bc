package io.github.ovfemulator.session;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

import io.github.ovfemulator.ovf.OvfError;
import io.github.ovfemulator.ovf.OvfFileInfo.FileType;
import io.github.ovfemulator.session.files.PackageFile;
import io.github.ovfemulator.session.files.PackageSource;
import io.github.ovfemulator.session.files.SessionFile;
import io.github.ovfemulator.session.transfer.PackageTransfer;
import io.github.ovfemulator.session.transfer.RestoredPackage;
import io.github.ovfemulator.session.transfer.TransferHost;
import io.github.ovfemulator.session.transfer.TransferState;
import io.github.ovfemulator.transfer.ReceivedFile;
import io.github.ovfemulator.vapi.operation.BadStateException;
import io.github.ovfemulator.vapi.type.HeapSize;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.VapiException;
import io.github.ovfemulator.web.TransferredFile;
import org.jspecify.annotations.Nullable;

/**
 * A session that a package is transferred into.
 *
 * @param <S> the states
 * @param <I> the info
 */
public abstract class TransferSession<S extends Enum<S>, I extends Structure> extends PhasedSession<S, I>
		implements TransferHost {

	private final PackageTransfer transfer;

	private final TransferState state;

	private final boolean pushed;

	private final boolean restored;

	/** The memory that is reserved for the choices of the client, in bytes. */
	private long choicesSize;

	/**
	 * Creates a new session, which awaits its descriptor. The first state of a pull is
	 * paced.
	 * @param scope the scope that the session belongs to, or {@code null}
	 * @param needed selects the files that the session needs
	 */
	@SuppressWarnings("this-escape")
	protected TransferSession(SessionId id, @Nullable String scope, SessionKind kind, S first, PackageSource source,
			SessionEnvironment environment, Predicate<PackageFile> needed) {
		super(id, scope, kind, phases(first, source, environment), environment.clock().instant(), List.of(),
				environment);
		this.restored = false;
		this.transfer = new PackageTransfer(source, this, environment.transfers(), needed);
		this.state = this.transfer.state();
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
				snapshot.content().lastUse(), snapshot.errors(), environment);
		this.transfer = new PackageTransfer(content, this, environment.transfers(), needed);
		this.state = this.transfer.state();
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
		releaseChoices();
		this.transfer.close();
	}

	@Override
	public final Optional<byte[]> descriptor() {
		return read(() -> this.state.files()
			.find((file) -> file.type() == FileType.OVF && file.isComplete())
			.map(this::harmless));
	}

	private byte[] harmless(SessionFile descriptor) {
		ReceivedFile received = Objects.requireNonNull(descriptor.received(), "A complete file is received");
		if (this.state.contents().mayHoldSecrets(descriptor)) {
			throw SessionErrors.secretDescriptor(id());
		}
		return received.content().bytes();
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
	public final void fail(OvfError error) {
		read(() -> {
			if (!isClosed() && acceptsFilesInState()) {
				touch();
				end(List.of(error));
			}
			return null;
		});
	}

	/**
	 * Reserves the memory of the client's choices. Called under the lock.
	 * @throws VapiException {@code unable_to_allocate_resource} if it is not available
	 */
	protected final void reserveFor(Object choices) {
		reserveChoices(HeapSize.of(choices));
	}

	private void reserveChoices(long needed) {
		this.state.memory().change(this.choicesSize, needed);
		this.choicesSize = needed;
	}

	@Override
	protected final void stopTransfers() {
		releaseChoices();
		this.transfer.stop();
	}

	/** Forgets the choices of the client, which are no longer needed. */
	protected void releaseChoices() {
		reserveChoices(0);
	}

	/** Returns the files of the package, and what is known from them. */
	protected final TransferState transfer() {
		return this.state;
	}

	/** Pulls the missing files. */
	protected final void pullMissing() {
		this.transfer.pullMissing();
	}

	/** Takes a snapshot of the parts that all kinds share. Called under the lock. */
	protected final TransferSnapshot saveTransfer() {
		return new TransferSnapshot(this.transfer.save(acceptsFilesInState(), lastUse()), phases().save(), errors());
	}

	/** Returns whether files can be transferred in the current state. */
	protected abstract boolean acceptsFilesInState();

	/** Returns whether the session waits for missing files in the current state. */
	protected boolean awaitsFiles() {
		return false;
	}

}
