package io.github.ovfemulator.vapi.rest;

import java.nio.charset.StandardCharsets;

import io.github.ovfemulator.vapi.json.Notation;
import io.github.ovfemulator.vapi.json.RestNotation;
import io.github.ovfemulator.vapi.json.WireWriter;
import io.github.ovfemulator.vapi.operation.Dialect;
import io.github.ovfemulator.vapi.operation.Operation;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.StandardError;
import io.github.ovfemulator.vapi.type.StructureType;
import io.github.ovfemulator.vapi.type.VapiType;
import io.github.ovfemulator.web.HttpAnswer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Legacy REST: results in a {@code value} wrapper and always 200, errors with their name.
 */
final class LegacyStyle implements RestStyle {

	static final LegacyStyle INSTANCE = new LegacyStyle();

	private static final byte[] BEFORE_VALUE = "{\"value\":".getBytes(StandardCharsets.UTF_8);

	private static final byte[] AFTER_VALUE = "}".getBytes(StandardCharsets.UTF_8);

	private final Notation notation = new RestNotation();

	private final WireWriter writer = new WireWriter(this.notation);

	private LegacyStyle() {
	}

	@Override
	public Dialect dialect() {
		return Dialect.REST;
	}

	@Override
	public Notation notation() {
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
	public HttpAnswer result(Operation operation, @Nullable Object result) {
		if (operation.output() == VapiType.Scalar.VOID) {
			return HttpAnswer.empty(200);
		}
		return HttpAnswer.json(200, this.writer.content(result, operation.output()).within(BEFORE_VALUE, AFTER_VALUE));
	}

	@Override
	public HttpAnswer error(StandardError error) {
		StructureType type = StructureType.of(error.getClass());
		return HttpAnswer.json(ErrorType.of(error).restStatus(), (json) -> {
			json.writeStartObject();
			json.writeStringProperty("type", type.name());
			json.writeName("value");
			this.writer.write(json, error, new VapiType.StructureOf(error.getClass()));
			json.writeEndObject();
		});
	}

}
