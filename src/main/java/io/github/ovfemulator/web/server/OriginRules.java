package io.github.ovfemulator.web.server;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

import io.github.ovfemulator.web.HostName;
import org.jspecify.annotations.Nullable;

/**
 * Decides on requests by their host and by the origin of the web page that sent them.
 * Pages of other origins are refused unless they are allowed. Hosts that are not names of
 * the server are refused, as in DNS rebinding.
 */
final class OriginRules {

	private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

	private final List<WebOrigin> allowedOrigins;

	private final List<String> hosts;

	private final @Nullable WebOrigin external;

	private final boolean beyondLoopback;

	private final Predicate<String> emulated;

	/**
	 * Creates the rules.
	 * @param access the allowed origins and hosts
	 * @param names the names of the certificate
	 * @param externalUrl the URL that clients use, or {@code null}
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
	 * Decides on a request.
	 * @param request the request
	 * @return the decision
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

	/** The decisions on a request. */
	enum Decision {

		/** The request is served. */
		PASS,

		/** The request is served, and the page can read the response. */
		PASS_WITH_CORS,

		/** The request is served, and no page can embed the response. */
		PASS_UNFRAMED,

		/** The request is refused because of the origin of its page. */
		FOREIGN_PAGE,

		/** The request is refused because of its host. */
		WRONG_HOST

	}

	/** The areas of paths. */
	enum Area {

		/** The emulated API, and the management endpoints. */
		EMULATED,

		/** The control plane. */
		CONTROL,

		/** The pages for users. */
		PAGE

	}

	/**
	 * A request as sent, without the values of forwarded headers, which a page can set.
	 *
	 * @param method the method
	 * @param path the path, decoded
	 * @param scheme the scheme
	 * @param host the host, which may be an address in brackets
	 * @param port the port
	 * @param origins each {@code Origin}
	 * @param fetchSite the {@code Sec-Fetch-Site}
	 * @param fetchMode the {@code Sec-Fetch-Mode}
	 * @param fromBrowser whether it has headers of browsers
	 */
	record Request(String method, String path, String scheme, String host, int port, List<String> origins,
			@Nullable String fetchSite, @Nullable String fetchMode, BooleanSupplier fromBrowser) {
	}

}
