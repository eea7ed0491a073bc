package io.github.ovfemulator.task;

import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.StandardError;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.VapiException;
import org.jspecify.annotations.Nullable;

/**
 * The work of a restored task that cannot continue. It fails when it starts.
 */
final class FailingWork implements TaskWork {

	private final @Nullable WorkSnapshot saved;

	private final StandardError reason;

	/**
	 * Creates the work.
	 * @param saved the snapshot of the work, or {@code null}
	 * @param reason the error of the task
	 */
	FailingWork(@Nullable WorkSnapshot saved, StandardError reason) {
		this.saved = saved;
		this.reason = reason;
	}

	@Override
	public void start() {
		throw new VapiException(this.reason);
	}

	@Override
	public boolean proceed() {
		throw new VapiException(this.reason);
	}

	@Override
	public Structure finish() {
		throw new VapiException(this.reason);
	}

	@Override
	public void stop() {
		// nothing runs
	}

	@Override
	public long percent() {
		return 0;
	}

	@Override
	public LocalizableMessage message() {
		return LocalizableMessage.of("emulator.task.restored", "Restored from a state");
	}

	@Override
	public @Nullable WorkSnapshot save() {
		return this.saved;
	}

}
