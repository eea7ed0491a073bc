package io.github.ovfemulator.session;

import java.util.Arrays;
import java.util.List;

import io.github.ovfemulator.simulation.Pace;
import io.github.ovfemulator.simulation.PhaseSnapshot;
import io.github.ovfemulator.vapi.operation.BadStateException;
import org.jspecify.annotations.Nullable;

/**
 * The course of a session as it is written down.
 *
 * @param state the state
 * @param history when it came to each of its states, the first one first
 * @param pace the pace that it has of its own, or {@code null}
 * @param phase the phase that its client waits for, or {@code null}
 */
public record PhasesSnapshot(String state, List<StateChange> history, @Nullable Pace pace,
		@Nullable PhaseSnapshot phase) {

	/**
	 * The state.
	 * @param states the states that there are
	 * @return the state
	 * @param <S> the states
	 * @throws BadStateException when there is no such state
	 */
	public <S extends Enum<S>> S state(Class<S> states) {
		return state(this.state, states, "/state");
	}

	/** The state of a name, which stands at a place. */
	static <S extends Enum<S>> S state(String name, Class<S> states, String place) {
		return Arrays.stream(states.getEnumConstants())
			.filter((state) -> state.name().equals(name))
			.findFirst()
			.orElseThrow(() -> new BadStateException(place, "There is no state '" + name + "'."));
	}

}
