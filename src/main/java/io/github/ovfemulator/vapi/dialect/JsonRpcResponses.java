package io.github.ovfemulator.vapi.dialect;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

import io.github.ovfemulator.vapi.json.JsonRpcEncoding;
import io.github.ovfemulator.vapi.json.MessageBody;
import io.github.ovfemulator.vapi.json.StructureWriter;
import io.github.ovfemulator.vapi.json.VapiResponse;
import io.github.ovfemulator.vapi.type.CachedStructure;
import io.github.ovfemulator.vapi.type.StandardError;
import io.github.ovfemulator.vapi.type.StructureType;
import io.github.ovfemulator.vapi.type.VapiType;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Writes results, errors and failures, all with HTTP status 200. An id is JSON: a string,
 * an integer, or {@code null} if it is unknown.
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
	public VapiResponse result(String id, @Nullable Object result, VapiType type, int maxSize) {
		byte[] output = (result instanceof CachedStructure<?> cached)
				? cached.written(this, (structure) -> output(structure, type, maxSize)) : output(result, type, maxSize);
		return response(id, "\"result\":{\"output\":", output);
	}

	private byte[] output(@Nullable Object result, VapiType type, int maxSize) {
		return ended((json) -> this.writer.write(json, result, type), "}}", maxSize);
	}

	/** Writes an error of the operation, as part of the result. */
	public VapiResponse error(String id, StandardError error) {
		byte[] written = ended((json) -> this.writer.writeDynamic(json, error), "}}", Integer.MAX_VALUE);
		VapiResponse response = response(id, "\"result\":{\"error\":", written);
		response.headers().set(ERROR_HEADER, StructureType.of(error.getClass()).name());
		return response;
	}

	/** Writes a failure of JSON-RPC itself. */
	public VapiResponse failure(JsonRpcException ex) {
		return response(ex.id(), "\"error\":", ended((json) -> {
			json.writeStartObject();
			json.writeNumberProperty("code", ex.failure().code());
			json.writeStringProperty("message", ex.failure().message());
			json.writeStringProperty("data", ex.detail());
			json.writeEndObject();
		}, "}", Integer.MAX_VALUE));
	}

	/** Writes a value and the end of the message. */
	private static byte[] ended(Consumer<JsonGenerator> value, String end, int maxSize) {
		return MessageBody.json((json) -> {
			value.accept(json);
			json.writeRaw(end);
		}, maxSize).bytes();
	}

	/**
	 * Creates a message from a value and its end, which can be large and is not copied.
	 */
	private static VapiResponse response(String id, String member, byte[] value) {
		String start = "{\"jsonrpc\":\"2.0\",\"id\":" + id + "," + member;
		return VapiResponse.json(200, MessageBody.of(start.getBytes(StandardCharsets.UTF_8), value));
	}

}
