package io.github.ovfemulator.vapi.dialect;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.ovfemulator.support.Operations;
import io.github.ovfemulator.vapi.operation.OperationCatalogue;
import io.github.ovfemulator.vapi.type.VapiException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that any path, query and body are read or refused with an error.
 */
class RestFuzzTests {

	private static final OperationCatalogue CATALOGUE = Operations.catalogue();

	/** The first line of an input is method and path, the rest is the body. */
	@FuzzTest(maxDuration = "10m")
	void requestWhenFuzzedThenIsReadOrRefused(byte[] request) {
		int end = lineEnd(request);
		String[] line = new String(request, 0, end, StandardCharsets.ISO_8859_1).split(" ", 2);
		if (line.length == 2) {
			int query = line[1].indexOf('?');
			read(line[0], (query < 0) ? line[1] : line[1].substring(0, query),
					(query < 0) ? "" : line[1].substring(query + 1),
					Arrays.copyOfRange(request, Math.min(end + 1, request.length), request.length));
		}
	}

	private static void read(String method, String path, String query, byte[] body) {
		RestDialect dialect = RestDialect.ofPath(path);
		try {
			RestQuery parameters = dialect.query(path, query);
			OperationCatalogue.Match match = CATALOGUE.match(dialect.dialect(), method, path, parameters);
			if (match != null) {
				assertThat(dialect.readInput(match, parameters, body, null)).isNotNull();
			}
		}
		catch (VapiException ex) {
			assertThat(dialect.error(ex.error()).body().length()).isPositive();
		}
	}

	private static int lineEnd(byte[] request) {
		int end = 0;
		while (end < request.length && request[end] != '\n') {
			end++;
		}
		return end;
	}

}
