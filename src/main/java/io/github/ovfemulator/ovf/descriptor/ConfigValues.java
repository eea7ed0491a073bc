package io.github.ovfemulator.ovf.descriptor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The values of {@code vmw:Config} or {@code vmw:ExtraConfig} settings by key. If a key
 * occurs more than once, the first value counts.
 */
public final class ConfigValues {

	private static final Set<String> TRUE = Set.of("true", "1", "yes", "on");

	private static final Set<String> FALSE = Set.of("false", "0", "no", "off");

	private final Map<String, String> values = new LinkedHashMap<>();

	/**
	 * Indexes settings by key.
	 * @param configs the settings
	 */
	public ConfigValues(List<Config> configs) {
		configs.forEach((config) -> this.values.putIfAbsent(config.key(), config.value()));
	}

	/**
	 * All settings.
	 * @return the values by key, in the order of the descriptor
	 */
	public Map<String, String> all() {
		return new LinkedHashMap<>(this.values);
	}

	/**
	 * A text value.
	 * @param key the key
	 * @return the value; empty if it is missing or blank
	 */
	public Optional<String> text(String key) {
		return Optional.ofNullable(this.values.get(key)).map(String::strip).filter((value) -> !value.isEmpty());
	}

	/**
	 * A boolean value.
	 * @param key the key
	 * @return the value; empty if it is missing or malformed
	 */
	public Optional<Boolean> flag(String key) {
		return text(key).flatMap((value) -> Optional.ofNullable(parseFlag(value)));
	}

	/**
	 * A non-negative number.
	 * @param key the key
	 * @return the value; empty if it is missing or malformed
	 */
	public OptionalLong count(String key) {
		return text(key).map(WholeNumber::parse)
			.filter((number) -> number.orElse(-1) >= 0)
			.orElse(OptionalLong.empty());
	}

	/**
	 * A non-negative number in the range of an int, such as a PCI slot.
	 * @param key the key
	 * @return the value; {@code null} if it is missing or malformed
	 */
	public @Nullable Integer smallCount(String key) {
		OptionalLong number = count(key);
		return (number.isPresent() && number.getAsLong() <= Integer.MAX_VALUE) ? (int) number.getAsLong() : null;
	}

	/**
	 * Parses a boolean in VMware's notation: {@code true}, {@code 1}, {@code yes},
	 * {@code on} and their opposites, in any case.
	 * @param value the text
	 * @return the boolean, or {@code null} if the text is not one
	 */
	public static @Nullable Boolean parseFlag(String value) {
		String lower = value.strip().toLowerCase(Locale.ROOT);
		if (TRUE.contains(lower)) {
			return true;
		}
		return FALSE.contains(lower) ? false : null;
	}

}
