package io.github.ovfemulator.hostile;

import java.time.Duration;
import java.util.Objects;

import ch.qos.logback.classic.Level;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import org.springframework.test.context.junit.jupiter.SpringExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Provides the client of a test, and checks after each test that no state leaks: the
 * server responds, no error is logged, no thread is busy, and no session is left after
 * deletion.
 */
final class ServerStateCheck implements ParameterResolver, BeforeEachCallback, AfterEachCallback {

	private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace
		.create(ServerStateCheck.class);

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return parameter.getParameter().getType() == HostileClient.class;
	}

	@Override
	public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
		return client(context);
	}

	@Override
	public void beforeEach(ExtensionContext context) {
		LogRecorder errors = new LogRecorder(Level.ERROR);
		context.getStore(NAMESPACE).put(LogRecorder.class, errors);
		errors.start();
	}

	@Override
	public void afterEach(ExtensionContext context) {
		HostileClient client = client(context);
		assertThat(client.proper().get("/rest/vcenter/host").value()).hasSize(4);
		client.deleteSessions();
		Thread test = Thread.currentThread();
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.untilAsserted(() -> assertThat(Footprint.threadsAtWork(test)).isEmpty());
		LogRecorder errors = Objects
			.requireNonNull(context.getStore(NAMESPACE).get(LogRecorder.class, LogRecorder.class));
		errors.stop();
		assertThat(errors.told()).isEmpty();
	}

	private static HostileClient client(ExtensionContext context) {
		return new HostileClient(SpringExtension.getApplicationContext(context)
			.getEnvironment()
			.getRequiredProperty("local.server.port", Integer.class));
	}

}
