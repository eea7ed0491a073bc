package io.github.ovfemulator.testkit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The emulators of this JVM that test classes share. A class gets one with its
 * configuration that no other class uses, or uses and never resets; otherwise one is
 * started.
 */
final class SharedEmulators {

	private static final Map<EmulatorConfiguration, List<SharedEmulator>> POOL = new HashMap<>();

	static {
		Runtime.getRuntime().addShutdownHook(new Thread(() -> close((emulator) -> true), "ovf-emulator-close"));
	}

	private SharedEmulators() {
	}

	/**
	 * Starts an emulator in the background, unless there is one.
	 * @param configuration the configuration
	 */
	static void startAhead(EmulatorConfiguration configuration) {
		synchronized (POOL) {
			List<SharedEmulator> emulators = emulators(configuration);
			if (emulators.isEmpty()) {
				emulators.add(new SharedEmulator(configuration));
			}
		}
	}

	/**
	 * Assigns an emulator to a test class, in the state after its start.
	 * @param configuration the configuration
	 * @param forOneClass whether no other class may use it meanwhile
	 * @return the emulator and the end of its use
	 * @throws EmulatorStartException if it does not start
	 */
	static EmulatorUse use(EmulatorConfiguration configuration, boolean forOneClass) {
		SharedEmulator shared;
		boolean stale;
		synchronized (POOL) {
			List<SharedEmulator> emulators = emulators(configuration);
			shared = emulators.stream()
				.filter((emulator) -> emulator.isAvailable(forOneClass))
				.findFirst()
				.orElseGet(() -> new SharedEmulator(configuration));
			if (!emulators.contains(shared)) {
				emulators.add(shared);
			}
			stale = shared.take(forOneClass);
		}
		try {
			OvfEmulator emulator = shared.await();
			if (stale) {
				emulator.control().reset();
			}
			return new EmulatorUse(emulator, () -> release(shared));
		}
		catch (RuntimeException ex) {
			release(shared);
			throw ex;
		}
	}

	private static List<SharedEmulator> emulators(EmulatorConfiguration configuration) {
		List<SharedEmulator> emulators = POOL.computeIfAbsent(configuration, (key) -> new ArrayList<>());
		emulators.removeIf(SharedEmulator::isOver);
		return emulators;
	}

	private static void release(SharedEmulator emulator) {
		synchronized (POOL) {
			emulator.release();
		}
	}

	/** Stops the emulators that test classes have used. */
	static void closeUsed() {
		close(SharedEmulator::isUsed);
	}

	private static void close(Predicate<SharedEmulator> closed) {
		List<SharedEmulator> ended = new ArrayList<>();
		synchronized (POOL) {
			for (List<SharedEmulator> emulators : POOL.values()) {
				emulators.stream().filter(closed).forEach(ended::add);
				emulators.removeIf(closed);
			}
		}
		ended.parallelStream().forEach(SharedEmulator::close);
	}

}
