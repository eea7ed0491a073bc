package io.github.ovfemulator.session.transfer;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;

/**
 * A test against a shared server with short pull timeouts.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "server.port=0", "emulator.pull.connect-timeout=2s", "emulator.pull.read-timeout=1s",
				"emulator.pull.allowed-hosts=localhost,127.0.0.1,nobody.invalid", "emulator.pull.max-redirects=2" })
@interface PullTest {

}
