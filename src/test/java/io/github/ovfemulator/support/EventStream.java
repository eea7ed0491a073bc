package io.github.ovfemulator.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A reader of server-sent events of the control plane.
 */
public final class EventStream implements AutoCloseable {

	private static final String PATH = "/__admin/events";

	private static final long SECONDS = 20;

	private static final Event END = new Event("", "end of the stream", JsonMapper.shared().nullNode());

	private final HttpResponse<InputStream> response;

	private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();

	private EventStream(HttpResponse<InputStream> response) {
		this.response = response;
		Thread thread = new Thread(this::read, "event-stream");
		thread.setDaemon(true);
		thread.start();
	}

	/**
	 * Opens a stream.
	 * @param http a client of the server
	 * @param query the query, with its question mark, or an empty text
	 * @param headers names and values in turn
	 */
	public static EventStream open(TestHttpClient http, String query, String... headers) throws IOException {
		HttpResponse<InputStream> response = http.send("GET", PATH + query, BodyPublishers.noBody(),
				BodyHandlers.ofInputStream(), headers);
		return of(response);
	}

	/** Reads the stream of a response. */
	public static EventStream of(HttpResponse<InputStream> response) {
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
		return new EventStream(response);
	}

	/** The response with the stream. */
	public HttpResponse<InputStream> response() {
		return this.response;
	}

	/** Returns the next event, which arrives within a limited time. */
	public Event next() throws InterruptedException {
		Event event = this.events.poll(SECONDS, TimeUnit.SECONDS);
		assertThat(event).as("the next event").isNotNull();
		return event;
	}

	/** Returns the next event, which is of a kind, after a reset before the test. */
	public Event next(String kind) throws InterruptedException {
		Event event = next();
		if (event.kind().equals("reset") && !kind.equals("reset")) {
			event = next();
		}
		assertThat(event.kind()).as(event.toString()).isEqualTo(kind);
		return event;
	}

	/** Returns the events up to the first one of a kind with such data. */
	public List<Event> until(String kind, Predicate<JsonNode> data) throws InterruptedException {
		List<Event> seen = new ArrayList<>();
		do {
			seen.add(next());
			assertThat(seen.get(seen.size() - 1)).as("before %s", kind).isNotEqualTo(END);
		}
		while (!seen.get(seen.size() - 1).kind().equals(kind) || !data.test(seen.get(seen.size() - 1).data()));
		return seen;
	}

	/** Reads the events up to the end of the stream. */
	public void awaitEnd() throws InterruptedException {
		Event event = next();
		while (!event.equals(END)) {
			event = next();
		}
	}

	@Override
	public void close() throws IOException {
		this.response.body().close();
	}

	private void read() {
		try (BufferedReader lines = new BufferedReader(
				new InputStreamReader(this.response.body(), StandardCharsets.UTF_8))) {
			List<String> block = new ArrayList<>();
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				if (!line.isEmpty()) {
					block.add(line);
				}
				else {
					Event event = Event.of(block);
					block.clear();
					if (event != null) {
						this.events.add(event);
					}
				}
			}
		}
		catch (IOException ex) {
			// the connection has ended
		}
		this.events.add(END);
	}

	/**
	 * An event.
	 *
	 * @param id its id
	 * @param kind its kind
	 * @param data its data
	 */
	public record Event(String id, String kind, JsonNode data) {

		private static @Nullable Event of(List<String> lines) {
			if (lines.stream().allMatch((line) -> line.startsWith(":"))) {
				return null;
			}
			return new Event(field(lines, "id: "), field(lines, "event: "),
					JsonMapper.shared().readTree(field(lines, "data: ")));
		}

		private static String field(List<String> lines, String name) {
			assertThat(lines).filteredOn((line) -> line.startsWith(name)).hasSize(1);
			return lines.stream()
				.filter((line) -> line.startsWith(name))
				.findFirst()
				.orElseThrow()
				.substring(name.length());
		}

	}

}
