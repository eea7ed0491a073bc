package io.github.ovfemulator.support;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.AttachingConnector;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.event.MethodEntryEvent;
import com.sun.jdi.request.EventRequest;
import com.sun.jdi.request.MethodEntryRequest;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The classes of this project that a call passes, as a debugger sees them that is told of
 * each method that starts. Nested classes count as the class around them; records,
 * enumerations, interfaces, properties and classes of static methods do not count, nor
 * does the check of the contract after the call, by a thread of its own.
 */
public final class PassedClasses {

	private static final String ROOT = "io.github.ovfemulator.";

	/** The thread that checks calls after their responses. */
	private static final String CONTRACT = "contract";

	/** The time after which no more methods start, in milliseconds. */
	private static final int QUIET = 300;

	private PassedClasses() {
	}

	/**
	 * Returns the classes that a call passes, which are counted.
	 * @param server the process that serves it, started for a debugger
	 * @param call the call
	 * @return the names of the classes
	 */
	public static Set<String> of(ServerProcess server, Runnable call) throws InterruptedException {
		Set<String> classes = all(server, call);
		classes.removeIf((name) -> !isCounted(name));
		return classes;
	}

	/** Returns the classes that a call passes, also those that are not counted. */
	static Set<String> all(ServerProcess server, Runnable call) throws InterruptedException {
		VirtualMachine machine = attach(server);
		MethodEntryRequest entries = machine.eventRequestManager().createMethodEntryRequest();
		entries.addClassFilter(ROOT + "*");
		entries.setSuspendPolicy(EventRequest.SUSPEND_NONE);
		entries.enable();
		call.run();
		Set<String> classes = new TreeSet<>();
		Map<ThreadReference, String> threads = new HashMap<>();
		for (EventSet events = machine.eventQueue().remove(QUIET); events != null; events = machine.eventQueue()
			.remove(QUIET)) {
			for (Event event : events) {
				if (event instanceof MethodEntryEvent entry
						&& !threads.computeIfAbsent(entry.thread(), ThreadReference::name).equals(CONTRACT)) {
					classes.add(outermost(entry.method().declaringType().name()));
				}
			}
		}
		machine.dispose();
		return classes;
	}

	/** After another debugger, the process listens again, at another port. */
	private static VirtualMachine attach(ServerProcess server) {
		AttachingConnector sockets = Bootstrap.virtualMachineManager()
			.attachingConnectors()
			.stream()
			.filter((connector) -> connector.transport().name().equals("dt_socket"))
			.findFirst()
			.orElseThrow();
		Map<String, Connector.Argument> arguments = sockets.defaultArguments();
		Connector.IntegerArgument port = Objects.requireNonNull((Connector.IntegerArgument) arguments.get("port"),
				"The connector has a port");
		return Awaitility.await()
			.atMost(ServerProcess.PATIENCE)
			.ignoreExceptionsInstanceOf(IOException.class)
			.until(() -> {
				port.setValue(debugPort(server.log()));
				return sockets.attach(arguments);
			}, Objects::nonNull);
	}

	/** The process names the port when it begins to listen. */
	private static int debugPort(String log) {
		return log.lines()
			.filter((line) -> line.startsWith("Listening for transport dt_socket at address: "))
			.mapToInt((line) -> Integer.parseInt(line.substring(line.lastIndexOf(' ') + 1)))
			.reduce((earlier, later) -> later)
			.orElseThrow();
	}

	private static String outermost(String name) {
		int nested = name.indexOf('$');
		return (nested > 0) ? name.substring(0, nested) : name;
	}

	static boolean isCounted(String name) {
		Class<?> type = load(name);
		return type != null && !type.isRecord() && !type.isEnum() && !type.isInterface()
				&& !type.isAnnotationPresent(ConfigurationProperties.class)
				&& !Stream.of(type.getDeclaredMethods()).allMatch(PassedClasses::isStatic);
	}

	private static boolean isStatic(Method method) {
		return Modifier.isStatic(method.getModifiers()) || method.isSynthetic();
	}

	private static @Nullable Class<?> load(String name) {
		try {
			return Class.forName(name, false, PassedClasses.class.getClassLoader());
		}
		catch (ClassNotFoundException ex) {
			// generated at run time
			return null;
		}
	}

}
