package io.github.ovfemulator.support.browser;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Properties;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.util.StringUtils;

/**
 * Serves the modules of the dashboard below {@code /dashboard} and their tests below
 * {@code /tests}, without an emulator.
 */
public final class ModuleServer implements Closeable {

	private static final Map<String, String> TYPES = Map.of("js", "text/javascript", "html", "text/html");

	private static final String HTM = "/dashboard/lib/htm.js";

	private final PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();

	private final HttpServer server;

	/** Starts a server on a free port. */
	public ModuleServer() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/", this::handle);
		this.server.start();
	}

	/** Returns the port of the server. */
	public int port() {
		return this.server.getAddress().getPort();
	}

	private void handle(HttpExchange exchange) throws IOException {
		try (exchange) {
			Resource[] found = this.resources.getResources(location(exchange.getRequestURI().getPath()));
			String type = TYPES.get(StringUtils.getFilenameExtension(exchange.getRequestURI().getPath()));
			if (found.length == 0 || !found[0].exists() || type == null) {
				// a browser asks for an icon by itself
				exchange.sendResponseHeaders(204, -1);
				return;
			}
			byte[] content = found[0].getContentAsByteArray();
			exchange.getResponseHeaders().add("Content-Type", type + ";charset=UTF-8");
			exchange.sendResponseHeaders(200, content.length);
			exchange.getResponseBody().write(content);
		}
	}

	private static String location(String path) throws IOException {
		if (path.equals(HTM)) {
			Properties properties = PropertiesLoaderUtils
				.loadProperties(new ClassPathResource("META-INF/maven/org.mvnpm/htm/pom.properties"));
			return "classpath:META-INF/resources/_static/htm/" + properties.getProperty("version")
					+ "/preact/standalone.module.js";
		}
		return path.startsWith("/tests/") ? "classpath:dashboard/" + path.substring("/tests/".length())
				: "classpath:dashboard/static/" + path.substring(path.indexOf('/', 1) + 1);
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
