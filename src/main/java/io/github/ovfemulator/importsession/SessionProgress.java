package io.github.ovfemulator.importsession;

import java.util.concurrent.atomic.AtomicLong;

import io.github.ovfemulator.session.files.SessionFiles;
import io.github.ovfemulator.vapi.operation.BadStateException;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;
import org.jspecify.annotations.Nullable;

/**
 * The progress of a session in percent, which never decreases.
 */
final class SessionProgress {

	private static final long DONE = 100;

	private final AtomicLong highest;

	SessionProgress() {
		this(0);
	}

	/**
	 * Restores a progress.
	 */
	SessionProgress(long percent) {
		BadStateException.require(percent >= 0 && percent <= DONE, "/progress",
				"The progress must be between 0 and 100.");
		this.highest = new AtomicLong(percent);
	}

	/**
	 * Returns the highest percentage shown so far.
	 */
	long highest() {
		return this.highest.get();
	}

	/**
	 * Returns the percentage to show. It changes only after the file list is frozen.
	 */
	long percent(ImportState state, SessionFiles files, @Nullable FileTransferMode mode) {
		return switch (state) {
			case IMPORT_FILE_TRANSFER, IMPORT_INSTANTIATING -> raise(transferred(files, mode));
			case IMPORT_COMPLETED -> DONE;
			default -> this.highest.get();
		};
	}

	/**
	 * Keeps the current percentage for a final state.
	 */
	void keep(ImportState state, SessionFiles files, @Nullable FileTransferMode mode) {
		percent(state, files, mode);
	}

	/**
	 * Accepts the progress that a client reports.
	 * @throws VapiException {@code invalid_argument} if it is more than 100 or less than
	 * the current percentage
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

	/**
	 * The bytes of external transfers are known from the client only.
	 */
	private static long transferred(SessionFiles files, @Nullable FileTransferMode mode) {
		return (mode == FileTransferMode.EXTERNAL_TRANSFER_MODE) ? 0 : files.percent();
	}

	private long raise(long percent) {
		return this.highest.accumulateAndGet(percent, Math::max);
	}

}
