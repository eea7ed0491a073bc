package io.github.ovfemulator.vapi.jsonrpc;

import io.github.ovfemulator.vapi.json.JsonRpcNotation;
import io.github.ovfemulator.vapi.json.WireWriter;
import io.github.ovfemulator.vapi.type.StandardError;
import io.github.ovfemulator.vapi.type.StructureType;
import io.github.ovfemulator.vapi.type.VapiType;
import io.github.ovfemulator.web.HttpAnswer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/**
 * Renders results, errors and failures, always with HTTP status 200.
 */
final class JsonRpcAnswers {

	/** The header that names the error of a result. */
	static final String ERROR_HEADER = "vapi-error";

	private final WireWriter writer = new WireWriter(new JsonRpcNotation());

	/** A result, {@code null} when the operation is void. */
	HttpAnswer result(JsonNode id, @Nullable Object result, VapiType type) {
		return answer(id, "result", (json) -> {
			json.writeName("output");
			this.writer.write(json, result, type);
		});
	}

	/** An error of the operation, which is part of the result. */
	HttpAnswer error(JsonNode id, StandardError error) {
		HttpAnswer answer = answer(id, "result", (json) -> {
			json.writeName("error");
			this.writer.writeDynamic(json, error);
		});
		answer.headers().set(ERROR_HEADER, StructureType.of(error.getClass()).name());
		return answer;
	}

	/** A failure of JSON-RPC itself. */
	HttpAnswer failure(JsonRpcException ex) {
		return answer(ex.id(), "error", (json) -> {
			json.writeNumberProperty("code", ex.failure().code());
			json.writeStringProperty("message", ex.failure().message());
			json.writeStringProperty("data", ex.detail());
		});
	}

	private static HttpAnswer answer(JsonNode id, String member, Part part) {
		return HttpAnswer.json(200, (json) -> {
			json.writeStartObject();
			json.writeStringProperty("jsonrpc", "2.0");
			json.writeName("id");
			writeId(json, id);
			json.writeName(member);
			json.writeStartObject();
			part.write(json);
			json.writeEndObject();
			json.writeEndObject();
		});
	}

	/** A string, an integer, or {@code null} where the request has none of them. */
	private static void writeId(JsonGenerator json, JsonNode id) {
		if (id.isString()) {
			json.writeString(id.stringValue());
		}
		else if (id.isIntegralNumber()) {
			json.writeNumber(id.bigIntegerValue());
		}
		else {
			json.writeNull();
		}
	}

	@FunctionalInterface
	private interface Part {

		void write(JsonGenerator json);

	}

}
