package io.github.ovfemulator.web.server;

import java.nio.ByteBuffer;
import java.util.Set;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.http.MetaData;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpStream;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

/**
 * Replaces reason phrases of Jetty that are not the registered ones, such as
 * {@code Server Error}. HTTP/2 has no reason phrases.
 */
final class ReasonPhrases implements HttpConfiguration.Customizer {

	private static final Set<Integer> CHANGED = Set.of(203, 208, 226, 425, 500, 506, 509);

	@Override
	public Request customize(Request request, HttpFields.Mutable responseHeaders) {
		if (request.getConnectionMetaData().getHttpVersion() != HttpVersion.HTTP_2) {
			request.addHttpStreamWrapper(Stream::new);
		}
		return request;
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
			if (!CHANGED.contains(response.getStatus())) {
				return response;
			}
			return new MetaData.Response(response.getStatus(),
					HttpStatus.valueOf(response.getStatus()).getReasonPhrase(), response.getHttpVersion(),
					response.getHttpFields(), response.getContentLength(), response.getTrailersSupplier());
		}

	}

}
