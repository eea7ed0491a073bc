package io.github.ovfemulator.admin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Consumer;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * A reader of the event stream. It holds no thread: events are written while its
 * connection takes them, and go on when the connection tells that it takes more. A reader
 * that is so slow that the buffer lost an event that it needs is dropped.
 */
final class EventReader implements WriteListener {

	private static final byte[] HEARTBEAT = ": ping\n\n".getBytes(StandardCharsets.UTF_8);

	private final EventBuffer buffer;

	private final Selection selection;

	private final HttpServletRequest request;

	private final AsyncContext context;

	private final ServletOutputStream output;

	private final Consumer<EventReader> onEnd;

	private long position;

	private byte @Nullable [] next;

	private boolean busy = true;

	private boolean unflushed;

	private boolean quiet;

	private boolean ended;

	/**
	 * Creates a reader, which writes when its connection tells that it can.
	 * @param buffer the events
	 * @param selection the events of this reader
	 * @param position the number of the event that the reader had last
	 * @param greeting the first bytes to write
	 * @param request the request, in asynchronous mode
	 * @param output the response
	 * @param onEnd called once, when the reader has ended
	 */
	EventReader(EventBuffer buffer, Selection selection, long position, byte[] greeting, HttpServletRequest request,
			ServletOutputStream output, Consumer<EventReader> onEnd) {
		this.buffer = buffer;
		this.selection = selection;
		this.position = position;
		this.next = greeting;
		this.request = request;
		this.context = request.getAsyncContext();
		this.output = output;
		this.onEnd = onEnd;
	}

	@Override
	public synchronized void onWritePossible() {
		this.busy = false;
		write();
	}

	@Override
	public void onError(Throwable ex) {
		end();
	}

	/** Writes the events that are new, as far as the connection takes them. */
	synchronized void update() {
		if (!this.ended && !this.buffer.covers(this.position)) {
			end();
		}
		write();
	}

	/**
	 * Writes a comment if nothing was written since the last call, so that neither side
	 * takes the connection for dead.
	 */
	synchronized void keepAlive() {
		if (this.quiet) {
			heartbeat();
		}
		this.quiet = true;
	}

	/** Writes a comment, which shows whether the client is still there. */
	synchronized void heartbeat() {
		if (this.next == null) {
			this.next = HEARTBEAT;
		}
		write();
	}

	/**
	 * Ends the response.
	 * @return whether the connection still has to take bytes, and so has to be closed to
	 * end now
	 */
	synchronized boolean end() {
		if (!this.ended) {
			this.ended = true;
			this.onEnd.accept(this);
			this.context.complete();
		}
		return this.busy;
	}

	HttpServletRequest request() {
		return this.request;
	}

	private void write() {
		try {
			while (!this.ended && !this.busy) {
				if (!this.output.isReady()) {
					this.busy = true;
				}
				else if (!writeNext()) {
					return;
				}
			}
		}
		catch (IOException | IllegalStateException ex) {
			end();
		}
	}

	/** Writes one piece, or flushes, and returns whether there was anything to do. */
	private boolean writeNext() throws IOException {
		byte[] piece = (this.next != null) ? this.next : nextEvent();
		this.next = null;
		if (piece != null) {
			this.output.write(piece);
			this.unflushed = true;
			this.quiet = false;
			return true;
		}
		if (this.unflushed) {
			this.unflushed = false;
			this.output.flush();
			return true;
		}
		return false;
	}

	private byte @Nullable [] nextEvent() {
		EventBuffer.Event event = this.buffer.find(this.position + 1);
		while (event != null) {
			this.position = event.number();
			if (this.selection.contains(event)) {
				return event.frame();
			}
			event = this.buffer.find(this.position + 1);
		}
		return null;
	}

	/**
	 * Selects events.
	 *
	 * @param scope the scope of the events; events without a scope are selected too.
	 * {@code null} for all
	 * @param kinds the kinds of the events, empty for all
	 */
	record Selection(@Nullable String scope, Set<String> kinds) {

		boolean contains(EventBuffer.Event event) {
			return event.kind().equals(PendingChanges.RESET)
					|| ((this.scope == null || event.scope() == null || this.scope.equals(event.scope()))
							&& (this.kinds.isEmpty() || this.kinds.contains(event.kind())));
		}

	}

}
