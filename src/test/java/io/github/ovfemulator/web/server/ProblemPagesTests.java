package io.github.ovfemulator.web.server;

import java.io.IOException;

import io.github.ovfemulator.support.RawConnection;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.error.ErrorPage;
import org.springframework.boot.web.server.WebServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link ProblemPages} with failing servlets and a failing error page.
 */
class ProblemPagesTests {

	private WebServer server;

	@BeforeEach
	void start() {
		JettyServletWebServerFactory factory = new JettyServletWebServerFactory(0);
		factory.addErrorPages(new ErrorPage("/error"));
		factory.addConfigurations(new ProblemPages());
		this.server = factory
			.getWebServer((context) -> context.addServlet("failing", new FailingServlet()).addMapping("/"));
		this.server.start();
	}

	@AfterEach
	void stop() {
		this.server.stop();
		this.server.destroy();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Accept: text/html\r\n", "Accept: */*\r\n", "Accept: image/png\r\n" })
	void errorWhenItsPageFailsThenIsAProblem(String headers) throws IOException {
		try (RawConnection connection = new RawConnection("localhost", this.server.getPort())) {
			String answer = connection
				.send("GET / HTTP/1.1\r\nHost: localhost\r\n" + headers + "Connection: close\r\n\r\n")
				.readAll();
			assertThat(answer).startsWith("HTTP/1.1 500 ")
				.contains("Content-Type: application/json")
				.endsWith("{\"status\":500,\"title\":\"Internal Server Error\"}")
				.doesNotContain("Cache-Control");
		}
	}

	private static final class FailingServlet extends HttpServlet {

		private static final long serialVersionUID = 1L;

		@Override
		protected void doGet(HttpServletRequest request, HttpServletResponse response) throws ServletException {
			throw new ServletException("On purpose");
		}

	}

}
