package io.github.ovfemulator.hostile;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.context.SpringBootTest;

/**
 * Marks a test of a shared server with low limits and short timeouts. The test gets a
 * {@link HostileClient}, and must leave no state behind.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ServerStateCheck.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "server.jetty.connection-idle-timeout=2s", "server.jetty.threads.idle-timeout=5s",
				"emulator.request.max-size=64KB", "emulator.request.max-depth=50",
				"emulator.ovf.max-descriptor-size=32KB", "emulator.ovf.xml.max-depth=20",
				"emulator.ovf.xml.max-elements=300", "emulator.ovf.xml.max-attributes=20",
				"emulator.ovf.xml.max-attribute-size=1KB", "emulator.ovf.xml.max-text-size=2KB",
				"emulator.ovf.max-chunks=50", "emulator.ovf.max-manifest-lines=20", "emulator.ovf.max-certificates=2",
				"emulator.ovf.max-issues=5", "emulator.ovf.max-machines=6", "emulator.ovf.archive.max-members=4",
				"emulator.ovf.archive.max-header-size=16KB", "emulator.ovf.archive.max-name-length=100",
				"emulator.request.max-headers=40", "emulator.ovf.max-manifest-size=64KB",
				"emulator.ovf.max-certificate-size=16KB", "emulator.ovf.max-message-bundle-size=128KB",
				"server.shutdown=immediate", "emulator.admin.token=" + HostileServerTest.TOKEN })
@interface HostileServerTest {

	/** The token of the control plane. */
	String TOKEN = "admin-Qw37-token";

}
