package io.github.ovfemulator.web.server;

import java.io.IOException;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.WebServerException;

/**
 * Describes that the HTTP server cannot create its temporary folder, instead of a stack
 * trace.
 */
class TemporaryFolderFailureAnalyzer extends AbstractFailureAnalyzer<WebServerException> {

	private static final String PROPERTY = "java.io.tmpdir";

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, WebServerException cause) {
		if (!(cause.getCause() instanceof IOException reason)
				|| !String.valueOf(cause.getMessage()).contains(PROPERTY)) {
			return null;
		}
		return new FailureAnalysis(
				"No folder can be created below %s: %s".formatted(System.getProperty(PROPERTY), reason),
				"Make that folder writable, or set another one with -D%s=FOLDER. A container with a read-only file system "
					.formatted(PROPERTY) + "needs a writable volume there.",
				cause);
	}

}
