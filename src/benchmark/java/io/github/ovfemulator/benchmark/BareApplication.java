package io.github.ovfemulator.benchmark;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * A Spring Boot application with one endpoint, which the start of the emulator is
 * compared to.
 */
@SpringBootApplication
@RestController
public class BareApplication {

	/** The path to check whether the application is ready. */
	static final String READY = "/ready";

	/**
	 * Runs the application.
	 * @param args command line arguments
	 */
	public static void main(String[] args) {
		SpringApplication.run(BareApplication.class, args);
	}

	@GetMapping(READY)
	String ready() {
		return "ready";
	}

}
