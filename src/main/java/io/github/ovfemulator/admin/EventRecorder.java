package io.github.ovfemulator.admin;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import io.github.ovfemulator.session.SessionControl;
import io.github.ovfemulator.simulation.EmulatorClock;
import io.github.ovfemulator.task.TaskService;
import io.github.ovfemulator.vapi.operation.ChangeFeed;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Records changes as events and notifies the readers, in one thread, which ends when
 * there have been no readers for {@value #HOLD_SECONDS} seconds.
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

	private final EmulatorClock clock;

	private final SessionControl sessions;

	private final TaskService tasks;

	private final ChangeFeed feed;

	private final PendingChanges pending = new PendingChanges(MAX_EVENTS, this::schedule);

	private final EventBuffer buffer = new EventBuffer(Long.toHexString(System.nanoTime()), MAX_EVENTS, MAX_BYTES);

	private volatile Collection<EventReader> readers = List.of();

	private volatile @Nullable ScheduledExecutorService executor;

	/** The time of the last notification, as of {@link System#nanoTime()}. */
	private volatile long notified;

	/** The last time with readers. */
	private long watched;

	private long beaten;

	EventRecorder(EventViews views, EmulatorClock clock, SessionControl sessions, TaskService tasks, ChangeFeed feed) {
		this.feed = feed;
		this.views = views;
		this.clock = clock;
		this.sessions = sessions;
		this.tasks = tasks;
	}

	/** Returns the recorded events. */
	EventBuffer buffer() {
		return this.buffer;
	}

	/**
	 * Starts to record, unless that has happened.
	 * @param readers the readers to notify
	 */
	@SuppressWarnings("FutureReturnValueIgnored") // a tick logs its errors
	synchronized void start(Collection<EventReader> readers) {
		if (this.executor == null) {
			long now = System.nanoTime();
			this.watched = now;
			this.beaten = now;
			this.notified = now - FOLD.toNanos();
			this.views.begin();
			ScheduledExecutorService started = executor();
			this.executor = started;
			this.readers = readers;
			// a change that came while it stopped
			this.pending.clear();
			this.feed.listen(this.pending);
			started.scheduleWithFixedDelay(this::tick, TICK.toMillis(), TICK.toMillis(), TimeUnit.MILLISECONDS);
		}
	}

	private static ScheduledExecutorService executor() {
		ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, (work) -> {
			Thread thread = new Thread(work, "events");
			thread.setDaemon(true);
			return thread;
		});
		// a change may come while it stops
		executor.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
		return executor;
	}

	/** Stops to record. Events that are not sent yet are lost. */
	synchronized void stop() {
		ScheduledExecutorService running = this.executor;
		if (running != null) {
			this.feed.listen(null);
			running.shutdownNow();
			this.executor = null;
			this.pending.clear();
			this.buffer.clear();
		}
	}

	/** Schedules a notification, some time after the last one. */
	@SuppressWarnings("FutureReturnValueIgnored") // errors of changes are logged
	private void schedule() {
		ScheduledExecutorService running = this.executor;
		if (running != null) {
			long left = this.notified + FOLD.toNanos() - System.nanoTime();
			running.schedule(this::notifyReaders, left, TimeUnit.NANOSECONDS);
		}
	}

	private void notifyReaders() {
		this.notified = System.nanoTime();
		for (PendingChanges.Change change : this.pending.take()) {
			append(change);
			this.readers.forEach(EventReader::update);
		}
	}

	private void tick() {
		long now = System.nanoTime();
		if (this.readers.isEmpty()) {
			stopWhenUnwatched(now);
			return;
		}
		this.watched = now;
		try {
			refresh();
		}
		catch (RuntimeException ex) {
			logger.error("Sessions and tasks could not be brought up to the current time; the next attempt follows",
					ex);
		}
		if (now - this.beaten >= HEARTBEAT.toNanos()) {
			this.beaten = now;
			this.readers.forEach(EventReader::keepAlive);
		}
	}

	private synchronized void stopWhenUnwatched(long now) {
		if (this.readers.isEmpty() && now - this.watched >= Duration.ofSeconds(HOLD_SECONDS).toNanos()) {
			stop();
		}
	}

	/** Applies what time changes, and notes the sessions whose transfers go on. */
	private void refresh() {
		this.clock.runDue();
		this.tasks.refresh();
		this.sessions.refresh().forEach((id) -> this.pending.changed("session", id.value()));
	}

	private void append(PendingChanges.Change change) {
		try {
			this.views.render(change)
				.forEach((event) -> this.buffer.append(event.kind(), event.scope(), ControlJson.text(event.data())));
		}
		catch (RuntimeException ex) {
			logger.error("The event of a change of {} {} could not be created and is not sent", change.kind(),
					change.id(), ex);
		}
	}

}
