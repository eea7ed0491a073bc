package io.github.ovfemulator.session;

import java.util.Arrays;
import java.util.List;

import io.github.ovfemulator.simulation.Pace;
import io.github.ovfemulator.simulation.PacedPhase;
import io.github.ovfemulator.vapi.operation.BadStateException;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot of the phases of a session.
 *
 * @param state the state
 * @param history the states with their times, the first one first
 * @param pace the own pace of the session, or {@code null}
 * @param phase the paced phase, or {@code null}
 */
public record PhasesSnapshot(String state, List<StateChange> history, @Nullable Pace pace, @Nullable PacedPhase phase) {

	/**
	 * Returns the state.
	 * @throws BadStateException if there is no such state
	 */
	public <S extends Enum<S>> S state(Class<S> states) {
		return state(this.state, states, "/state");
	}

	/**
	 * Returns the state with a name.
	 * @param place the JSON pointer of the name
	 */
	static <S extends Enum<S>> S state(String name, Class<S> states, String place) {
		return Arrays.stream(states.getEnumConstants())
			.filter((state) -> state.name().equals(name))
			.findFirst()
			.orElseThrow(() -> new BadStateException(place, "There is no state '" + name + "'."));
	}

}
