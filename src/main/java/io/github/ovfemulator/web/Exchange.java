package io.github.ovfemulator.web;

import io.github.ovfemulator.vapi.json.VapiResponse;
import io.github.ovfemulator.vapi.operation.CallContext;
import io.github.ovfemulator.vapi.type.StandardError;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * One request to the emulated API and what comes of it. It fills as the request is
 * served, by the one thread that does so, and copies nothing.
 */
public final class Exchange {

	/** The header that says which test a request belongs to. */
	public static final String SCOPE_HEADER = "X-Emulator-Scope";

	private static final String ATTRIBUTE = Exchange.class.getName();

	private static final int MAX_SCOPE_LENGTH = 128;

	private final HttpServletRequest request;

	private final long started = System.nanoTime();

	private byte[] body = new byte[0];

	private boolean bodyKept;

	private long received;

	private @Nullable CallContext call;

	private ExchangeKind kind = ExchangeKind.CALL;

	private @Nullable TransferredFile subject;

	private @Nullable StandardError error;

	private @Nullable String fault;

	private @Nullable Integer status;

	private ConnectionEnd ending = ConnectionEnd.ANSWER;

	private @Nullable VapiResponse answer;

	private Exchange(HttpServletRequest request) {
		this.request = request;
	}

	/**
	 * The exchange of a request.
	 * @param request the request
	 * @return the exchange, which begins where nobody has asked for it before
	 */
	public static Exchange of(HttpServletRequest request) {
		if (request.getAttribute(ATTRIBUTE) instanceof Exchange known) {
			return known;
		}
		Exchange exchange = new Exchange(request);
		request.setAttribute(ATTRIBUTE, exchange);
		return exchange;
	}

	/**
	 * The request.
	 * @return the request, whose body may have been read
	 */
	public HttpServletRequest request() {
		return this.request;
	}

	/**
	 * When it began.
	 * @return a reading of {@link System#nanoTime()}
	 */
	public long started() {
		return this.started;
	}

	/**
	 * The body of the request.
	 * @return its bytes as far as they were kept; those of an upload are not
	 */
	public byte[] body() {
		return this.body;
	}

	/**
	 * Whether the whole body is here, be it empty.
	 * @return {@code false} for uploads, and where the request was refused before its
	 * body was read
	 */
	public boolean isBodyKept() {
		return this.bodyKept;
	}

	/**
	 * How long the body of the request is.
	 * @return the number of bytes that have arrived
	 */
	public long received() {
		return this.received;
	}

	/**
	 * Tells the body.
	 * @param bytes the whole body
	 */
	public void receive(byte[] bytes) {
		this.body = bytes;
		this.bodyKept = true;
		this.received = bytes.length;
	}

	/**
	 * Tells how much has arrived of a body that is not kept.
	 * @param count the number of bytes
	 */
	public void receive(long count) {
		this.received = count;
	}

	/**
	 * The call.
	 * @return what is known of it, {@code null} before it is routed, and for uploads
	 */
	public @Nullable CallContext call() {
		return this.call;
	}

	/**
	 * Tells what is known of the call.
	 * @param context the call
	 */
	public void call(CallContext context) {
		this.call = context;
	}

	/**
	 * What an upload is about.
	 * @return the file, {@code null} for calls
	 */
	public @Nullable TransferredFile subject() {
		return this.subject;
	}

	/**
	 * Tells what an upload is about.
	 * @param uploaded the file
	 */
	public void subject(TransferredFile uploaded) {
		this.subject = uploaded;
	}

	/**
	 * What kind it is.
	 * @return a call, unless it is known to be an upload
	 */
	public ExchangeKind kind() {
		return this.kind;
	}

	/** Tells that it is an upload. */
	public void beUpload() {
		this.kind = ExchangeKind.UPLOAD;
	}

	/**
	 * The scope that its caller names.
	 * @return the value of the header, or {@code null} where there is none
	 */
	public @Nullable String namedScope() {
		String scope = this.request.getHeader(SCOPE_HEADER);
		return (scope == null || scope.isBlank()) ? null
				: scope.strip().substring(0, Math.min(scope.strip().length(), MAX_SCOPE_LENGTH));
	}

	/**
	 * The scope that it belongs to: the one that its caller names, else its user, or for
	 * an upload that of the session.
	 * @return the scope, or {@code null} where it has none
	 */
	public @Nullable String scope() {
		if (this.call != null) {
			return this.call.scope();
		}
		String named = namedScope();
		return (named == null && this.subject != null) ? this.subject.scope() : named;
	}

	/**
	 * The session that it is about.
	 * @return the id of an import or probe session, or {@code null}
	 */
	public @Nullable String session() {
		return (this.call != null) ? this.call.session() : (this.subject != null) ? this.subject.session() : null;
	}

	/**
	 * The error that it ends with.
	 * @return the error, {@code null} where it succeeds
	 */
	public @Nullable StandardError error() {
		return this.error;
	}

	/**
	 * Tells the error that it ends with.
	 * @param ended the error
	 */
	public void error(StandardError ended) {
		this.error = ended;
	}

	/**
	 * The fault that was injected.
	 * @return the id of its rule, or {@code null}
	 */
	public @Nullable String fault() {
		return this.fault;
	}

	/**
	 * Tells that a fault was injected.
	 * @param rule the id of its rule
	 */
	public void fault(String rule) {
		this.fault = rule;
	}

	/**
	 * Directs the HTTP status of the answer.
	 * @param directed the status, whatever the dialect would answer
	 */
	public void status(int directed) {
		this.status = directed;
	}

	/**
	 * How it ends on the connection.
	 * @return the ending
	 */
	public ConnectionEnd ending() {
		return this.ending;
	}

	/**
	 * Directs how it ends on the connection.
	 * @param directed the ending
	 */
	public void ending(ConnectionEnd directed) {
		this.ending = directed;
	}

	/**
	 * The answer.
	 * @return the answer, {@code null} before there is one
	 */
	public @Nullable VapiResponse answer() {
		return this.answer;
	}

	/** Tells the answer, and gives it with what was directed. */
	VapiResponse answer(VapiResponse given) {
		VapiResponse directed = (this.status != null) ? new VapiResponse(this.status, given.headers(), given.body())
				: given;
		this.answer = directed;
		return directed;
	}

}
