package io.github.ovfemulator.recording;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.github.ovfemulator.vapi.operation.Operation;
import io.github.ovfemulator.vapi.type.StandardError;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * A call of a recording.
 *
 * @param entry the number of its entry, 1 for the first
 * @param time the time of the response
 * @param operation the operation
 * @param session the id of the session that it is about or that it created, or
 * {@code null}
 * @param input the input
 * @param outcome the outcome
 */
public record RecordedCall(int entry, Instant time, Operation operation, @Nullable String session, Structure input,
		Outcome outcome) implements RecordedEntry {

	/** Returns another input of the operation, about the session of this call. */
	Structure about(Structure other) {
		String name = this.operation.session();
		if (name == null) {
			return other;
		}
		List<@Nullable Object> values = new ArrayList<>();
		this.operation.input()
			.fields()
			.values()
			.forEach((field) -> values.add(field.get(field.name().equals(name) ? this.input : other)));
		return this.operation.input().create(values.toArray());
	}

	/** Leaves out everything that may be secret. */
	@Override
	public String toString() {
		return this.operation + " in entry " + this.entry;
	}

	/**
	 * The outcome of a call.
	 *
	 * @param result the result, {@code null} for an error or a void operation
	 * @param error the error, or {@code null}
	 */
	public record Outcome(@Nullable Object result, @Nullable StandardError error) {

	}

}
