package io.github.ovfemulator.vapi.dialect;

import io.github.ovfemulator.vapi.type.CachedStructure;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;
import io.github.ovfemulator.vapi.type.VapiType;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link JsonRpcResponses}.
 */
class JsonRpcResponsesTests {

	private static final VapiType TYPE = new VapiType.StructureOf(LocalizableMessage.class);

	private final JsonRpcResponses responses = new JsonRpcResponses();

	private final LocalizableMessage message = LocalizableMessage.of("a.message", "Größe \"%s\" \u20ac", 7);

	@Test
	void resultWhenCachedThenEqualsThatOfTheStructure() {
		byte[] expected = this.responses.result("\"é\"", this.message, TYPE, 1000).body().bytes();
		CachedStructure<LocalizableMessage> cached = CachedStructure.of(this.message);
		assertThat(this.responses.result("\"é\"", cached, TYPE, 1000).body().bytes()).isEqualTo(expected);
		assertThat(this.responses.result("\"é\"", cached, TYPE, 1000).body().bytes()).isEqualTo(expected);
	}

	@Test
	void resultWhenLargerThanLimitThenFails() {
		for (Object result : new Object[] { this.message, CachedStructure.of(this.message) }) {
			assertThatExceptionOfType(VapiException.class)
				.isThrownBy(() -> this.responses.result("1", result, TYPE, 50))
				.withMessageContaining("larger than the 50 bytes");
		}
	}

}
