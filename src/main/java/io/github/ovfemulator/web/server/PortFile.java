package io.github.ovfemulator.web.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.OptionalInt;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.stereotype.Component;

/**
 * Writes the ports to the JSON file {@code emulator.port-file}. The file is created
 * atomically when the server is ready, and deleted when the server stops. One that an
 * ended process has left is deleted at the start.
 */
@Component
class PortFile implements ApplicationListener<ApplicationEvent> {

	private static final Logger logger = LoggerFactory.getLogger(PortFile.class);

	private final @Nullable Path file;

	private final HttpsConnector https;

	PortFile(ServerProperties properties, HttpsConnector https) {
		this.file = properties.portFile();
		this.https = https;
		delete(this.file);
	}

	/**
	 * Writes the file when the server is ready.
	 * @throws StartException when it cannot be written
	 */
	@Override
	public void onApplicationEvent(ApplicationEvent event) {
		if (event instanceof ApplicationReadyEvent ready) {
			write(ready);
		}
		else if (event instanceof ContextClosedEvent) {
			delete();
		}
	}

	private void write(ApplicationReadyEvent event) {
		Integer http = event.getApplicationContext().getEnvironment().getProperty("local.server.port", Integer.class);
		if (this.file == null || http == null) {
			return;
		}
		OptionalInt https = this.https.port();
		String ports = "{\"http\":" + http + (https.isPresent() ? ",\"https\":" + https.getAsInt() : "") + "}";
		try {
			replace(this.file, ports);
		}
		catch (IOException ex) {
			throw new StartException("emulator.port-file: the ports cannot be written to %s: %s"
				.formatted(this.file.toAbsolutePath(), ex),
					"Name a file in a folder that exists, is writable and has space.", ex);
		}
	}

	private static void replace(Path file, String content) throws IOException {
		Path temporary = Files.createTempFile(file.toAbsolutePath().getParent(), "ports", ".json");
		try {
			Files.writeString(temporary, content);
			Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
		}
		finally {
			Files.deleteIfExists(temporary);
		}
	}

	void delete() {
		delete(this.file);
	}

	private static void delete(@Nullable Path file) {
		if (file != null) {
			try {
				Files.deleteIfExists(file);
			}
			catch (IOException ex) {
				logger.warn("The port file {} could not be removed: {}", file, ex.toString());
			}
		}
	}

}
