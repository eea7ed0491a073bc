package io.github.ovfemulator.admin;

import io.github.ovfemulator.vapi.operation.SavedSecret;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DatabindContext;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Secrets within what the control plane reads and writes: they stand there sealed, and
 * where nothing seals they are not written at all.
 */
final class SealedSecrets extends SimpleModule {

	private static final long serialVersionUID = 1L;

	SealedSecrets() {
		addSerializer(SavedSecret.class, new Writer());
		addDeserializer(SavedSecret.class, new Reader());
	}

	private static StateSeal seal(DatabindContext context) {
		if (context.getAttribute(StateSeal.class) instanceof StateSeal seal) {
			return seal;
		}
		throw new IllegalStateException("A secret is neither read nor written without a seal");
	}

	/** Writes a secret. */
	private static final class Writer extends StdSerializer<SavedSecret> {

		Writer() {
			super(SavedSecret.class);
		}

		@Override
		public void serialize(SavedSecret value, JsonGenerator json, SerializationContext context) {
			json.writeString(seal(context).seal(value));
		}

	}

	/** Reads a secret. */
	private static final class Reader extends StdDeserializer<SavedSecret> {

		Reader() {
			super(SavedSecret.class);
		}

		@Override
		public SavedSecret deserialize(JsonParser parser, DeserializationContext context) {
			if (!parser.hasToken(JsonToken.VALUE_STRING)) {
				return (SavedSecret) context.handleUnexpectedToken(SavedSecret.class, parser);
			}
			return seal(context).open(parser.getString());
		}

	}

}
