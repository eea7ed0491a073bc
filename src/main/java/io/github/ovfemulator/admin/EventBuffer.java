package io.github.ovfemulator.admin;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/**
 * The latest events, in the form in which they are sent, for all readers of the event
 * stream. Bounded in number and in bytes.
 */
final class EventBuffer {

	private final String run;

	private final @Nullable Event[] events;

	private final long maxBytes;

	private long first = 1;

	private long last;

	private long bytes;

	/**
	 * Creates an empty buffer.
	 * @param run the beginning of the ids of the events, which no other buffer has
	 * @param capacity the maximum number of events
	 * @param maxBytes the maximum size of all events; the last one is always kept
	 */
	EventBuffer(String run, int capacity, long maxBytes) {
		this.run = run;
		this.events = new Event[capacity];
		this.maxBytes = maxBytes;
	}

	/**
	 * Appends an event.
	 * @param kind its kind
	 * @param scope its scope, or {@code null}
	 * @param data its data, a JSON value on one line
	 */
	synchronized void append(String kind, @Nullable String scope, String data) {
		Event event = new Event(++this.last, kind, scope, frame(this.last, kind, data));
		while (this.last - this.first >= this.events.length
				|| (this.first < this.last && this.bytes + event.frame().length > this.maxBytes)) {
			removeFirst();
		}
		this.events[index(this.last)] = event;
		this.bytes += event.frame().length;
	}

	/** Removes all events, after which no reader can resume. */
	synchronized void clear() {
		while (this.first <= this.last) {
			removeFirst();
		}
		this.last++;
		this.first = this.last + 1;
	}

	private void removeFirst() {
		int index = index(this.first++);
		Event removed = this.events[index];
		this.bytes -= (removed != null) ? removed.frame().length : 0;
		this.events[index] = null;
	}

	/** Returns the number of the latest event. */
	synchronized long last() {
		return this.last;
	}

	/** Returns whether all events after a number are here. */
	synchronized boolean covers(long number) {
		return number >= this.first - 1 && number <= this.last;
	}

	/** Returns the event with a number, or {@code null} if it is not here. */
	synchronized @Nullable Event find(long number) {
		return (number >= this.first && number <= this.last) ? this.events[index(number)] : null;
	}

	/**
	 * Returns the number in the id of an event.
	 * @return the number, or -1 for an id of another buffer
	 */
	long number(String id) {
		String prefix = this.run + "-";
		if (!id.startsWith(prefix)) {
			return -1;
		}
		try {
			return Long.parseLong(id.substring(prefix.length()));
		}
		catch (NumberFormatException ex) {
			return -1;
		}
	}

	/** Returns the bytes of an event on the wire. */
	byte[] frame(long number, String kind, String data) {
		return ("id: " + this.run + "-" + number + "\nevent: " + kind + "\ndata: " + data + "\n\n")
			.getBytes(StandardCharsets.UTF_8);
	}

	private int index(long number) {
		return (int) (number % this.events.length);
	}

	/**
	 * An event.
	 *
	 * @param number its number
	 * @param kind its kind
	 * @param scope its scope, or {@code null}
	 * @param frame its bytes on the wire, which are not changed
	 */
	@SuppressWarnings("ArrayRecordComponent") // the bytes are neither compared nor
												// changed
	record Event(long number, String kind, @Nullable String scope, byte[] frame) {

	}

}
