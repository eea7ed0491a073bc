package io.github.ovfemulator.admin;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

import io.github.ovfemulator.session.SessionControl;
import io.github.ovfemulator.simulation.EventQueue;
import io.github.ovfemulator.task.TaskService;
import io.github.ovfemulator.vapi.operation.ChangeFeed;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Records changes as events and tells the readers, in one thread, which ends when there
 * have been no readers for {@value #HOLD_SECONDS} seconds.
 * <p>
 * While there are readers, due events are applied when they are due, and expired sessions
 * are removed, as otherwise the next request would do.
 */
@Component
final class EventRecorder {

	private static final Logger logger = LoggerFactory.getLogger(EventRecorder.class);

	private static final int HOLD_SECONDS = 60;

	private static final int MAX_EVENTS = 4096;

	private static final long MAX_BYTES = 8 * 1024 * 1024;

	/** The time in which changes of one thing are folded. */
	private static final Duration FOLD = Duration.ofMillis(20);

	/** The time between two looks at the transfers that are going on. */
	private static final Duration TICK = Duration.ofMillis(500);

	private static final Duration HEARTBEAT = Duration.ofSeconds(15);

	private final EventViews views;

	private final EventQueue due;

	private final SessionControl sessions;

	private final TaskService tasks;

	private final PendingChanges pending = new PendingChanges(MAX_EVENTS);

	private final EventBuffer buffer = new EventBuffer(Long.toHexString(System.nanoTime()), MAX_EVENTS, MAX_BYTES);

	private @Nullable Thread thread;

	EventRecorder(EventViews views, EventQueue due, SessionControl sessions, TaskService tasks) {
		this.views = views;
		this.due = due;
		this.sessions = sessions;
		this.tasks = tasks;
	}

	/** Returns the recorded events. */
	EventBuffer buffer() {
		return this.buffer;
	}

	/**
	 * Starts to record, unless that has happened.
	 * @param readers the readers to tell
	 * @param feed the source of the changes
	 */
	synchronized void start(Collection<EventReader> readers, ChangeFeed feed) {
		if (this.thread == null) {
			feed.listen(this.pending);
			this.views.begin();
			this.thread = new Thread(() -> run(readers, feed), "events");
			this.thread.setDaemon(true);
			this.thread.start();
		}
	}

	/** Ends the thread. */
	synchronized void stop() {
		if (this.thread != null) {
			this.thread.interrupt();
		}
	}

	private void run(Collection<EventReader> readers, ChangeFeed feed) {
		long now = System.nanoTime();
		long watched = now;
		long ticked = now;
		long beaten = now;
		try {
			while (!endsAfter(now - watched, readers, feed)) {
				List<PendingChanges.Change> changes = this.pending.take(TICK);
				now = System.nanoTime();
				if (!readers.isEmpty()) {
					watched = now;
					if (now - ticked >= TICK.toNanos()) {
						ticked = now;
						refresh();
					}
				}
				for (PendingChanges.Change change : changes) {
					append(change);
					readers.forEach(EventReader::update);
				}
				if (now - beaten >= HEARTBEAT.toNanos()) {
					beaten = now;
					readers.forEach(EventReader::heartbeat);
				}
				if (!changes.isEmpty()) {
					Thread.sleep(FOLD.toMillis());
				}
			}
		}
		catch (InterruptedException ex) {
			end(feed);
		}
	}

	/** Applies what time changes, and notes the sessions whose transfers go on. */
	private void refresh() {
		this.due.runDue();
		this.tasks.refresh();
		this.sessions.refresh().forEach((id) -> this.pending.changed("session", id.value()));
	}

	private void append(PendingChanges.Change change) {
		try {
			this.views.render(change)
				.forEach((event) -> this.buffer.append(event.kind(), event.scope(), ControlJson.text(event.data())));
		}
		catch (RuntimeException ex) {
			logger.error("The change of {} {} cannot be told", change.kind(), change.id(), ex);
		}
	}

	private synchronized boolean endsAfter(long unwatched, Collection<EventReader> readers, ChangeFeed feed) {
		if (!readers.isEmpty() || unwatched < Duration.ofSeconds(HOLD_SECONDS).toNanos()) {
			return false;
		}
		end(feed);
		return true;
	}

	private synchronized void end(ChangeFeed feed) {
		feed.listen(null);
		this.pending.clear();
		this.buffer.clear();
		this.thread = null;
	}

}
