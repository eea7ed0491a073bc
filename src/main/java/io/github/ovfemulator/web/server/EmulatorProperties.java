package io.github.ovfemulator.web.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;

import io.github.ovfemulator.vapi.text.EditDistance;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.json.JsonFactory;

import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;

/**
 * The names of the properties that begin with {@code emulator}, read from the
 * configuration metadata that the build generates. The metadata is read only when such a
 * property is set.
 */
final class EmulatorProperties {

	/** The name that all of them begin with. */
	static final ConfigurationPropertyName ROOT = ConfigurationPropertyName.of("emulator");

	private static final String METADATA = "META-INF/spring-configuration-metadata.json";

	/** Variables that Kubernetes sets for a Service with the name {@code emulator}. */
	private static final ConfigurationPropertyName SERVICE = ConfigurationPropertyName.of("emulator.service");

	private static final ConfigurationPropertyName PORT = ConfigurationPropertyName.of("emulator.port");

	private EmulatorProperties() {
	}

	/**
	 * Returns whether a name is that of a property or of an element of one.
	 * @param name a name below {@link #ROOT}
	 * @param variable whether an environment variable has the name: a dash may then stand
	 * as an underscore, and the variables that Kubernetes sets for a Service are ignored
	 */
	static boolean isKnown(ConfigurationPropertyName name, boolean variable) {
		if (variable && (SERVICE.equals(name) || SERVICE.isAncestorOf(name) || isPortOfService(name))) {
			return true;
		}
		return Names.KNOWN.stream()
			.anyMatch((known) -> isCovered(known, name) || (variable && isCovered(withoutDashes(known), name)));
	}

	/**
	 * Returns whether a name is that of a group of properties.
	 * @param name a name below {@link #ROOT}
	 */
	static boolean isGroup(ConfigurationPropertyName name) {
		return Names.KNOWN.stream().anyMatch(name::isAncestorOf);
	}

	/**
	 * Returns the property whose name differs in the fewest letters.
	 * @param name a name below {@link #ROOT}
	 */
	static ConfigurationPropertyName mostSimilar(ConfigurationPropertyName name) {
		return Names.KNOWN.stream()
			.min(Comparator.comparingInt((known) -> EditDistance.between(known.toString(), name.toString())))
			.orElse(ROOT);
	}

	private static boolean isCovered(ConfigurationPropertyName known, ConfigurationPropertyName name) {
		return known.equals(name) || (known.isParentOf(name) && name.isLastElementIndexed());
	}

	/** {@code EMULATOR_PORT} and {@code EMULATOR_PORT_8080_TCP}, for instance. */
	private static boolean isPortOfService(ConfigurationPropertyName name) {
		return PORT.equals(name) || (PORT.isAncestorOf(name)
				&& name.getElement(PORT.getNumberOfElements(), Form.UNIFORM).chars().allMatch(Character::isDigit));
	}

	private static ConfigurationPropertyName withoutDashes(ConfigurationPropertyName name) {
		return ConfigurationPropertyName.of(name.toString().replace('-', '.'));
	}

	/**
	 * Read on first use.
	 */
	private static final class Names {

		/** The object of all, the array of properties, the object of a property. */
		private static final int DEPTH = 3;

		private static final List<ConfigurationPropertyName> KNOWN = read();

		private static List<ConfigurationPropertyName> read() {
			List<ConfigurationPropertyName> names = new ArrayList<>();
			try {
				Enumeration<URL> files = EmulatorProperties.class.getClassLoader().getResources(METADATA);
				// only one of the files has them, and those of the libraries are far
				// larger
				while (names.isEmpty() && files.hasMoreElements()) {
					try (InputStream file = files.nextElement().openStream();
							JsonParser metadata = new JsonFactory().createParser(ObjectReadContext.empty(), file)) {
						readProperties(metadata, names);
					}
				}
			}
			catch (IOException ex) {
				throw new UncheckedIOException("The configuration metadata is unreadable", ex);
			}
			return names.stream().sorted().toList();
		}

		/**
		 * Reads tokens instead of a tree, which would load many classes at each start.
		 */
		private static void readProperties(JsonParser metadata, List<ConfigurationPropertyName> names) {
			while (metadata.nextToken() != null) {
				if (metadata.currentToken() == JsonToken.VALUE_STRING
						&& isNameOfProperty(metadata.streamReadContext())) {
					ConfigurationPropertyName name = ConfigurationPropertyName.of(metadata.getString());
					if (ROOT.isAncestorOf(name)) {
						names.add(name);
					}
				}
			}
		}

		/** Whether the place is the name of an element of the array of properties. */
		private static boolean isNameOfProperty(TokenStreamContext place) {
			return place.getNestingDepth() == DEPTH && "name".equals(place.currentName())
					&& "properties".equals(place.getParent().getParent().currentName());
		}

	}

}
