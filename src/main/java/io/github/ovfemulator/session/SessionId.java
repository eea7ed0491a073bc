package io.github.ovfemulator.session;

import io.github.ovfemulator.vapi.text.Characters;

/**
 * The id of a session. Sessions of all kinds share one space of ids.
 *
 * @param value the id: a UUID for a real session, what its author chose for a scripted
 * one
 */
public record SessionId(String value) {

	/**
	 * Whether an author may choose this id: 1 to 128 letters, digits and
	 * {@code . _ ~ : @ -}.
	 * @return whether it is well-formed
	 */
	public boolean isWellFormed() {
		return Characters.areId(this.value);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
