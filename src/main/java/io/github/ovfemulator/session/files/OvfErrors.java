package io.github.ovfemulator.session.files;

import java.util.List;
import java.util.stream.Stream;

import io.github.ovfemulator.ovf.OvfError;
import io.github.ovfemulator.ovf.ParseIssue;
import io.github.ovfemulator.vapi.text.LogText;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.StandardError;

/**
 * Describes errors of a package.
 */
public final class OvfErrors {

	private OvfErrors() {
	}

	/**
	 * Returns the first issue with its position, and the number of further ones, for the
	 * log.
	 */
	public static String describe(OvfError error) {
		List<String> faults = Stream
			.concat(issues(error).map(OvfErrors::describe), messages(error).map(LocalizableMessage::defaultMessage))
			.toList();
		if (faults.isEmpty()) {
			return "an error of category " + error.category() + " without a message";
		}
		String first = LogText.sentence(faults.get(0));
		return (faults.size() > 1) ? first + " (and " + (faults.size() - 1) + " more)" : first;
	}

	/**
	 * Returns the type and the first message of an error, and the number of further ones,
	 * for the log.
	 */
	public static String describe(StandardError error) {
		return error.type() + ": " + describe(OvfError.server(error));
	}

	/**
	 * Returns the first message of the errors, or that there is none.
	 */
	public static LocalizableMessage reason(List<OvfError> errors) {
		return errors.stream()
			.flatMap((error) -> Stream.concat(issues(error).map(ParseIssue::message), messages(error)))
			.findFirst()
			.orElseGet(() -> LocalizableMessage.of("emulator.session.failed", "The session failed without a message."));
	}

	private static Stream<ParseIssue> issues(OvfError error) {
		return (error.issues() != null) ? error.issues().stream() : Stream.empty();
	}

	private static Stream<LocalizableMessage> messages(OvfError error) {
		return (error.error() instanceof StandardError failure) ? failure.messages().stream()
				: Stream.ofNullable(error.message());
	}

	private static String describe(ParseIssue issue) {
		return issue.file() + ":" + issue.lineNumber() + ":" + issue.columnNumber() + ": "
				+ issue.message().defaultMessage();
	}

}
