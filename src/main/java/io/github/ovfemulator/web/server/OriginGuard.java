package io.github.ovfemulator.web.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;
import io.github.ovfemulator.web.ErrorSender;
import io.github.ovfemulator.web.RequestGuard;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.eclipse.jetty.ee11.servlet.ServletApiRequest;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.util.WebUtils;

/**
 * Refuses requests of web pages of other origins.
 */
final class OriginGuard implements RequestGuard {

	private static final Set<String> BROWSER = Set.of("origin", "referer", "accept-language");

	private static final String FOREIGN = "Web pages of other origins cannot call this server; add the origin to "
			+ "emulator.allowed-origins to allow it.";

	private static final String WRONG_HOST = "The host of the request is not a name of this server; add it to "
			+ "emulator.allowed-hosts if it is.";

	private final OriginRules rules;

	private final Predicate<String> emulated;

	private final ObjectProvider<ErrorSender> errors;

	private final CorsConfiguration cors = new CorsConfiguration();

	private final DefaultCorsProcessor processor = new DefaultCorsProcessor();

	OriginGuard(OriginRules rules, List<String> allowedOrigins, Predicate<String> emulated,
			ObjectProvider<ErrorSender> errors) {
		this.rules = rules;
		this.emulated = emulated;
		this.errors = errors;
		this.cors.setAllowedOrigins(allowedOrigins);
		this.cors.setAllowedMethods(List.of(CorsConfiguration.ALL));
		this.cors.setAllowedHeaders(List.of(CorsConfiguration.ALL));
		this.cors.setExposedHeaders(List.of("vmware-api-session-id", HttpHeaders.LOCATION, HttpHeaders.RETRY_AFTER));
		this.cors.setAllowCredentials(true);
	}

	@Override
	public boolean admits(HttpServletRequest request, HttpServletResponse response) throws IOException {
		return switch (this.rules.decide(describe(sent(request)))) {
			case PASS -> true;
			case PASS_WITH_CORS ->
				this.processor.processRequest(this.cors, request, response) && !CorsUtils.isPreFlightRequest(request);
			case PASS_UNFRAMED -> {
				response.setHeader("Content-Security-Policy", "frame-ancestors 'none'");
				yield true;
			}
			case FOREIGN_PAGE -> {
				refuse(request, response);
				yield false;
			}
			case WRONG_HOST -> {
				problem(response, HttpStatus.MISDIRECTED_REQUEST, WRONG_HOST);
				yield false;
			}
		};
	}

	private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (this.emulated.test(request.getServletPath())) {
			this.errors.getObject()
				.send(VapiException.of(ErrorType.UNAUTHORIZED,
						LocalizableMessage.of("emulator.vapi.origin.foreign", FOREIGN)), request, response);
		}
		else {
			problem(response, HttpStatus.FORBIDDEN, FOREIGN);
		}
	}

	private static void problem(HttpServletResponse response, HttpStatus status, String detail) throws IOException {
		response.setStatus(status.value());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.getOutputStream()
			.write(ProblemHandler.problem(status.value(), detail).getBytes(StandardCharsets.UTF_8));
	}

	/** Returns the request as sent, without the values of forwarded headers. */
	private static HttpServletRequest sent(HttpServletRequest request) {
		HttpServletRequest sent = WebUtils.getNativeRequest(request, ServletApiRequest.class);
		return (sent != null) ? sent : request;
	}

	private static OriginRules.Request describe(HttpServletRequest sent) {
		return new OriginRules.Request(sent.getMethod(), sent.getServletPath(), sent.getScheme(), sent.getServerName(),
				sent.getServerPort(), Collections.list(sent.getHeaders(HttpHeaders.ORIGIN)),
				sent.getHeader("Sec-Fetch-Site"), sent.getHeader("Sec-Fetch-Mode"),
				() -> Collections.list(sent.getHeaderNames()).stream().anyMatch(OriginGuard::isOfBrowsers));
	}

	private static boolean isOfBrowsers(String header) {
		String name = header.toLowerCase(Locale.ROOT);
		return BROWSER.contains(name) || name.startsWith("sec-fetch-");
	}

}
