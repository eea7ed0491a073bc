package io.github.ovfemulator.vapi.dialect;

import java.util.List;

import io.github.ovfemulator.vapi.operation.Operation;
import io.github.ovfemulator.vapi.type.CachedStructure;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.ReferenceStatus;
import io.github.ovfemulator.vapi.type.StructureType;
import io.github.ovfemulator.vapi.type.VapiException;
import io.github.ovfemulator.vapi.type.VapiType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link RestDialect}.
 */
class RestDialectTests {

	private static final Operation.Routes NO_ROUTES = new Operation.Routes(ReferenceStatus.DOCUMENTED, List.of(), null);

	private static final Operation GET = new Operation("test.messages", "get", NO_ROUTES, NO_ROUTES,
			() -> new Operation.Signature(StructureType.of(LocalizableMessage.class),
					new VapiType.StructureOf(LocalizableMessage.class), null, false),
			(request, call) -> null);

	private final LocalizableMessage message = LocalizableMessage.of("a.message", "Größe \"%s\" \u20ac", 7);

	@ParameterizedTest
	@ValueSource(strings = { "/rest", "/api" })
	void resultWhenCachedThenEqualsThatOfTheStructure(String path) {
		RestDialect dialect = RestDialect.ofPath(path);
		byte[] expected = dialect.result(GET, this.message, 1000).body().bytes();
		CachedStructure<LocalizableMessage> cached = CachedStructure.of(this.message);
		assertThat(dialect.result(GET, cached, 1000).body().bytes()).isEqualTo(expected);
		assertThat(dialect.result(GET, cached, 1000).body().bytes()).isEqualTo(expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/rest", "/api" })
	void resultWhenLargerThanLimitThenFails(String path) {
		for (Object result : new Object[] { this.message, CachedStructure.of(this.message) }) {
			assertThatExceptionOfType(VapiException.class)
				.isThrownBy(() -> RestDialect.ofPath(path).result(GET, result, 50))
				.withMessageContaining("larger than the 50 bytes");
		}
	}

}
