package io.github.ovfemulator.recording.proxy;

import java.io.IOException;
import java.util.List;

import io.github.ovfemulator.web.Endpoint;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.core.Ordered;

/**
 * Takes the paths of the emulated API while calls are passed on to a vCenter, and none
 * otherwise. It precedes the endpoints of the emulator.
 */
final class ProxyEndpoint implements Endpoint, Ordered {

	private final Kind kind;

	private final @Nullable Relay relay;

	/**
	 * Creates the endpoint.
	 * @param relay passes the requests on, or {@code null} if no vCenter is configured
	 */
	ProxyEndpoint(Kind kind, @Nullable Relay relay) {
		this.kind = kind;
		this.relay = relay;
	}

	@Override
	public int getOrder() {
		return Ordered.HIGHEST_PRECEDENCE;
	}

	@Override
	public List<String> paths() {
		return (this.relay != null) ? this.kind.paths() : List.of();
	}

	@Override
	public boolean hasSecretPaths() {
		return this.kind != Kind.CALLS;
	}

	@Override
	public boolean sendsVapiErrors() {
		return this.kind != Kind.OTHERS;
	}

	@Override
	public void serve(HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (this.relay == null) {
			throw new IllegalStateException("There are no paths");
		}
		this.relay.serve(request, response);
	}

	/**
	 * The kinds of requests.
	 */
	enum Kind {

		/** Calls of the vSphere API, which are recorded. */
		CALLS,

		/** Transfers of files by the URLs that replace those of the vCenter. */
		TRANSFERS,

		/**
		 * What else clients of the vSphere API call: SOAP, login, and files by address.
		 */
		OTHERS;

		List<String> paths() {
			return switch (this) {
				case CALLS -> List.of("/rest/**", "/api", "/api/**");
				case TRANSFERS -> List.of(TransferTargets.PATH + "**");
				case OTHERS ->
					List.of("/sdk", "/sdk/**", "/sts/**", "/lookupservice/**", "/sso-adminserver/**", "/pbm/**",
							"/sms/**", "/vslm/**", "/nfc/**", "/cls/**", "/cls/data/**", "/folder/**", "/guestFile/**");
			};
		}

	}

}
