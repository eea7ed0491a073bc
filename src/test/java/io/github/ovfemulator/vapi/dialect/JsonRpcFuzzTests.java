package io.github.ovfemulator.vapi.dialect;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.ovfemulator.support.Operations;
import io.github.ovfemulator.vapi.json.JsonDecoding;
import io.github.ovfemulator.vapi.json.JsonRpcDecoding;
import io.github.ovfemulator.vapi.json.StructureReader;
import io.github.ovfemulator.vapi.operation.Operation;
import io.github.ovfemulator.vapi.type.VapiException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that any request is read or refused with an error.
 */
class JsonRpcFuzzTests {

	private static final Map<String, Operation> OPERATIONS = Operations.catalogue()
		.operations()
		.stream()
		.collect(Collectors.toMap(Operation::toString, Function.identity()));

	private static final JsonDecoding DECODING = new JsonRpcDecoding();

	private static final StructureReader READER = new StructureReader(DECODING);

	private static final JsonRpcResponses ANSWERS = new JsonRpcResponses();

	@FuzzTest(maxDuration = "10m")
	void requestWhenFuzzedThenIsReadOrRefused(byte[] body) {
		try {
			readInput(JsonRpcRequestReader.read(body));
		}
		catch (JsonRpcException ex) {
			assertThat(ANSWERS.failure(ex).body().length()).isPositive();
		}
	}

	private static void readInput(JsonRpcRequest request) {
		Operation operation = OPERATIONS.get(request.service() + "." + request.operation());
		JsonDecoding.NamedFields parameters = DECODING.readStructure(request.input());
		if (operation != null && parameters != null) {
			try {
				assertThat(READER.readInput(parameters.fields(), operation.input())).isNotNull();
			}
			catch (VapiException ex) {
				assertThat(ANSWERS.error(request.id(), ex.error()).body().length()).isPositive();
			}
		}
	}

}
