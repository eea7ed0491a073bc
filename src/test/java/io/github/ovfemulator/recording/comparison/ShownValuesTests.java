package io.github.ovfemulator.recording.comparison;

import io.github.ovfemulator.recording.PseudonymizedCalls;
import io.github.ovfemulator.recording.Pseudonyms;
import io.github.ovfemulator.vapi.type.VapiType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.StringNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ShownValues}.
 */
class ShownValuesTests {

	private final Pseudonyms pseudonyms = new Pseudonyms();

	private final ShownValues shown = new ShownValues(this.pseudonyms, new PseudonymizedCalls(this.pseudonyms));

	@ParameterizedTest
	@ValueSource(strings = { "vim.acmesecret", "com.vmware.acmesecret", "vapi.acmesecret", "emulator.acmesecret" })
	void showWhenNameIsNoMessageIdThenIsReplaced(String name) {
		JsonPlace place = new JsonPlace("/id", "id", VapiType.Scalar.STRING);
		assertThat(this.shown.show(StringNode.valueOf(name), place)).isEqualTo("\"host-1.example\"");
		assertThat(this.shown.show(StringNode.valueOf(name), place.asMessageId())).contains(name);
	}

}
