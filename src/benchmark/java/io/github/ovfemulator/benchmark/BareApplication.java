package io.github.ovfemulator.benchmark;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * A Spring Boot application with one endpoint, which the start of the emulator is
 * compared to, and two servlets, which its calls are compared to.
 */
@SpringBootApplication
@RestController
public class BareApplication {

	/** The path to check whether the application is ready. */
	static final String READY = "/ready";

	/** The path of the servlet for calls without a body. */
	static final String CONTENT = "/content";

	/** The path of the servlet for calls over JSON-RPC. */
	static final String JSON_RPC = "/json-rpc";

	/**
	 * Runs the application.
	 * @param args command line arguments
	 */
	public static void main(String[] args) {
		SpringApplication.run(BareApplication.class, args);
	}

	@Bean
	ServletRegistrationBean<BareServlet> content() {
		return new ServletRegistrationBean<>(new BareServlet(), CONTENT);
	}

	@Bean
	ServletRegistrationBean<BareServlet> jsonRpc() {
		ServletRegistrationBean<BareServlet> servlet = new ServletRegistrationBean<>(new BareServlet(), JSON_RPC);
		servlet.setName("jsonRpc");
		return servlet;
	}

	@GetMapping(READY)
	String ready() {
		return "ready";
	}

}
