package io.github.ovfemulator.ovf.parameters.resolver;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.github.ovfemulator.ovf.ParseIssue;
import io.github.ovfemulator.ovf.parameters.OvfParams;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;

/**
 * The result of validating a client's parameters.
 */
public final class ParameterResolution {

	private final ParameterContext context;

	private final Supplier<List<OvfParams>> parameters;

	ParameterResolution(ParameterContext context, Supplier<List<OvfParams>> parameters) {
		this.context = context;
		this.parameters = parameters;
	}

	/**
	 * Returns the invalid parameters, among them those that a sent structure leaves
	 * unset.
	 * @return the issues in the order of the kinds
	 */
	public List<ParameterIssue> errors() {
		return List.copyOf(this.context.errors());
	}

	/**
	 * Returns the required parameters of structures that the request does not contain.
	 * @return the issues in the order of the kinds
	 */
	public List<ParameterIssue> missing() {
		return List.copyOf(this.context.missing());
	}

	/**
	 * Returns the errors of the descriptor under the current choices.
	 * @return the errors
	 */
	public List<ParseIssue> descriptorErrors() {
		return this.context.descriptorIssues().errors();
	}

	/**
	 * Describes the available and the selected values of each kind that applies to the
	 * package. Computed on each call.
	 * @return the parameter structures in the order of the kinds
	 */
	public List<OvfParams> parameters() {
		return this.parameters.get();
	}

	/**
	 * Returns the package with the choices.
	 * @return the package
	 * @throws VapiException {@code invalid_argument} with a message for each error and
	 * each missing parameter
	 */
	public ResolvedPackage requireValid() {
		List<LocalizableMessage> messages = Stream
			.concat(Stream.concat(errors().stream(), missing().stream()).map(ParameterIssue::message),
					descriptorErrors().stream().map(ParameterResolution::describe))
			.toList();
		if (!messages.isEmpty()) {
			throw VapiException.of(ErrorType.INVALID_ARGUMENT, messages, null);
		}
		return new ResolvedPackage(this.context.descriptor(), this.context.choices().build());
	}

	/** Formats an issue as the vSphere Client does. */
	private static LocalizableMessage describe(ParseIssue issue) {
		return LocalizableMessage.of("emulator.ovf.parameters.issue", "%s:%s:%s: %s", issue.lineNumber(),
				issue.columnNumber(), issue.category(), issue.message().defaultMessage());
	}

}
