package io.github.ovfemulator.testkit;

import java.util.Arrays;
import java.util.stream.Stream;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.SelectorResolutionResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.discovery.MethodSelector;

import org.junit.platform.launcher.LauncherDiscoveryListener;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Starts the shared emulator in the background as soon as JUnit discovers a class with
 * {@code @ExtendWith(OvfEmulatorExtension.class)}, and stops the shared emulators at the
 * end of the run. A run without such a class starts none. JUnit finds this class by its
 * service files.
 */
public final class EmulatorRun implements LauncherDiscoveryListener, LauncherSessionListener {

	/** The system property that disables the start in the background. */
	static final String PROPERTY = "ovf-emulator.start-ahead";

	/** Creates the listener. */
	public EmulatorRun() {
	}

	@Override
	public void selectorProcessed(UniqueId engine, DiscoverySelector selector, SelectorResolutionResult result) {
		if (System.getProperty(OvfEmulator.JAR_PROPERTY) == null
				|| "false".equals(System.getProperty(PROPERTY, "true"))) {
			return;
		}
		if ((selector instanceof ClassSelector selected && usesSharedEmulator(selected.getClassName()))
				|| (selector instanceof MethodSelector method && usesSharedEmulator(method.getClassName()))) {
			SharedEmulators.startAhead(OvfEmulator.builder().configuration());
		}
	}

	/** Reads the annotations without initializing the class. */
	static boolean usesSharedEmulator(String name) {
		try {
			Class<?> type = Class.forName(name, false, Thread.currentThread().getContextClassLoader());
			return Stream.<Class<?>>iterate(type, (inner) -> inner != null, Class::getEnclosingClass)
				.flatMap((each) -> AnnotationSupport.findRepeatableAnnotations(each, ExtendWith.class).stream())
				.flatMap((annotation) -> Arrays.stream(annotation.value()))
				.anyMatch((extension) -> extension == OvfEmulatorExtension.class);
		}
		catch (ClassNotFoundException | LinkageError ex) {
			// the discovery reports it
			return false;
		}
	}

	@Override
	public void launcherSessionClosed(LauncherSession session) {
		SharedEmulators.closeUsed();
	}

}
