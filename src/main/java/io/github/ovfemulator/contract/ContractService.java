package io.github.ovfemulator.contract;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import io.github.ovfemulator.vapi.operation.Resettable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds calls against the contract and keeps what they break. Calls that are only
 * reported are checked by one thread in the background, in the order in which they came;
 * what waits for it is bounded, and what exceeds the bound is counted.
 */
public final class ContractService implements Resettable, AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(ContractService.class);

	/** A client polls the same URL again and again, and once is enough. */
	private static final int MAX_KNOWN = 1000;

	private final ContractProperties properties;

	private final ThreadPoolExecutor background = new ThreadPoolExecutor(1, 1, 10, TimeUnit.SECONDS,
			new LinkedBlockingQueue<>(), ContractService::thread);

	private final AtomicLong waiting = new AtomicLong();

	private final AtomicLong unchecked = new AtomicLong();

	private final Set<String> knownToBeGood = ConcurrentHashMap.newKeySet();

	private final Deque<ContractViolation> violations = new ArrayDeque<>();

	private volatile ContractMode mode;

	private @Nullable ContractChecker checker;

	private long dropped;

	ContractService(ContractProperties properties) {
		this.properties = properties;
		this.mode = properties.contract();
		this.background.allowCoreThreadTimeOut(true);
	}

	/** What is done about calls that break the contract. */
	public ContractMode mode() {
		return this.mode;
	}

	/** Changes what is done about calls that break the contract. */
	public void changeMode(ContractMode mode) {
		this.mode = mode;
	}

	@Override
	public void reset() {
		this.mode = this.properties.contract();
		clear();
	}

	/** What the calls that have been answered until now have broken. */
	public ContractReport report() {
		awaitBackground();
		synchronized (this.violations) {
			return new ContractReport(List.copyOf(this.violations), this.dropped, this.unchecked.get());
		}
	}

	/** Forgets what the calls that have been answered until now have broken. */
	public void clear() {
		awaitBackground();
		synchronized (this.violations) {
			this.violations.clear();
			this.dropped = 0;
			this.unchecked.set(0);
		}
	}

	/** Has a call checked soon. */
	void checkSoon(ReceivedCall call) {
		String key = call.key();
		if (key != null && this.knownToBeGood.contains(key)) {
			return;
		}
		if (call.bodySize() > this.properties.contractMaxSize().toBytes() || !mayWait(call)) {
			this.unchecked.incrementAndGet();
			return;
		}
		this.background.execute(() -> {
			this.waiting.addAndGet(-call.size());
			check(call);
		});
	}

	private boolean mayWait(ReceivedCall call) {
		boolean fits = this.waiting.addAndGet(call.size()) <= this.properties.contractBacklog().toBytes();
		if (!fits) {
			this.waiting.addAndGet(-call.size());
		}
		return fits;
	}

	/** Checks a call while it waits. */
	List<ContractViolation> checkNow(ReceivedCall call) {
		if (call.bodySize() > this.properties.contractMaxSize().toBytes()) {
			this.unchecked.incrementAndGet();
			return List.of();
		}
		return check(call);
	}

	private List<ContractViolation> check(ReceivedCall call) {
		try {
			List<ContractViolation> found = checker().checkRequest(call.method(), call.uri(), call.body());
			keep(found);
			String key = call.key();
			if (found.isEmpty() && key != null) {
				remember(key);
			}
			return found;
		}
		catch (RuntimeException ex) {
			logger.error("{} could not be held against the contract", call.method(), ex);
			this.unchecked.incrementAndGet();
			return List.of();
		}
	}

	private void keep(List<ContractViolation> found) {
		synchronized (this.violations) {
			for (ContractViolation violation : found) {
				if (this.violations.size() == this.properties.contractMaxViolations()) {
					this.violations.removeFirst();
					this.dropped++;
				}
				this.violations.addLast(violation);
			}
		}
	}

	private void remember(String key) {
		if (this.knownToBeGood.size() >= MAX_KNOWN) {
			this.knownToBeGood.clear();
		}
		this.knownToBeGood.add(key);
	}

	/** Made when it is needed, since reading the contracts takes a while. */
	private synchronized ContractChecker checker() {
		if (this.checker == null) {
			this.checker = new ContractChecker();
		}
		return this.checker;
	}

	private void awaitBackground() {
		try {
			this.background.submit(() -> {
			}).get();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		this.background.shutdownNow();
	}

	private static Thread thread(Runnable task) {
		Thread thread = new Thread(task, "contract");
		thread.setDaemon(true);
		return thread;
	}

}
