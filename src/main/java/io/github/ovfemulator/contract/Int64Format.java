package io.github.ovfemulator.contract;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.format.Format;
import tools.jackson.databind.JsonNode;

/**
 * The format {@code int64} of the vendor's clients: an integer of 64 bits without a
 * fraction. JSON Schema alone accepts {@code 5.0} as an integer.
 */
final class Int64Format implements Format {

	@Override
	public String getName() {
		return "int64";
	}

	@Override
	public boolean matches(ExecutionContext execution, SchemaContext schema, JsonNode value) {
		return !value.isNumber() || (value.isIntegralNumber() && value.canConvertToLong());
	}

}
