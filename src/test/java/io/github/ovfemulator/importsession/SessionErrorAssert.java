package io.github.ovfemulator.importsession;

import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Asserts the errors of calls on a session.
 */
final class SessionErrorAssert {

	private SessionErrorAssert() {
	}

	/**
	 * Asserts that a call throws an error of a type with a message that contains a text.
	 */
	static void assertError(ErrorType type, ThrowingCallable call, String part) {
		assertThatExceptionOfType(VapiException.class).isThrownBy(call).satisfies((ex) -> {
			assertThat(ex.error().type()).isEqualTo(type);
			assertThat(ex.error().messages()).extracting(LocalizableMessage::defaultMessage)
				.anySatisfy((message) -> assertThat(message).contains(part));
		});
	}

}
