package io.github.ovfemulator.simulation.faults;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * A test against one running server that all such tests share, disturb and watch, with a
 * small journal, and with pauses that are noted instead of taken. Each test begins with a
 * reset.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Import(RecordedPauses.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "emulator.journal.max-body-size=2KB",
				"emulator.journal.capacity=" + DisturbedEmulatorTest.CAPACITY,
				"emulator.faults.max-rules=" + DisturbedEmulatorTest.MAX_RULES })
public @interface DisturbedEmulatorTest {

	/** How many exchanges the journal keeps. */
	int CAPACITY = 200;

	/** How many rules there may be. */
	int MAX_RULES = 40;

	/** How many bytes it keeps of each body. */
	int MAX_BODY_SIZE = 2048;

}
