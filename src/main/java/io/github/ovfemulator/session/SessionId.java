package io.github.ovfemulator.session;

import io.github.ovfemulator.vapi.text.Characters;

/**
 * The id of a session. Sessions of all kinds share one space of ids.
 *
 * @param value a UUID, or the id that the author of a scripted session chose
 */
public record SessionId(String value) {

	/**
	 * Returns whether a scripted session can have this id: 1 to 128 letters, digits and
	 * {@code . _ ~ : @ -}, other than {@code .} and {@code ..}.
	 */
	public boolean isWellFormed() {
		return Characters.areId(this.value);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
