package io.github.ovfemulator.transfer;

import io.github.ovfemulator.simulation.faults.FaultInjector;
import io.github.ovfemulator.web.RequestDelays;
import io.github.ovfemulator.web.ResponseSender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jetty.autoconfigure.JettyServerProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mockito.Mockito.mock;

/**
 * Tests of {@link TransferConfiguration} and {@link TransferProperties}.
 */
class TransferConfigurationTests {

	private final ApplicationContextRunner server = new ApplicationContextRunner()
		.withUserConfiguration(Settings.class);

	@Test
	void maxUploadsWhenUnsetThenIsThreeQuartersOfThreads() {
		TransferProperties properties = new TransferProperties(null);
		assertThat(properties.maxUploads(200, "threads")).isEqualTo(150);
		assertThat(properties.maxUploads(8192, "connections")).isEqualTo(6144);
		assertThat(properties.maxUploads(2, "threads")).isEqualTo(1);
	}

	@Test
	void maxUploadsWhenSetThenIsUsed() {
		assertThat(new TransferProperties(199).maxUploads(200, "threads")).isEqualTo(199);
	}

	@Test
	void maxUploadsWhenNotPositiveThenFails() {
		assertThatIllegalArgumentException().isThrownBy(() -> new TransferProperties(0).maxUploads(200, "threads"))
			.withMessage("emulator.transfer.max-uploads must be at least 1, not 0");
	}

	@Test
	void startWhenThreadsAreEnoughThenSucceeds() {
		this.server.withPropertyValues("emulator.transfer.max-uploads=199")
			.run((context) -> assertThat(context).hasSingleBean(UploadEndpoint.class));
	}

	@Test
	void startWhenUploadsCouldTakeAllThreadsThenFails() {
		this.server
			.withPropertyValues("spring.threads.virtual.enabled=false", "emulator.transfer.max-uploads=20",
					"server.jetty.threads.max=20")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessage("emulator.transfer.max-uploads (20) must be less than server.jetty.threads.max (20), "
						+ "or uploads block other calls"));
	}

	@Test
	@EnabledForJreRange(min = JRE.JAVA_24)
	void startWhenThreadsAreVirtualThenConnectionsBound() {
		this.server
			.withPropertyValues("emulator.transfer.max-uploads=9000", "server.jetty.max-connections=8192",
					"server.jetty.threads.max=20")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("(9000) must be less than server.jetty.max-connections (8192)"));
	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties({ TransferProperties.class, JettyServerProperties.class })
	@Import({ TransferConfiguration.class, UploadTargets.class })
	static class Settings {

		@Bean
		FaultInjector faults() {
			return mock();
		}

		@Bean
		RequestDelays delays() {
			return mock();
		}

		@Bean
		ResponseSender responses() {
			return mock();
		}

	}

}
