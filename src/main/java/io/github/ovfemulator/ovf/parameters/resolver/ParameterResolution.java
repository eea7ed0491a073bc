package io.github.ovfemulator.ovf.parameters.resolver;

import java.util.List;
import java.util.stream.Stream;

import io.github.ovfemulator.ovf.ParseIssue;
import io.github.ovfemulator.ovf.parameters.OvfParams;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;

/**
 * What there is to say to what a client chose.
 *
 * @param choices what was chosen, as far as it could be understood
 * @param parameters what can be chosen, and what is chosen now
 * @param wrong what is wrong
 * @param missing what is demanded and was not sent
 * @param issues what the choices make illegal in the descriptor
 */
public record ParameterResolution(Choices choices, List<OvfParams> parameters, List<ParameterIssue> wrong,
		List<ParameterIssue> missing, List<ParseIssue> issues) {

	/** Copies the lists. */
	public ParameterResolution {
		parameters = List.copyOf(parameters);
		wrong = List.copyOf(wrong);
		missing = List.copyOf(missing);
		issues = List.copyOf(issues);
	}

	/**
	 * The choices, if nothing is wrong or missing.
	 * @return the choices
	 * @throws VapiException {@code invalid_argument} with a message for each fault and
	 * issue
	 */
	public Choices requireChoices() {
		if (this.wrong.isEmpty() && this.missing.isEmpty() && this.issues.isEmpty()) {
			return this.choices;
		}
		throw VapiException.of(ErrorType.INVALID_ARGUMENT,
				Stream
					.concat(Stream.concat(this.wrong.stream(), this.missing.stream()).map(ParameterIssue::message),
							this.issues.stream().map(ParameterResolution::describe))
					.toList(),
				null);
	}

	/** The form in which vCenter's client shows issues. */
	private static LocalizableMessage describe(ParseIssue issue) {
		return LocalizableMessage.of("emulator.ovf.parameters.issue", "%s:%s:%s: %s", issue.lineNumber(),
				issue.columnNumber(), issue.category(), issue.message().defaultMessage());
	}

}
