package io.github.ovfemulator.session.files;

import java.util.List;

import io.github.ovfemulator.ovf.OvfError;
import io.github.ovfemulator.ovf.OvfMessageCategory;
import io.github.ovfemulator.ovf.ParseIssue;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link OvfErrors}.
 */
class OvfErrorsTests {

	private static final LocalizableMessage MESSAGE = LocalizableMessage.of("x", "It is full.");

	@Test
	void describeWhenThereAreIssuesThenHasPlaceAndCount() {
		ParseIssue issue = new ParseIssue(ParseIssue.Category.PARSE_ERROR, "a.ovf", 3, 7, MESSAGE);
		assertThat(OvfErrors.describe(OvfError.validation(List.of(issue)))).isEqualTo("a.ovf:3:7: It is full.");
		assertThat(OvfErrors.describe(OvfError.validation(List.of(issue, issue, issue))))
			.isEqualTo("a.ovf:3:7: It is full. (and 2 more)");
	}

	@Test
	void describeWhenErrorIsOfServerThenHasItsMessage() {
		OvfError error = OvfError.server(VapiException.of(ErrorType.UNABLE_TO_ALLOCATE_RESOURCE, MESSAGE).error());
		assertThat(OvfErrors.describe(error)).isEqualTo("It is full.");
	}

	@Test
	void describeWhenMessageIsAbsentThenHasCategory() {
		OvfError error = new OvfError(OvfMessageCategory.SERVER, null, null, null, null, null);
		assertThat(OvfErrors.describe(error)).isEqualTo("an error of category SERVER without a message");
	}

}
