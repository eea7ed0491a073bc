package io.github.ovfemulator.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.github.ovfemulator.testkit.OvfEmulator;
import io.github.ovfemulator.testkit.OvfEmulatorExtension;
import io.github.ovfemulator.testkit.control.ControlPlane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Measures what a Java test waits for: the start of a server by the test kit when the
 * start cache has its entry, and another test class of the same run.
 */
final class TestKitMeasure implements Benchmark.Measure {

	private final Servers servers;

	private final Report report;

	private final int rounds;

	TestKitMeasure(Servers servers, Report report, int rounds) {
		this.servers = servers;
		this.report = report;
		this.rounds = rounds;
	}

	@Override
	public void run() throws IOException, InterruptedException {
		System.setProperty("ovf-emulator.cache", this.servers.cache().toString());
		System.setProperty(OvfEmulator.JAR_PROPERTY, this.servers.jar().toString());
		List<Double> kit = new ArrayList<>();
		List<Double> wireMock = new ArrayList<>();
		List<Double> classes = new ArrayList<>();
		// the first start writes the entry, the second one reads it into the page cache
		for (int i = -2; i < this.rounds; i++) {
			if (i == 0) {
				List.of(kit, wireMock).forEach(List::clear);
			}
			kit.add(start(this.servers.jar()));
			wireMock.add(this.servers.wireMock().readySecondsAndEnd());
		}
		for (int i = 0; i < this.rounds; i++) {
			classes.add(anotherClass());
		}
		this.report.atMost("ready after seconds, test kit, with its cache", Median.of(kit), Median.of(wireMock),
				(Runtime.version().feature() >= 25) ? 1 : 1.5, "Java " + Runtime.version().feature() + ", test kit");
		this.report.atMost("another test class in the same run, seconds, and 1 s", Median.of(classes), 1, 0.05,
				"Java " + Runtime.version().feature() + ", test kit");
	}

	private static double start(Path jar) {
		long begin = System.nanoTime();
		try (OvfEmulator emulator = OvfEmulator.builder().jar(jar).start()) {
			emulator.control().operations();
			return (System.nanoTime() - begin) / 1e9;
		}
	}

	/** The time from the end of a test class to the end of the next one. */
	private static double anotherClass() {
		List<Long> ends = new ArrayList<>();
		LauncherFactory.create()
			.execute(LauncherDiscoveryRequestBuilder.request()
				.selectors(DiscoverySelectors.selectClass(FirstClass.class),
						DiscoverySelectors.selectClass(SecondClass.class))
				.build(), new TestExecutionListener() {
					@Override
					public void executionFinished(TestIdentifier test, TestExecutionResult result) {
						result.getThrowable().ifPresent((failure) -> {
							throw new IllegalStateException(failure);
						});
						if (test.getParentId().isPresent() && test.isContainer()) {
							ends.add(System.nanoTime());
						}
					}
				});
		return (ends.get(1) - ends.get(0)) / 1e9;
	}

	/** A test class that waits for the start. */
	@ExtendWith(OvfEmulatorExtension.class)
	static class FirstClass {

		@Test
		void call(ControlPlane control) {
			control.operations();
		}

	}

	/** A test class that uses the same server. */
	@ExtendWith(OvfEmulatorExtension.class)
	static class SecondClass {

		@Test
		void call(ControlPlane control) {
			control.operations();
		}

	}

}
