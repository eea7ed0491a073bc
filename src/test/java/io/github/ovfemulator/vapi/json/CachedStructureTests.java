package io.github.ovfemulator.vapi.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import io.github.ovfemulator.vapi.type.CachedStructure;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiType;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonGenerator;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CachedStructure}.
 */
class CachedStructureTests {

	private static final VapiType TYPE = new VapiType.StructureOf(LocalizableMessage.class);

	private final LocalizableMessage message = LocalizableMessage.of("a.message", "Größe \"%s\" \u20ac", 7);

	private final CachedStructure<LocalizableMessage> unchanging = CachedStructure.of(this.message);

	@Test
	void writeWhenCachedThenEqualsTheStructure() {
		for (JsonEncoding notation : new JsonEncoding[] { new RestEncoding(), new ApiEncoding(),
				new JsonRpcEncoding() }) {
			String expected = write(notation, this.message);
			assertThat(write(notation, this.unchanging)).isEqualTo(expected);
			assertThat(write(notation, this.unchanging)).isEqualTo(expected);
		}
	}

	@Test
	void writeWhenRepeatedThenIsKeptPerDialect() {
		Object dialect = new Object();
		byte[] first = this.unchanging.written(dialect, (message) -> new byte[] { 1 });
		assertThat(this.unchanging.written(dialect, (message) -> {
			throw new AssertionError("written again");
		})).isSameAs(first);
	}

	@Test
	void writeWhenLimitedThenSendsTheBeginning() throws IOException {
		MessageBody content = content(new RestEncoding(), this.unchanging);
		for (int count = 0; count <= content.length(); count++) {
			ByteArrayOutputStream sent = new ByteArrayOutputStream();
			content.send(sent, count);
			assertThat(sent.toByteArray()).isEqualTo(Arrays.copyOf(content.bytes(), count));
		}
	}

	private static String write(JsonEncoding notation, Object value) {
		return new String(content(notation, value).bytes(), StandardCharsets.UTF_8);
	}

	private static void write(JsonGenerator json, JsonEncoding notation, Object value) {
		StructureWriter writer = new StructureWriter(notation);
		if (value instanceof CachedStructure<?> cached) {
			MessageBody.write(json, cached.written(notation,
					(structure) -> MessageBody.json((piece) -> writer.write(piece, structure, TYPE)).bytes()));
		}
		else {
			writer.write(json, value, TYPE);
		}
	}

	private static MessageBody content(JsonEncoding notation, Object value) {
		return MessageBody.json((json) -> {
			json.writeStartObject();
			json.writeName("before");
			json.writeNumber(1);
			json.writeName("value");
			write(json, notation, value);
			json.writeName("after");
			json.writeNumber(2);
			json.writeEndObject();
		});
	}

}
