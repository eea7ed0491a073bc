package io.github.ovfemulator.admin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

import io.github.ovfemulator.web.BrowserRequests;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Requires the token of {@code emulator.admin.token} for calls of the control plane.
 * Tokens are compared in constant time. Browsers are redirected to the dashboard without
 * a token.
 */
class AdminTokenFilter extends OncePerRequestFilter {

	private static final String BEARER = "Bearer ";

	private final byte[] token;

	AdminTokenFilter(String token) {
		this.token = token.getBytes(StandardCharsets.UTF_8);
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		String path = request.getServletPath();
		return (!path.equals("/__admin") && !path.startsWith("/__admin/")) || isRedirected(request, path);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (isAllowed(request.getHeader(HttpHeaders.AUTHORIZATION))) {
			chain.doFilter(request, response);
			return;
		}
		response.setStatus(HttpStatus.UNAUTHORIZED.value());
		response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"__admin\"");
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.getOutputStream()
			.write(ControlJson.write(ProblemDetail.forStatusAndDetail(HttpStatus.UNAUTHORIZED,
					"The control plane requires the token of emulator.admin.token: 'Authorization: Bearer ...'.")));
	}

	/** The dashboard, to which browsers are redirected, asks for the token. */
	private static boolean isRedirected(HttpServletRequest request, String path) {
		String accept = request.getHeader(HttpHeaders.ACCEPT);
		return request.getMethod().equals("GET") && (path.equals("/__admin") || path.equals("/__admin/"))
				&& accept != null && BrowserRequests.acceptHtml(accept);
	}

	private boolean isAllowed(@Nullable String authorization) {
		return authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
				&& MessageDigest.isEqual(this.token,
						authorization.substring(BEARER.length()).strip().getBytes(StandardCharsets.UTF_8));
	}

}
