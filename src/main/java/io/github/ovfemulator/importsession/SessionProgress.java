package io.github.ovfemulator.importsession;

import java.util.concurrent.atomic.AtomicLong;

import io.github.ovfemulator.session.files.SessionFiles;
import io.github.ovfemulator.vapi.operation.BadStateException;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;
import org.jspecify.annotations.Nullable;

/**
 * How far a session is, in percent. It never falls, whatever the byte counters do.
 */
final class SessionProgress {

	private static final long DONE = 100;

	private final AtomicLong highest;

	SessionProgress() {
		this(0);
	}

	/** The progress of a session that had come so far. */
	SessionProgress(long percent) {
		BadStateException.require(percent >= 0 && percent <= DONE, "/progress", "A progress is between 0 and 100.");
		this.highest = new AtomicLong(percent);
	}

	/** The highest percentage that was ever shown before the end. */
	long highest() {
		return this.highest.get();
	}

	/** The percentage to show: it moves only while the file list is frozen. */
	long percent(ImportState state, SessionFiles files, @Nullable FileTransferMode mode) {
		return switch (state) {
			case IMPORT_FILE_TRANSFER, IMPORT_INSTANTIATING -> raise(transferred(files, mode));
			case IMPORT_COMPLETED -> DONE;
			default -> this.highest.get();
		};
	}

	/** Keeps what would be shown now, for a state in which nothing moves any more. */
	void keep(ImportState state, SessionFiles files, @Nullable FileTransferMode mode) {
		percent(state, files, mode);
	}

	/**
	 * Takes a client's word for how much it has uploaded.
	 * @throws VapiException {@code invalid_argument} when it is more than 100 or less
	 * than is shown already
	 */
	void report(long percent, SessionFiles files, @Nullable FileTransferMode mode) {
		long current = raise(transferred(files, mode));
		if (percent > DONE || percent < current) {
			throw VapiException.of(ErrorType.INVALID_ARGUMENT,
					LocalizableMessage.of("emulator.import_session.progress.out_of_range",
							"The progress %s is not between the current progress, %s, and 100.", percent, current));
		}
		raise(percent);
	}

	/** What others take in, the server knows from the client alone. */
	private static long transferred(SessionFiles files, @Nullable FileTransferMode mode) {
		return (mode == FileTransferMode.EXTERNAL_TRANSFER_MODE) ? 0 : files.percent();
	}

	private long raise(long percent) {
		return this.highest.accumulateAndGet(percent, Math::max);
	}

}
