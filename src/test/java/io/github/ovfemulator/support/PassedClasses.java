package io.github.ovfemulator.support;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.AttachingConnector;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.connect.IllegalConnectorArgumentsException;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.event.MethodEntryEvent;
import com.sun.jdi.request.EventRequest;
import com.sun.jdi.request.MethodEntryRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The classes of this project that a call passes, as a debugger sees them that is told of
 * each method that starts. Nested classes count as the class around them; records,
 * enumerations, interfaces, properties and classes of static methods do not count.
 */
public final class PassedClasses {

	private static final String ROOT = "io.github.ovfemulator.";

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
	public static Set<String> of(ServerProcess server, Runnable call)
			throws IOException, IllegalConnectorArgumentsException, InterruptedException {
		VirtualMachine machine = attach(server);
		MethodEntryRequest entries = machine.eventRequestManager().createMethodEntryRequest();
		entries.addClassFilter(ROOT + "*");
		entries.setSuspendPolicy(EventRequest.SUSPEND_NONE);
		entries.enable();
		call.run();
		Set<String> classes = new TreeSet<>();
		for (EventSet events = machine.eventQueue().remove(QUIET); events != null; events = machine.eventQueue()
			.remove(QUIET)) {
			for (Event event : events) {
				if (event instanceof MethodEntryEvent entry) {
					classes.add(outermost(entry.method().declaringType().name()));
				}
			}
		}
		machine.dispose();
		classes.removeIf((name) -> !isCounted(name));
		return classes;
	}

	private static VirtualMachine attach(ServerProcess server) throws IOException, IllegalConnectorArgumentsException {
		AttachingConnector sockets = Bootstrap.virtualMachineManager()
			.attachingConnectors()
			.stream()
			.filter((connector) -> connector.transport().name().equals("dt_socket"))
			.findFirst()
			.orElseThrow();
		Map<String, Connector.Argument> arguments = sockets.defaultArguments();
		Objects.requireNonNull((Connector.IntegerArgument) arguments.get("port"), "The connector has a port")
			.setValue(debugPort(server.log()));
		return sockets.attach(arguments);
	}

	/** The process names the port at its start. */
	private static int debugPort(String log) {
		return log.lines()
			.filter((line) -> line.startsWith("Listening for transport dt_socket at address: "))
			.mapToInt((line) -> Integer.parseInt(line.substring(line.lastIndexOf(' ') + 1)))
			.findFirst()
			.orElseThrow();
	}

	private static String outermost(String name) {
		int nested = name.indexOf('$');
		return (nested > 0) ? name.substring(0, nested) : name;
	}

	private static boolean isCounted(String name) {
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
