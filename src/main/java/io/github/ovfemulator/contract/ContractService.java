package io.github.ovfemulator.contract;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import io.github.ovfemulator.vapi.operation.ChangeFeed;
import io.github.ovfemulator.vapi.operation.Resettable;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;
import io.github.ovfemulator.web.CallInterceptor;
import io.github.ovfemulator.web.CallInterceptor.Interception;
import io.github.ovfemulator.web.CallListener;
import io.github.ovfemulator.web.Exchange;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.Ordered;

/**
 * Checks the calls of the emulated API against the contract and keeps the violations. In
 * the mode {@link ContractMode#ENFORCE} a call is checked before it is carried out and
 * before faults are injected, otherwise when its response is sent, by one background
 * thread, in the order of the calls. The backlog is bounded; calls beyond it are counted.
 * Transfers are not checked.
 */
public final class ContractService implements CallInterceptor, CallListener, Resettable, Ordered, AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(ContractService.class);

	/** The attribute of a call that was checked before it was carried out. */
	private static final String CHECKED = ContractService.class.getName() + ".checked";

	private static final String JSON_RPC = "/api";

	/** The number of valid calls to remember, since clients poll the same URL. */
	private static final int MAX_VALID = 1000;

	private static final int MAX_MESSAGES = 10;

	private final ThreadPoolExecutor background = new ThreadPoolExecutor(1, 1, 10, TimeUnit.SECONDS,
			new LinkedBlockingQueue<>(), ContractService::thread);

	private final ContractMode initialMode;

	private final long maxBacklog;

	private final long maxSize;

	private final AtomicLong backlog = new AtomicLong();

	private final Set<ReceivedCall.Key> valid = ConcurrentHashMap.newKeySet();

	private final ContractViolations violations;

	private final ChangeFeed changes;

	private volatile ContractMode mode;

	private @Nullable ContractChecker checker;

	ContractService(ContractProperties properties, ChangeFeed changes) {
		this.changes = changes;
		this.initialMode = properties.contract();
		this.maxBacklog = properties.contractBacklog().toBytes();
		this.maxSize = properties.contractMaxSize().toBytes();
		this.violations = new ContractViolations(properties.contractMaxViolations(), properties.memory());
		this.mode = this.initialMode;
		this.background.allowCoreThreadTimeOut(true);
	}

	@Override
	public int getOrder() {
		return Ordered.HIGHEST_PRECEDENCE;
	}

	/**
	 * Returns the mode.
	 * @return the consequence of a violation
	 */
	public ContractMode mode() {
		return this.mode;
	}

	/**
	 * Changes the mode for the calls from now on.
	 * @param mode the consequence of a violation
	 */
	public void changeMode(ContractMode mode) {
		this.mode = mode;
	}

	@Override
	public void reset() {
		this.mode = this.initialMode;
		clear();
	}

	/**
	 * Returns the violations of all calls whose responses have been sent.
	 * @return the violations
	 */
	public ContractReport report() {
		awaitBackground();
		return this.violations.report();
	}

	/**
	 * Returns the violations by one exchange, after its response has been sent.
	 * @param exchange the number of the exchange
	 * @return the violations
	 */
	public List<ContractViolation> violations(long exchange) {
		awaitBackground();
		return this.violations.of(exchange);
	}

	/**
	 * Checks a call, without keeping its violations.
	 * @param method the HTTP method
	 * @param uri the raw path and query
	 * @param body the body, empty without one
	 * @return the violations
	 */
	public List<ContractViolation> check(String method, String uri, byte[] body) {
		return checker().checkRequest(method, uri, body);
	}

	/** Removes the violations of all calls whose responses have been sent. */
	public void clear() {
		awaitBackground();
		this.violations.clear();
		this.changes.happened("violations_cleared", "");
	}

	@Override
	public Interception before(Exchange exchange) {
		if (this.mode != ContractMode.ENFORCE) {
			return Interception.NONE;
		}
		exchange.request().setAttribute(CHECKED, true);
		ReceivedCall call = ReceivedCall.of(exchange);
		List<ContractViolation> found = checkNow(call);
		// the endpoint of JSON-RPC itself refuses all that the contract has on its
		// messages
		if (!found.isEmpty() && !call.uri().equals(JSON_RPC)) {
			throw refusal(found);
		}
		return Interception.NONE;
	}

	@Override
	public void onResponse(Exchange exchange) {
		if (this.mode == ContractMode.OFF || !isCall(exchange) || exchange.request().getAttribute(CHECKED) != null) {
			return;
		}
		checkLater(ReceivedCall.of(exchange));
	}

	/** Transfers are not part of the contract. */
	private static boolean isCall(Exchange exchange) {
		return exchange.match() != null || ContractCall.isEmulated(exchange.request().getRequestURI());
	}

	List<ContractViolation> checkNow(ReceivedCall call) {
		if (call.bodySize() > this.maxSize) {
			this.violations.addUnchecked();
			return List.of();
		}
		return check(call);
	}

	void checkLater(ReceivedCall call) {
		ReceivedCall.Key key = call.key();
		if (key != null && this.valid.contains(key)) {
			return;
		}
		if (call.bodySize() > this.maxSize || !reserve(call)) {
			this.violations.addUnchecked();
			return;
		}
		this.background.execute(() -> {
			this.backlog.addAndGet(-call.size());
			check(call);
		});
	}

	private boolean reserve(ReceivedCall call) {
		boolean fits = this.backlog.addAndGet(call.size()) <= this.maxBacklog;
		if (!fits) {
			this.backlog.addAndGet(-call.size());
		}
		return fits;
	}

	private List<ContractViolation> check(ReceivedCall call) {
		try {
			List<ContractViolation> found = checker().checkRequest(call.method(), call.uri(), call.match(),
					call.body());
			this.violations.addAll(call.exchange(), found);
			found.forEach((violation) -> this.changes.happened("violation", violation));
			ReceivedCall.Key key = call.key();
			if (found.isEmpty() && key != null) {
				remember(key);
			}
			return found;
		}
		catch (RuntimeException ex) {
			logger.error("{} could not be checked against the contract", call.method(), ex);
			this.violations.addUnchecked();
			return List.of();
		}
	}

	private void remember(ReceivedCall.Key key) {
		if (this.valid.size() >= MAX_VALID) {
			this.valid.clear();
		}
		this.valid.add(key);
	}

	/** Created on first use, since parsing the contracts takes a while. */
	private synchronized ContractChecker checker() {
		if (this.checker == null) {
			this.checker = new ContractChecker();
		}
		return this.checker;
	}

	private static VapiException refusal(List<ContractViolation> violations) {
		boolean unexpected = violations.stream().allMatch(ContractViolation::isUnexpectedInput);
		return VapiException.of(unexpected ? ErrorType.UNEXPECTED_INPUT : ErrorType.INVALID_ARGUMENT,
				violations.stream().limit(MAX_MESSAGES).map(ContractService::message).toList(), null);
	}

	private static LocalizableMessage message(ContractViolation violation) {
		return LocalizableMessage.of("emulator.contract.violation", "The call breaks the contract: %s, at '%s': %s.",
				violation.part(), violation.pointer(), violation.rule());
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
