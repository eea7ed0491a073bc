package io.github.ovfemulator.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells other processes the ports in a small JSON file, {@code emulator.port-file}: it
 * appears, whole, when the server is ready, and goes when it ends.
 */
@Component
class PortFile {

	private static final Logger logger = LoggerFactory.getLogger(PortFile.class);

	private final @Nullable Path file;

	private final HttpsDoor https;

	PortFile(ServerProperties properties, HttpsDoor https) {
		this.file = properties.portFile();
		this.https = https;
	}

	@EventListener
	void write(ApplicationReadyEvent event) throws IOException {
		Integer http = event.getApplicationContext().getEnvironment().getProperty("local.server.port", Integer.class);
		if (this.file == null || http == null) {
			return;
		}
		Map<String, Integer> ports = new LinkedHashMap<>();
		ports.put("http", http);
		this.https.port().ifPresent((port) -> ports.put("https", port));
		Path temporary = Files.createTempFile(this.file.toAbsolutePath().getParent(), "ports", ".json");
		Files.write(temporary, JsonMapper.shared().writeValueAsBytes(ports));
		Files.move(temporary, this.file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
	}

	@EventListener(ContextClosedEvent.class)
	void delete() {
		if (this.file != null) {
			try {
				Files.deleteIfExists(this.file);
			}
			catch (IOException ex) {
				logger.warn("The port file {} could not be removed: {}", this.file, ex.toString());
			}
		}
	}

}
