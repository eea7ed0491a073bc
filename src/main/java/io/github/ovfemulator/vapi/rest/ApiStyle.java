package io.github.ovfemulator.vapi.rest;

import io.github.ovfemulator.vapi.json.ApiNotation;
import io.github.ovfemulator.vapi.json.Notation;
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
 * New REST: bare results, 201 for what is created, 204 for nothing, bare errors, and the
 * fields of a filter as query parameters of their own. That an operation creates when its
 * name begins so is a choice.
 */
final class ApiStyle implements RestStyle {

	static final ApiStyle INSTANCE = new ApiStyle();

	private final Notation notation = new ApiNotation();

	private final WireWriter writer = new WireWriter(this.notation);

	private ApiStyle() {
	}

	@Override
	public Dialect dialect() {
		return Dialect.API;
	}

	@Override
	public Notation notation() {
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
	public HttpAnswer result(Operation operation, @Nullable Object result) {
		if (operation.output() == VapiType.Scalar.VOID) {
			return HttpAnswer.empty(204);
		}
		boolean creates = operation.name().equals("create") || operation.name().startsWith("create_");
		return HttpAnswer.json(creates ? 201 : 200, this.writer.content(result, operation.output()));
	}

	@Override
	public HttpAnswer error(StandardError error) {
		return HttpAnswer.json(ErrorType.of(error).apiStatus(),
				(json) -> this.writer.write(json, error, new VapiType.StructureOf(error.getClass())));
	}

}
