package io.github.ovfemulator.support;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.github.ovfemulator.web.server.ServerCertificate;
import io.github.ovfemulator.web.server.TestHttps;

/**
 * A file server for pulls, which can be slow, redirect, and send invalid responses.
 */
public final class FileServer implements AutoCloseable {

	private static final int CHUNKED = 0;

	private final HttpServer server;

	private final String base;

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final Map<String, HttpHandler> handlers = new ConcurrentHashMap<>();

	private final List<String> requests = new CopyOnWriteArrayList<>();

	private final CountDownLatch closing = new CountDownLatch(1);

	private FileServer(HttpServer server, String scheme) {
		this.server = server;
		this.base = scheme + "://localhost:" + server.getAddress().getPort();
		server.createContext("/", this::handle);
		server.setExecutor(this.threads);
		server.start();
	}

	/** Starts a server without TLS. */
	public static FileServer http() {
		try {
			return new FileServer(HttpServer.create(anyPort(), 0), "http");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Starts a server with TLS. */
	public static FileServer https(ServerCertificate certificate) {
		try {
			HttpsServer server = HttpsServer.create(anyPort(), 0);
			server.setHttpsConfigurator(new HttpsConfigurator(TestHttps.showing(certificate)));
			return new FileServer(server, "https");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static InetSocketAddress anyPort() {
		return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
	}

	/** The URL of a path. */
	public String url(String path) {
		return this.base + path;
	}

	/** The requested paths with their queries, in order. */
	public List<String> requests() {
		return List.copyOf(this.requests);
	}

	/** Serves a file. */
	public FileServer file(String path, byte[] content) {
		return on(path, (exchange) -> answer(exchange, content));
	}

	/** Responds with a status and no body. */
	public FileServer status(String path, int status) {
		return on(path, (exchange) -> exchange.sendResponseHeaders(status, -1));
	}

	/** Responds with a redirect. */
	public FileServer redirect(String path, String location) {
		return on(path, (exchange) -> {
			exchange.getResponseHeaders().add("Location", location);
			exchange.sendResponseHeaders(302, -1);
		});
	}

	/** Closes the connection before the whole body is sent. */
	public FileServer cutOff(String path, byte[] content) {
		return on(path, (exchange) -> {
			exchange.sendResponseHeaders(200, content.length + 1L);
			exchange.getResponseBody().write(content);
		});
	}

	/**
	 * Sends bytes until the client closes the connection.
	 * @param path the path
	 * @return a latch that opens when the client has closed the connection
	 */
	public CountDownLatch endless(String path) {
		CountDownLatch hungUp = new CountDownLatch(1);
		on(path, (exchange) -> {
			exchange.sendResponseHeaders(200, CHUNKED);
			OutputStream body = exchange.getResponseBody();
			byte[] piece = new byte[8192];
			try {
				while (this.closing.getCount() > 0) {
					body.write(piece);
				}
			}
			catch (IOException ex) {
				hungUp.countDown();
			}
		});
		return hungUp;
	}

	/**
	 * Sends the first bytes of a file, then waits.
	 * @param path the path
	 * @param content the file
	 * @param first the number of bytes before the wait
	 * @return the latch that releases the rest
	 */
	public CountDownLatch halting(String path, byte[] content, int first) {
		CountDownLatch rest = new CountDownLatch(1);
		on(path, (exchange) -> {
			exchange.sendResponseHeaders(200, content.length);
			OutputStream body = exchange.getResponseBody();
			body.write(content, 0, first);
			body.flush();
			await(rest);
			body.write(content, first, content.length - first);
		});
		return rest;
	}

	/** Accepts requests and never responds. */
	public FileServer silent(String path) {
		return on(path, (exchange) -> await(this.closing));
	}

	/** Responds with a handler. */
	public FileServer on(String path, HttpHandler handler) {
		this.handlers.put(path, handler);
		return this;
	}

	/** Sends a file. */
	public static void answer(HttpExchange exchange, byte[] content) throws IOException {
		exchange.sendResponseHeaders(200, (content.length > 0) ? content.length : -1);
		if (content.length > 0) {
			exchange.getResponseBody().write(content);
		}
	}

	private void handle(HttpExchange exchange) throws IOException {
		this.requests.add(exchange.getRequestURI().toString());
		try (exchange) {
			HttpHandler handler = Optional.ofNullable(this.handlers.get(exchange.getRequestURI().getPath()))
				.orElse((unknown) -> unknown.sendResponseHeaders(404, -1));
			handler.handle(exchange);
		}
	}

	/** Waits for a latch with a timeout. */
	private void await(CountDownLatch latch) {
		try {
			while (this.closing.getCount() > 0 && !latch.await(50, TimeUnit.MILLISECONDS)) {
				// until the test ends
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void close() {
		this.closing.countDown();
		this.server.stop(0);
		this.threads.shutdownNow();
	}

}
