package io.github.ovfemulator.web.server;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * Decides who may call, by the names that a request uses for the server and for the page
 * that sent it: no web page but those that are allowed, and nobody who calls the server
 * by a name that is none of its own, as a page does whose name was made to lead here.
 */
final class OriginRules {

	private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

	private final List<WebOrigin> allowedOrigins;

	private final List<String> hosts;

	private final @Nullable WebOrigin external;

	private final boolean beyondLoopback;

	private final Predicate<String> emulated;

	/**
	 * Makes the rules.
	 * @param access which origins and hosts are allowed
	 * @param names the names of the certificate
	 * @param externalUrl the URL that clients use, where that is known
	 * @param beyondLoopback whether other machines can reach the server
	 * @param emulated selects the paths of the emulated API
	 */
	OriginRules(AccessProperties access, List<String> names, @Nullable URI externalUrl, boolean beyondLoopback,
			Predicate<String> emulated) {
		this.allowedOrigins = access.allowedOrigins().stream().map(WebOrigin::parse).filter(Objects::nonNull).toList();
		this.external = (externalUrl != null)
				? WebOrigin.of(externalUrl.getScheme(), externalUrl.getHost(), externalUrl.getPort()) : null;
		List<String> all = new ArrayList<>(access.allowedHosts());
		all.addAll(names);
		if (this.external != null) {
			all.add(this.external.host());
		}
		this.hosts = List.copyOf(all);
		this.beyondLoopback = beyondLoopback;
		this.emulated = emulated;
	}

	/**
	 * Decides about a request.
	 * @param request what is known of it
	 * @return what becomes of it
	 */
	Decision decide(Request request) {
		Area area = area(request.path());
		if (!isOwn(HostName.of(request.host()), area, request.fromBrowser())) {
			return Decision.WRONG_HOST;
		}
		if (isOwnPage(request)) {
			return Decision.PASS;
		}
		if (!request.origins().isEmpty() && request.origins().stream().allMatch(this::isAllowed)) {
			return Decision.PASS_WITH_CORS;
		}
		boolean link = area == Area.PAGE && "GET".equals(request.method()) && "navigate".equals(request.fetchMode());
		return (link && request.origins().isEmpty()) ? Decision.PASS_UNFRAMED : Decision.FOREIGN_PAGE;
	}

	private Area area(String path) {
		if (isBelow(path, "/__admin")) {
			return Area.CONTROL;
		}
		return (this.emulated.test(path) || isBelow(path, "/actuator")) ? Area.EMULATED : Area.PAGE;
	}

	private static boolean isBelow(String path, String root) {
		return path.equals(root) || path.startsWith(root + "/");
	}

	private boolean isOwn(HostName host, Area area, BooleanSupplier fromBrowser) {
		if (host.isLoopback() || this.hosts.stream().anyMatch(host::matches)) {
			return true;
		}
		return this.beyondLoopback
				&& (host.isAddress() || host.isDotless() || (area == Area.EMULATED && !fromBrowser.getAsBoolean()));
	}

	private boolean isOwnPage(Request request) {
		WebOrigin own = WebOrigin.of(request.scheme(), request.host(), request.port());
		boolean here = request.origins()
			.stream()
			.map(WebOrigin::parse)
			.allMatch((origin) -> own.equals(origin) || (origin != null && origin.equals(this.external)));
		return here && (request.fetchSite() == null || OWN_SITE.contains(request.fetchSite()));
	}

	private boolean isAllowed(String origin) {
		WebOrigin parsed = WebOrigin.parse(origin);
		return parsed != null && this.allowedOrigins.contains(parsed);
	}

	/** What becomes of a request. */
	enum Decision {

		/** It is served. */
		PASS,

		/** It is served, and the page that sent it may read the answer. */
		PASS_WITH_CORS,

		/** It is served, and no page may show the answer within itself. */
		PASS_UNFRAMED,

		/** It is refused for the page that sent it. */
		FOREIGN_PAGE,

		/** It is refused for the name by which it calls the server. */
		WRONG_HOST

	}

	/** What a path belongs to. */
	enum Area {

		/** The emulated API, and the management endpoints. */
		EMULATED,

		/** The control plane. */
		CONTROL,

		/** What people look at. */
		PAGE

	}

	/**
	 * What is known of a request; nothing of it is from a proxy's headers, since a page
	 * can send those too.
	 *
	 * @param method the method
	 * @param path the path, decoded
	 * @param scheme the scheme
	 * @param host the host, which may be an address in brackets
	 * @param port the port
	 * @param origins each {@code Origin}
	 * @param fetchSite the {@code Sec-Fetch-Site}
	 * @param fetchMode the {@code Sec-Fetch-Mode}
	 * @param fromBrowser tells whether it has headers that browsers send and others do
	 * not
	 */
	record Request(String method, String path, String scheme, String host, int port, List<String> origins,
			@Nullable String fetchSite, @Nullable String fetchMode, BooleanSupplier fromBrowser) {
	}

}
