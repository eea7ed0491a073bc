package io.github.ovfemulator.web;

import java.nio.ByteBuffer;
import java.util.Set;

import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.http.MetaData;
import org.eclipse.jetty.server.HttpStream;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

/**
 * Replaces reason phrases of Jetty that are not the registered ones, such as
 * {@code Server Error}. HTTP/2 has no reason phrases.
 */
public final class ReasonPhrases {

	/** The statuses whose phrases differ. */
	static final Set<Integer> REPLACED = Set.of(203, 208, 226, 425, 500, 506, 509);

	private ReasonPhrases() {
	}

	/**
	 * Lets the response to a request have the registered phrase of its status.
	 * @param request the request, before its response is sent
	 * @param status the status of the response
	 */
	public static void replace(Request request, int status) {
		if (REPLACED.contains(status) && request.getConnectionMetaData().getHttpVersion() != HttpVersion.HTTP_2) {
			request.addHttpStreamWrapper(Stream::new);
		}
	}

	private static final class Stream extends HttpStream.Wrapper {

		Stream(HttpStream wrapped) {
			super(wrapped);
		}

		@Override
		public void send(MetaData.Request request, MetaData.@Nullable Response response, boolean last,
				ByteBuffer content, Callback callback) {
			super.send(request, (response != null) ? withPhrase(response) : null, last, content, callback);
		}

		private static MetaData.Response withPhrase(MetaData.Response response) {
			if (!REPLACED.contains(response.getStatus())) {
				return response;
			}
			return new MetaData.Response(response.getStatus(),
					HttpStatus.valueOf(response.getStatus()).getReasonPhrase(), response.getHttpVersion(),
					response.getHttpFields(), response.getContentLength(), response.getTrailersSupplier());
		}

	}

}
