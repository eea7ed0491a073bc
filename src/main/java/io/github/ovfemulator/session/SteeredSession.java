package io.github.ovfemulator.session;

import java.util.List;

import io.github.ovfemulator.ovf.OvfError;
import io.github.ovfemulator.simulation.Pace;

/**
 * What the control plane can do with a session that goes on by itself.
 */
public interface SteeredSession extends StoredSession {

	/**
	 * How fast it goes.
	 * @return the pace
	 */
	Pace pace();

	/**
	 * Changes the pace of this session alone, the phase that it is in included.
	 * @param pace the pace
	 */
	void changePace(Pace pace);

	/**
	 * Releases the phase that it waits in.
	 * @throws io.github.ovfemulator.vapi.type.VapiException
	 * {@code not_allowed_in_current_state} when it waits in none
	 */
	void release();

	/**
	 * Ends it in error.
	 * @param errors the errors to show
	 * @throws io.github.ovfemulator.vapi.type.VapiException
	 * {@code not_allowed_in_current_state} when it is completed
	 */
	void fail(List<OvfError> errors);

}
