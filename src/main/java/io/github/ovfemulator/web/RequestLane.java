package io.github.ovfemulator.web;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.ReentrantLock;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * A bounded number of threads for the requests of one kind. Further requests wait without
 * a thread, in the order of their arrival; each is dispatched again when a thread is
 * free.
 */
final class RequestLane {

	/** The attribute of a request that has waited, from its dispatch until it enters. */
	private static final String ADMITTED = RequestLane.class.getName() + ".admitted";

	private final ReentrantLock lock = new ReentrantLock();

	private final Deque<Waiting> queue = new ArrayDeque<>();

	private final int capacity;

	private int active;

	RequestLane(int capacity) {
		this.capacity = capacity;
	}

	/**
	 * Returns the lane in which a request has waited, once it is dispatched again.
	 */
	static @Nullable RequestLane ofAdmitted(HttpServletRequest request) {
		return (request.getAttribute(ADMITTED) instanceof Waiting waiting) ? waiting.lane() : null;
	}

	/**
	 * Enters the lane with the current thread.
	 * @param request the request
	 * @return whether the thread may serve the request; otherwise the request waits
	 */
	boolean enter(HttpServletRequest request) {
		this.lock.lock();
		try {
			if (request.getAttribute(ADMITTED) instanceof Waiting waiting) {
				request.removeAttribute(ADMITTED);
				waiting.admitted = false;
				return true;
			}
			if (this.active < this.capacity) {
				this.active++;
				return true;
			}
			AsyncContext async = request.startAsync();
			async.setTimeout(0);
			Waiting waiting = new Waiting(async);
			async.addListener(waiting);
			this.queue.add(waiting);
			return false;
		}
		finally {
			this.lock.unlock();
		}
	}

	/** Leaves the lane; the thread is given to the request that has waited longest. */
	void leave() {
		Waiting next;
		this.lock.lock();
		try {
			next = this.queue.poll();
			if (next == null) {
				this.active--;
				return;
			}
			next.admitted = true;
		}
		finally {
			this.lock.unlock();
		}
		next.dispatch();
	}

	/** A request that waits. Its state is guarded by the lock of the lane. */
	private final class Waiting implements AsyncListener {

		private final AsyncContext async;

		private boolean admitted;

		Waiting(AsyncContext async) {
			this.async = async;
		}

		RequestLane lane() {
			return RequestLane.this;
		}

		void dispatch() {
			try {
				this.async.getRequest().setAttribute(ADMITTED, this);
				this.async.dispatch();
			}
			catch (IllegalStateException ex) {
				// the request has ended meanwhile
				abandon();
			}
		}

		/** Gives the thread back if the request has ended before it was served. */
		private void abandon() {
			RequestLane.this.lock.lock();
			try {
				RequestLane.this.queue.remove(this);
				if (!this.admitted) {
					return;
				}
				this.admitted = false;
			}
			finally {
				RequestLane.this.lock.unlock();
			}
			leave();
		}

		@Override
		public void onComplete(AsyncEvent event) {
			abandon();
		}

		@Override
		public void onError(AsyncEvent event) {
			abandon();
		}

		@Override
		public void onTimeout(AsyncEvent event) {
			// there is no timeout
		}

		@Override
		public void onStartAsync(AsyncEvent event) {
			// a later delay of the request has a listener of its own
		}

	}

}
