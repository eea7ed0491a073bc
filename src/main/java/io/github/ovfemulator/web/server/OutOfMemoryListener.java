package io.github.ovfemulator.web.server;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import io.github.ovfemulator.web.OutOfMemory;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.context.ApplicationListener;

/**
 * Ends the process when memory has run out, also where Jetty or another library only logs
 * the error and goes on without the thread that it has ended.
 */
public final class OutOfMemoryListener implements ApplicationListener<ApplicationPreparedEvent> {

	@Override
	public void onApplicationEvent(ApplicationPreparedEvent event) {
		OutOfMemory.endProcess();
		if (LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
			LoggedErrors errors = new LoggedErrors();
			errors.setContext(root.getLoggerContext());
			errors.addFilter(warnings());
			errors.start();
			root.addAppender(errors);
		}
	}

	private static ThresholdFilter warnings() {
		ThresholdFilter filter = new ThresholdFilter();
		filter.setLevel(Level.WARN.levelStr);
		filter.start();
		return filter;
	}

	/** Looks at the exceptions that are logged as warnings or errors. */
	private static final class LoggedErrors extends AppenderBase<ILoggingEvent> {

		@Override
		protected void append(ILoggingEvent event) {
			if (event.getThrowableProxy() instanceof ThrowableProxy proxy) {
				OutOfMemory.check(proxy.getThrowable());
			}
		}

	}

}
