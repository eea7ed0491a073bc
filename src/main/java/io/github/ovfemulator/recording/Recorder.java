package io.github.ovfemulator.recording;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import io.github.ovfemulator.vapi.operation.MemoryBudget;
import io.github.ovfemulator.vapi.operation.Operation;
import io.github.ovfemulator.vapi.operation.Resettable;
import io.github.ovfemulator.vapi.type.HeapSize;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the last calls that the recording proxy has passed on, bounded in memory, with
 * their bodies as they were, and the uploads without their bytes. Values that may be
 * secret are replaced when they are saved.
 */
public final class Recorder implements Resettable {

	private static final Logger logger = LoggerFactory.getLogger(Recorder.class);

	/** The memory of a call without its address and bodies, in bytes. */
	private static final int CALL_SIZE = 200;

	private static final byte[] NOTHING = new byte[0];

	private final Deque<RecordedExchange> exchanges = new ArrayDeque<>();

	private final long maxMemory;

	private final MemoryBudget memory;

	private int count;

	private int forgotten;

	Recorder(RecordProperties properties) {
		this.maxMemory = properties.memory();
		this.memory = new MemoryBudget(RecordProperties.MAX_MEMORY, this.maxMemory);
	}

	/**
	 * Whether calls of an operation are recorded.
	 * @param operation the operation
	 * @return whether its calls are replayed, or list objects of the inventory
	 */
	public static boolean records(Operation operation) {
		return RecordingReader.isReplayed(operation) || InventoryRows.isListed(operation);
	}

	/**
	 * Whether a transfer is an upload.
	 * @param method the HTTP method
	 * @return whether files are uploaded with it
	 */
	public static boolean isUpload(String method) {
		return RecordedExchange.isUpload(method);
	}

	/**
	 * Adds a call, in place of the oldest ones.
	 * @param time the time of the response
	 * @param method the HTTP method
	 * @param uri the raw path and query
	 * @param request the body of the request, empty without one
	 * @param status the HTTP status
	 * @param response the body of the response, empty without one
	 */
	public synchronized void add(Instant time, String method, String uri, byte[] request, int status, byte[] response) {
		keep(new RecordedExchange(++this.count, time, method, uri, request, status, response));
	}

	/**
	 * Adds the upload of a file, whose bytes are not kept, in place of the oldest calls.
	 * @param started the time of the request
	 * @param time the time of the response
	 * @param method the HTTP method
	 * @param url the URL as the vCenter has named it
	 * @param size the number of uploaded bytes
	 * @param status the HTTP status
	 */
	public synchronized void addUpload(Instant started, Instant time, String method, String url, long size,
			int status) {
		keep(new RecordedExchange(++this.count, started, time, method, url, NOTHING, size, status, NOTHING));
	}

	private void keep(RecordedExchange added) {
		if (size(added) > this.maxMemory) {
			forget();
			return;
		}
		while (!this.memory.tryReserve(size(added))) {
			forget();
			this.memory.release(size(this.exchanges.remove()));
		}
		this.exchanges.add(added);
	}

	private void forget() {
		if (this.forgotten++ == 0) {
			logger.warn("The recorded calls have the memory that {} allows; the oldest ones are forgotten",
					RecordProperties.MAX_MEMORY);
		}
	}

	private static long size(RecordedExchange exchange) {
		return CALL_SIZE + HeapSize.of(exchange.url()) + exchange.request().length + exchange.response().length;
	}

	/** Returns the calls, the oldest first. */
	public synchronized List<RecordedExchange> exchanges() {
		return List.copyOf(this.exchanges);
	}

	/** Returns the number of calls since the start or the last reset that are gone. */
	synchronized int forgotten() {
		return this.forgotten;
	}

	@Override
	public synchronized void reset() {
		this.exchanges.forEach((each) -> this.memory.release(size(each)));
		this.exchanges.clear();
		this.count = 0;
		this.forgotten = 0;
	}

}
