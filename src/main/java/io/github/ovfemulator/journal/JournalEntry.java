package io.github.ovfemulator.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import io.github.ovfemulator.simulation.ExchangeKind;
import io.github.ovfemulator.vapi.json.MessageBody;
import io.github.ovfemulator.vapi.operation.SimilarRoutes;
import io.github.ovfemulator.vapi.type.HeapSize;
import org.jspecify.annotations.Nullable;

/**
 * An exchange in the journal. It holds the exchange unchanged, and redacts it when it is
 * read.
 *
 * @param number the number of the entry, 1 for the first one since the start
 * @param exchange the number of the exchange, 0 for a fetch
 * @param kind the kind of the exchange
 * @param time the time of the response by the emulator's clock
 * @param realTime the time of the response by the system clock
 * @param duration the time between request and response
 * @param method the HTTP method
 * @param address returns the redacted path and query, or the URL of a fetch
 * @param routes finds the routes that a request without an operation most likely means
 * @param dialect the dialect in lower case, or {@code null} where no operation is known
 * @param service the service id, or {@code null}
 * @param operation the operation id, or {@code null}
 * @param session the id of the session that the exchange is about, or {@code null}
 * @param file the name of the transferred file, or {@code null}
 * @param scope the scope of the exchange, or {@code null}
 * @param operationId the client's id of the call, or {@code null}
 * @param status the HTTP status, 0 for a fetch without a response
 * @param error the name of the vAPI error without its package, in lower case, or
 * {@code null}
 * @param fault the id of the fault rule that was applied, or {@code null}
 * @param request the body of the request
 * @param response the body of the response
 */
public record JournalEntry(long number, long exchange, ExchangeKind kind, Instant time, Instant realTime,
		Duration duration, String method, Supplier<String> address, Supplier<List<SimilarRoutes.Found>> routes,
		@Nullable String dialect, @Nullable String service, @Nullable String operation, @Nullable String session,
		@Nullable String file, @Nullable String scope, @Nullable String operationId, int status, @Nullable String error,
		@Nullable String fault, Body request, Body response) {

	/**
	 * Returns the redacted address.
	 * @return path and query, or the URL of a fetch without user, password and query
	 */
	public String path() {
		return this.address.get();
	}

	/**
	 * Returns the routes that a request without an operation most likely means.
	 * @return the routes of the message of the response, which have no text of the
	 * request, the most similar first; empty where the operation is known
	 */
	public List<SimilarRoutes.Found> similar() {
		return this.routes.get();
	}

	/**
	 * Returns the session that the exchange is about.
	 * @return the id, masked where it is not a valid id, or {@code null}
	 */
	@Override
	public @Nullable String session() {
		return RedactedText.id(this.session);
	}

	@Override
	public String toString() {
		return "JournalEntry[" + this.number + " " + this.method + " " + this.path() + " " + this.status + "]";
	}

	/**
	 * A body in the journal: kept as it is when it is small, else in its redacted form.
	 */
	public static final class Body {

		private static final MessageBody NONE = MessageBody.of(new byte[0]);

		private final long size;

		private final MessageBody content;

		private final Function<byte[], String> redactor;

		private final @Nullable String redacted;

		private final boolean cut;

		private Body(long size, MessageBody content, Function<byte[], String> redactor, @Nullable String redacted,
				boolean cut) {
			this.size = size;
			this.content = content;
			this.redactor = redactor;
			this.redacted = redacted;
			this.cut = cut;
		}

		/**
		 * Keeps a body.
		 * @param size the size in bytes
		 * @param content the bytes, empty for a body that is only counted
		 * @param redactor returns the harmless parts of the bytes
		 * @param limit the number of bytes to keep
		 */
		static Body of(long size, MessageBody content, Function<byte[], String> redactor, int limit) {
			if (content.length() <= limit) {
				return new Body(size, content, redactor, null, false);
			}
			String text = redactor.apply(content.bytes());
			return new Body(size, NONE, redactor, text.substring(0, Math.min(text.length(), limit)),
					text.length() > limit);
		}

		/** Keeps only the size of a body, in bytes. */
		static Body counted(long size) {
			return new Body(size, NONE, (bytes) -> "", "", false);
		}

		/**
		 * Returns the size of the body.
		 * @return the number of bytes received or sent
		 */
		public long size() {
			return this.size;
		}

		/**
		 * Whether the text is only the beginning of the redacted body.
		 * @return whether it is
		 */
		public boolean isCut() {
			return this.cut;
		}

		/** Returns the memory of the kept bytes and text, in bytes. */
		long heapSize() {
			return this.content.length() + ((this.redacted != null) ? HeapSize.of(this.redacted) : 0);
		}

		/**
		 * Returns the redacted body.
		 * @return the text, empty without a body
		 */
		public String text() {
			return (this.redacted != null) ? this.redacted : this.redactor.apply(this.content.bytes());
		}

		@Override
		public String toString() {
			return "Body[" + this.size + "]";
		}

	}

}
