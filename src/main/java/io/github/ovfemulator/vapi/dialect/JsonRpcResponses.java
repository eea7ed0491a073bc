package io.github.ovfemulator.vapi.dialect;

import io.github.ovfemulator.vapi.json.JsonRpcEncoding;
import io.github.ovfemulator.vapi.json.MessageBody;
import io.github.ovfemulator.vapi.json.StructureWriter;
import io.github.ovfemulator.vapi.json.VapiResponse;
import io.github.ovfemulator.vapi.type.CachedStructure;
import io.github.ovfemulator.vapi.type.StandardError;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.StructureType;
import io.github.ovfemulator.vapi.type.VapiType;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/**
 * Writes results, errors and failures, all with HTTP status 200.
 */
public final class JsonRpcResponses {

	/** The header with the name of the error. */
	public static final String ERROR_HEADER = "vapi-error";

	private final StructureWriter writer = new StructureWriter(new JsonRpcEncoding());

	/**
	 * Writes a result, {@code null} when the operation is void. A cached structure is
	 * written once.
	 * @throws io.github.ovfemulator.vapi.type.VapiException
	 * {@code unable_to_allocate_resource} if it has more bytes than {@code maxSize}
	 */
	public VapiResponse result(JsonNode id, @Nullable Object result, VapiType type, int maxSize) {
		return response(id, "result", (json) -> {
			json.writeName("output");
			if (result instanceof CachedStructure<?> cached) {
				MessageBody.write(json, cached.written(this, (structure) -> written(structure, type)));
			}
			else {
				this.writer.write(json, result, type);
			}
		}, maxSize);
	}

	private byte[] written(Structure structure, VapiType type) {
		return MessageBody.json((json) -> this.writer.write(json, structure, type)).bytes();
	}

	/** Writes an error of the operation, as part of the result. */
	public VapiResponse error(JsonNode id, StandardError error) {
		VapiResponse response = response(id, "result", (json) -> {
			json.writeName("error");
			this.writer.writeDynamic(json, error);
		});
		response.headers().set(ERROR_HEADER, StructureType.of(error.getClass()).name());
		return response;
	}

	/** Writes a failure of JSON-RPC itself. */
	public VapiResponse failure(JsonRpcException ex) {
		return response(ex.id(), "error", (json) -> {
			json.writeNumberProperty("code", ex.failure().code());
			json.writeStringProperty("message", ex.failure().message());
			json.writeStringProperty("data", ex.detail());
		});
	}

	private static VapiResponse response(JsonNode id, String member, Part part) {
		return response(id, member, part, Integer.MAX_VALUE);
	}

	private static VapiResponse response(JsonNode id, String member, Part part, int maxSize) {
		return VapiResponse.json(200, (json) -> {
			json.writeStartObject();
			json.writeStringProperty("jsonrpc", "2.0");
			json.writeName("id");
			writeId(json, id);
			json.writeName(member);
			json.writeStartObject();
			part.write(json);
			json.writeEndObject();
			json.writeEndObject();
		}, maxSize);
	}

	/** Writes the id: a string, an integer, or {@code null} for an unknown id. */
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
