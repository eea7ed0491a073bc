package io.github.ovfemulator.admin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;

import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;
import io.github.ovfemulator.web.Connections;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The readers of the event stream, a limited number. Changes are recorded from the first
 * reader on until a while after the last one has left, so that it can resume; otherwise
 * nothing is recorded, and no thread runs.
 * <p>
 * Readers are ended before the server waits for the requests that it still serves.
 */
@Component
final class EventStreams implements SmartLifecycle {

	/** The maximum number of readers. */
	static final int MAX_READERS = 64;

	private static final byte[] RESUMED = ": resumed\n\n".getBytes(StandardCharsets.UTF_8);

	private final EventRecorder recorder;

	private final ClockService clock;

	private final Connections connections;

	private final Set<EventReader> readers = new CopyOnWriteArraySet<>();

	private volatile boolean running = true;

	EventStreams(EventRecorder recorder, ClockService clock, Connections connections) {
		this.connections = connections;
		this.recorder = recorder;
		this.clock = clock;
	}

	/**
	 * Answers a request with the events from now on, or after the last one that the
	 * client had.
	 * @param selection the events of the client
	 * @param lastId the id of the last event, or {@code null}
	 * @throws VapiException {@code service_unavailable} if there are too many readers, or
	 * the server stops
	 */
	void open(HttpServletRequest request, HttpServletResponse response, EventReader.Selection selection,
			@Nullable String lastId) throws IOException {
		EventReader reader;
		synchronized (this) {
			if (!this.running || this.readers.size() >= MAX_READERS) {
				// shows which clients are gone
				this.readers.forEach(EventReader::heartbeat);
				throw VapiException
					.of(ErrorType.SERVICE_UNAVAILABLE, LocalizableMessage.of("emulator.events.too_many_readers",
							"The server is stopping, or has its limit of %s readers of events; close one, such as a "
									+ "tab with the dashboard.",
							MAX_READERS));
			}
			reader = reader(request, response, selection, lastId);
			this.readers.add(reader);
			this.recorder.start(this.readers);
		}
		response.getOutputStream().setWriteListener(reader);
	}

	private EventReader reader(HttpServletRequest request, HttpServletResponse response,
			EventReader.Selection selection, @Nullable String lastId) throws IOException {
		EventBuffer buffer = this.recorder.buffer();
		long had = (lastId != null) ? buffer.number(lastId) : -1;
		boolean resumes = buffer.covers(had);
		long position = resumes ? had : buffer.last();
		// events may be far between
		request.startAsync().setTimeout(0);
		return new EventReader(buffer, selection, position, resumes ? RESUMED : greeting(buffer, position, lastId),
				request, response.getOutputStream(), this.readers::remove);
	}

	private byte[] greeting(EventBuffer buffer, long position, @Nullable String lastId) {
		String kind = (lastId != null) ? "missed" : "connected";
		return buffer.frame(position, kind, ControlJson.text(Map.of("time", this.clock.current().time())));
	}

	@Override
	public void start() {
		this.running = true;
	}

	@Override
	public void stop() {
		synchronized (this) {
			this.running = false;
		}
		this.readers.stream().filter(EventReader::end).map(EventReader::request).forEach(this.connections::close);
		this.recorder.stop();
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
