package io.github.ovfemulator.vapi.dialect;

import java.io.StringWriter;

import io.github.ovfemulator.vapi.std.LocalizableMessage;
import io.github.ovfemulator.vapi.structure.Unchanging;
import io.github.ovfemulator.vapi.structure.VapiType;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.SerializedString;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A structure that never changes is written like any other, and once for each dialect.
 */
class UnchangingTests {

	private static final VapiType TYPE = new VapiType.StructureOf(LocalizableMessage.class);

	private final LocalizableMessage message = LocalizableMessage.of("a.message", "Größe \"%s\" \u20ac", 7);

	private final Unchanging<LocalizableMessage> unchanging = Unchanging.of(this.message);

	@Test
	void itIsWrittenAsTheStructureItself() {
		for (Notation notation : new Notation[] { new RestNotation(), new ApiNotation(), new JsonRpcNotation() }) {
			String expected = write(notation, this.message);
			assertThat(write(notation, this.unchanging)).isEqualTo(expected);
			assertThat(write(notation, this.unchanging)).isEqualTo(expected);
		}
	}

	@Test
	void whatADialectWroteIsKept() {
		Object dialect = new Object();
		Object first = this.unchanging.written(dialect, (message) -> new SerializedString(message.id()));
		assertThat(this.unchanging.written(dialect, (message) -> {
			throw new AssertionError("written again");
		})).isSameAs(first);
	}

	private static String write(Notation notation, Object value) {
		StringWriter text = new StringWriter();
		try (JsonGenerator json = VapiJson.MAPPER.createGenerator(text)) {
			json.writeStartObject();
			json.writeName("before");
			json.writeNumber(1);
			json.writeName("value");
			new WireWriter(notation).write(json, value, TYPE);
			json.writeName("after");
			json.writeNumber(2);
			json.writeEndObject();
		}
		return text.toString();
	}

}
