package io.github.ovfemulator.task;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.ovfemulator.ovf.OvfError;
import io.github.ovfemulator.ovf.ParseIssue;
import io.github.ovfemulator.session.SessionId;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.StandardError;
import io.github.ovfemulator.vapi.type.VapiException;

/**
 * Errors of tasks.
 */
public final class TaskErrors {

	private TaskErrors() {
	}

	/**
	 * Converts the errors of a package into the error of a task.
	 * @param errors at least one error
	 * @return the first error of the server, else {@code invalid_argument} with a message
	 * for each issue
	 */
	public static StandardError of(List<OvfError> errors) {
		return errors.stream()
			.map(OvfError::error)
			.filter(StandardError.class::isInstance)
			.map(StandardError.class::cast)
			.map((error) -> StandardError.of(error.type(), error.messages(), error.data()))
			.findFirst()
			.orElseGet(() -> StandardError.of(ErrorType.INVALID_ARGUMENT,
					errors.stream().flatMap(TaskErrors::messages).toList(), null));
	}

	private static Stream<LocalizableMessage> messages(OvfError error) {
		return Stream.concat(Stream.ofNullable(error.message()),
				Stream.ofNullable(error.issues()).flatMap(List::stream).map(TaskErrors::message));
	}

	private static LocalizableMessage message(ParseIssue issue) {
		String place = Stream.of(issue.lineNumber(), issue.columnNumber())
			.filter((number) -> number > 0)
			.map((number) -> ":" + number)
			.collect(Collectors.joining("", issue.file(), ""));
		return LocalizableMessage.of("emulator.task.package_issue", "%s: %s", place, issue.message().defaultMessage());
	}

	static StandardError canceled() {
		return StandardError.of(ErrorType.CANCELED,
				List.of(LocalizableMessage.of("emulator.task.canceled", "The task was canceled.")), null);
	}

	static StandardError unexpected() {
		return StandardError.of(ErrorType.INTERNAL_SERVER_ERROR, List.of(LocalizableMessage
			.of("emulator.task.unexpected", "The task failed unexpectedly; see the log of the emulator.")), null);
	}

	static VapiException notFound(SessionId id) {
		return VapiException.of(ErrorType.NOT_FOUND,
				LocalizableMessage.of("emulator.task.not_found", "There is no task '%s'; it may have expired.", id));
	}

	static VapiException notAllowed(String operation, SessionId id, TaskStatus status) {
		return VapiException.of(ErrorType.NOT_ALLOWED_IN_CURRENT_STATE,
				LocalizableMessage.of("emulator.task.not_allowed",
						"The task '%s' is in the state %s, which does not allow %s.", id, status, operation));
	}

	static VapiException notCancelable(SessionId id) {
		return VapiException.of(ErrorType.UNSUPPORTED,
				LocalizableMessage.of("emulator.task.not_cancelable", "The task '%s' cannot be canceled.", id));
	}

	static VapiException tooMany(int limit) {
		return VapiException.of(ErrorType.UNABLE_TO_ALLOCATE_RESOURCE, LocalizableMessage.of("emulator.task.too_many",
				"The limit emulator.tasks.max of %s active tasks is reached.", limit));
	}

	static VapiException unfiltered() {
		return VapiException.of(ErrorType.INVALID_ARGUMENT,
				LocalizableMessage.of("emulator.task.filter", "The filter_spec must name tasks or services."));
	}

	static VapiException tooManyMatches(int limit) {
		return VapiException.of(ErrorType.RESOURCE_INACCESSIBLE, LocalizableMessage.of("emulator.task.too_many_matches",
				"More than %s tasks match; use a narrower filter_spec.", limit));
	}

	static StandardError notContinued() {
		return StandardError.of(ErrorType.CANCELED, List.of(LocalizableMessage.of("emulator.task.not_continued",
				"The work of the task is not part of the restored state.")), null);
	}

}
