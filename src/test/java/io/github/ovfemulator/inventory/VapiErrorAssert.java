package io.github.ovfemulator.inventory;

import java.util.List;

import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.StandardError;
import io.github.ovfemulator.vapi.type.VapiException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Assertions for vAPI errors.
 */
public final class VapiErrorAssert {

	private VapiErrorAssert() {
	}

	/**
	 * Checks that a call throws a vAPI error with one message.
	 * @param type the type of the error
	 * @param messageId the id of the message, without the common prefix
	 * @param call the call
	 * @return the arguments of the message
	 */
	public static List<String> assertFails(ErrorType type, String messageId, ThrowingCallable call) {
		StandardError error = catchThrowableOfType(VapiException.class, call).error();
		assertThat(error.type()).isEqualTo(type);
		assertThat(error.messages()).extracting(LocalizableMessage::id)
			.containsExactly("emulator.inventory." + messageId);
		return error.messages().get(0).args();
	}

}
