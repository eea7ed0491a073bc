package io.github.ovfemulator.hostile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Records log events.
 */
final class LogRecorder {

	private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

	private final ListAppender<ILoggingEvent> log = new ListAppender<>();

	private final Map<Logger, @Nullable Level> levels = new HashMap<>();

	/** Records events with at least the given level. */
	LogRecorder(Level threshold) {
		ThresholdFilter filter = new ThresholdFilter();
		filter.setLevel(threshold.levelStr);
		filter.start();
		this.log.addFilter(filter);
	}

	void start() {
		this.log.start();
		this.root.addAppender(this.log);
	}

	/** Sets the level of all loggers below a name until the recorder is closed. */
	void makeLouder(String name, Level level) {
		for (Logger logger : this.root.getLoggerContext().getLoggerList()) {
			if (logger.getName().startsWith(name)) {
				this.levels.putIfAbsent(logger, logger.getLevel());
				logger.setLevel(level);
			}
		}
	}

	void stop() {
		this.root.detachAppender(this.log);
		this.levels.forEach(Logger::setLevel);
		this.levels.clear();
	}

	/** The recorded events: logger, message and stack trace. */
	List<String> told() {
		return List.copyOf(this.log.list).stream().map(LogRecorder::text).toList();
	}

	/** Deletes the recorded events. */
	void forget() {
		this.log.list.clear();
	}

	private static String text(ILoggingEvent event) {
		String trace = (event.getThrowableProxy() != null) ? ThrowableProxyUtil.asString(event.getThrowableProxy())
				: "";
		return event.getLoggerName() + ": " + event.getFormattedMessage() + trace;
	}

}
