package io.github.ovfemulator.simulation.faults;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * A server test with fault injection, in a context that all such tests share. The journal
 * is small, and delays are recorded instead of applied.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Import(RecordedPauses.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "emulator.journal.max-body-size=2KB", "emulator.journal.capacity=" + FaultyEmulatorTest.CAPACITY,
				"emulator.faults.max-rules=" + FaultyEmulatorTest.MAX_RULES })
public @interface FaultyEmulatorTest {

	/** The capacity of the journal. */
	int CAPACITY = 200;

	/** The maximum number of fault rules. */
	int MAX_RULES = 40;

	/** The maximum number of recorded bytes of a body. */
	int MAX_BODY_SIZE = 2048;

}
