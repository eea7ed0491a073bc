package io.github.ovfemulator.ovf.reader;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.ovfemulator.ovf.ParseIssue.Category;
import io.github.ovfemulator.ovf.descriptor.Config;
import io.github.ovfemulator.ovf.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code vmw:Config} and {@code vmw:ExtraConfig}.
 */
final class ConfigReader {

	private ConfigReader() {
	}

	static void readConfig(XmlElement element, List<Config> configs, Scope scope) {
		Config config = read(element, scope);
		if (config == null) {
			return;
		}
		if (!ConfigKeys.isSupported(config.key())) {
			unknownKey(config, scope);
			return;
		}
		if (!ConfigTypes.permit(config.key(), config.value())) {
			illegalValue(config, scope);
			return;
		}
		configs.add(config);
	}

	/** A setting with an unknown key is left out if it is optional or in lax mode. */
	private static void unknownKey(Config config, Scope scope) {
		String id = "emulator.ovf.config.unknown";
		String pattern = "Unable to parse '%s' for attribute 'key' on element 'Config'.";
		if (config.required()) {
			scope.issues().errorUnlessLax(Category.VALUE_ILLEGAL, config.position(), id, pattern, config.key());
		}
		else {
			scope.issues().warning(Category.VALUE_ILLEGAL, config.position(), id, pattern, config.key());
		}
	}

	/** An optional setting with an invalid value is left out. */
	private static void illegalValue(Config config, Scope scope) {
		String id = "emulator.ovf.config.value";
		String pattern = "Unable to parse '%s' for attribute 'value' on element 'Config' with the key '%s'.";
		if (config.required()) {
			scope.issues().error(Category.VALUE_ILLEGAL, config.position(), id, pattern, config.value(), config.key());
		}
		else {
			scope.issues()
				.warning(Category.VALUE_ILLEGAL, config.position(), id, pattern, config.value(), config.key());
		}
	}

	static void readExtraConfig(XmlElement element, List<Config> configs, Scope scope) {
		Config config = read(element, scope);
		if (config != null) {
			configs.add(config);
		}
	}

	/**
	 * Adds a warning for each setting whose key an earlier one has with another value,
	 * which counts (a choice).
	 */
	static void reportRepeated(String element, List<Config> configs, Scope scope) {
		if (configs.size() < 2) {
			return;
		}
		Map<String, Config> first = new HashMap<>();
		for (Config config : configs) {
			Config earlier = first.putIfAbsent(config.key(), config);
			if (earlier != null && !earlier.value().equals(config.value())) {
				scope.issues()
					.warning(Category.VALUE_ILLEGAL, config.position(), "emulator.ovf.config.repeated",
							"The value '%s' for the key '%s' on element '%s' is ignored: line %s has the value '%s'.",
							config.value(), config.key(), element, earlier.position().line(), earlier.value());
			}
		}
	}

	private static @Nullable Config read(XmlElement element, Scope scope) {
		scope.attributesOnly(element);
		String key = element.requireVmw("key");
		String value = element.vmw("value");
		if (value == null) {
			element.requireVmw("value");
			return null;
		}
		return (key != null) ? new Config(key, value, element.required(), element.position()) : null;
	}

}
