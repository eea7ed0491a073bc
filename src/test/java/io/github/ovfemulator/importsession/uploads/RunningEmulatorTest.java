package io.github.ovfemulator.importsession.uploads;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;

/**
 * A test against a shared running server with few upload slots, small limits and short
 * timeouts.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "emulator.transfer.max-uploads=4", "server.jetty.threads.max=24",
				"emulator.ovf.max-descriptor-size=16KB", "server.jetty.connection-idle-timeout=2s",
				"server.shutdown=immediate", "emulator.allowed-hosts=vcenter.example.test" })
@interface RunningEmulatorTest {

	/** How many uploads the server carries out at once. */
	int MAX_UPLOADS = 4;

	/** The size in bytes above which it takes no descriptor. */
	int MAX_DESCRIPTOR_SIZE = 16 * 1024;

}
