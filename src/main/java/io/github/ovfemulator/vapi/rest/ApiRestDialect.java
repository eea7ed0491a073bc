package io.github.ovfemulator.vapi.rest;

import io.github.ovfemulator.vapi.json.ApiEncoding;
import io.github.ovfemulator.vapi.json.JsonEncoding;
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
 * New REST: bare results, 201 for what is created, 204 for nothing, bare errors, and the
 * fields of a filter as query parameters of their own. That an operation creates when its
 * name begins so is a choice.
 */
public final class ApiRestDialect implements RestDialect {

	public static final ApiRestDialect INSTANCE = new ApiRestDialect();

	private final JsonEncoding notation = new ApiEncoding();

	private final StructureWriter writer = new StructureWriter(this.notation);

	private ApiRestDialect() {
	}

	@Override
	public Dialect dialect() {
		return Dialect.API;
	}

	@Override
	public JsonEncoding notation() {
		return this.notation;
	}

	@Override
	public String actionParameter() {
		return "action";
	}

	@Override
	public Operation.Routes routes(Operation operation) {
		return operation.api();
	}

	@Override
	public void putQuery(RestQuery query, ObjectNode input, StructureType type) {
		query.putFlatInto(input, type);
	}

	@Override
	public VapiResponse result(Operation operation, @Nullable Object result) {
		if (operation.output() == VapiType.Scalar.VOID) {
			return VapiResponse.empty(204);
		}
		boolean creates = operation.name().equals("create") || operation.name().startsWith("create_");
		return VapiResponse.json(creates ? 201 : 200, this.writer.content(result, operation.output()));
	}

	@Override
	public VapiResponse error(StandardError error) {
		return VapiResponse.json(ErrorType.of(error).apiStatus(),
				(json) -> this.writer.write(json, error, new VapiType.StructureOf(error.getClass())));
	}

}
