package io.github.ovfemulator.journal;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.ovfemulator.vapi.operation.Operation;
import io.github.ovfemulator.vapi.text.LogText;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.StandardError;
import io.github.ovfemulator.web.Exchange;
import io.github.ovfemulator.web.RefusalListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs the refused calls of operations that change something, with the messages of the
 * error, whose arguments are masked as in the journal.
 */
final class RefusalLog implements RefusalListener {

	private static final Logger logger = LoggerFactory.getLogger(RefusalLog.class);

	/** The operations that change nothing. */
	private static final Set<String> READING = Set.of("filter", "find", "get", "list", "preview", "probe", "progress",
			"try_instantiate", "validate");

	private final RedactedText redacted;

	RefusalLog(RedactedText redacted) {
		this.redacted = redacted;
	}

	@Override
	public void onRefusal(Exchange exchange, StandardError error) {
		if (exchange.match() == null || !logger.isInfoEnabled()) {
			return;
		}
		// the emulator's own failures are logged with their cause
		boolean failed = error.type() == ErrorType.INTERNAL_SERVER_ERROR && exchange.fault() == null;
		Operation operation = exchange.match().operation();
		if (!failed && !READING.contains(operation.name())) {
			String session = RedactedText.id(exchange.session());
			logger.info("{} refused{} with {}: {}", operation, (session != null) ? " for session " + session : "",
					error.type(), describe(error.messages()));
		}
	}

	private String describe(List<LocalizableMessage> messages) {
		return messages.stream().map(this.redacted::message).map(LogText::sentence).collect(Collectors.joining(" "));
	}

}
