package io.github.ovfemulator.vapi.rest;

import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;

import io.github.ovfemulator.vapi.dialect.RestNotation;
import io.github.ovfemulator.vapi.dialect.VapiJson;
import io.github.ovfemulator.vapi.dialect.WireWriter;
import io.github.ovfemulator.vapi.std.ErrorType;
import io.github.ovfemulator.vapi.std.StandardError;
import io.github.ovfemulator.vapi.structure.StructureType;
import io.github.ovfemulator.vapi.structure.VapiType;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Renders results and errors in the legacy REST dialect.
 */
final class RestAnswers {

	private final WireWriter writer = new WireWriter(new RestNotation());

	/**
	 * A result in its {@code value} wrapper; no body at all when the operation is void.
	 */
	ResponseEntity<byte[]> result(@Nullable Object result, VapiType type) {
		if (type == VapiType.Scalar.VOID) {
			return ResponseEntity.ok().build();
		}
		return json(200, (json) -> {
			json.writeStartObject();
			json.writeName("value");
			this.writer.write(json, result, type);
			json.writeEndObject();
		});
	}

	/** An error: its name and its fields. */
	ResponseEntity<byte[]> error(StandardError error) {
		StructureType type = StructureType.of(error.getClass());
		return json(ErrorType.of(error).restStatus(), (json) -> {
			json.writeStartObject();
			json.writeStringProperty("type", type.name());
			json.writeName("value");
			this.writer.write(json, error, new VapiType.StructureOf(error.getClass()));
			json.writeEndObject();
		});
	}

	/** An error without its name, as newer servers answer what they do not serve. */
	ResponseEntity<byte[]> bareError(StandardError error) {
		return json(ErrorType.of(error).restStatus(),
				(json) -> this.writer.write(json, error, new VapiType.StructureOf(error.getClass())));
	}

	private static ResponseEntity<byte[]> json(int status, Consumer<JsonGenerator> body) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
		try (JsonGenerator json = VapiJson.MAPPER.createGenerator(bytes)) {
			body.accept(json);
		}
		return ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON).body(bytes.toByteArray());
	}

}
