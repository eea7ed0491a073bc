package io.github.ovfemulator.vapi.rest;

import java.nio.charset.StandardCharsets;

import io.github.ovfemulator.vapi.json.JsonEncoding;
import io.github.ovfemulator.vapi.json.RestEncoding;
import io.github.ovfemulator.vapi.json.StructureWriter;
import io.github.ovfemulator.vapi.json.VapiResponse;
import io.github.ovfemulator.vapi.operation.Dialect;
import io.github.ovfemulator.vapi.operation.Operation;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.StandardError;
import io.github.ovfemulator.vapi.type.StructureType;
import io.github.ovfemulator.vapi.type.VapiType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Legacy REST: results in a {@code value} wrapper and always 200, errors with their name.
 */
public final class LegacyRestDialect implements RestDialect {

	public static final LegacyRestDialect INSTANCE = new LegacyRestDialect();

	private static final byte[] BEFORE_VALUE = "{\"value\":".getBytes(StandardCharsets.UTF_8);

	private static final byte[] AFTER_VALUE = "}".getBytes(StandardCharsets.UTF_8);

	private final JsonEncoding notation = new RestEncoding();

	private final StructureWriter writer = new StructureWriter(this.notation);

	private LegacyRestDialect() {
	}

	@Override
	public Dialect dialect() {
		return Dialect.REST;
	}

	@Override
	public JsonEncoding notation() {
		return this.notation;
	}

	@Override
	public String actionParameter() {
		return "~action";
	}

	@Override
	public Operation.Routes routes(Operation operation) {
		return operation.rest();
	}

	@Override
	public void putQuery(RestQuery query, ObjectNode input, StructureType type) {
		query.putInto(input, type);
	}

	@Override
	public VapiResponse result(Operation operation, @Nullable Object result) {
		if (operation.output() == VapiType.Scalar.VOID) {
			return VapiResponse.empty(200);
		}
		return VapiResponse.json(200,
				this.writer.content(result, operation.output()).within(BEFORE_VALUE, AFTER_VALUE));
	}

	@Override
	public VapiResponse error(StandardError error) {
		StructureType type = StructureType.of(error.getClass());
		return VapiResponse.json(ErrorType.of(error).restStatus(), (json) -> {
			json.writeStartObject();
			json.writeStringProperty("type", type.name());
			json.writeName("value");
			this.writer.write(json, error, new VapiType.StructureOf(error.getClass()));
			json.writeEndObject();
		});
	}

}
