package io.github.ovfemulator.ovf;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;
import org.jspecify.annotations.Nullable;

/**
 * The flags that change an export.
 */
public enum ExportFlag {

	/** MAC addresses are kept. */
	PRESERVE_MAC("Keeps the MAC addresses of the network adapters in the package."),

	/** Extra configuration is kept. */
	EXTRA_CONFIG("Keeps the extra configuration of the machines in the package.");

	private final String description;

	ExportFlag(String description) {
		this.description = description;
	}

	/**
	 * The effect of the flag.
	 * @return the description in English
	 */
	public String description() {
		return this.description;
	}

	/**
	 * Reads the flags of a specification.
	 * @param names the names, {@code null} for none
	 * @return the flags
	 * @throws VapiException {@code invalid_argument} if a name is unknown
	 */
	public static Set<ExportFlag> of(@Nullable List<String> names) {
		Set<ExportFlag> flags = EnumSet.noneOf(ExportFlag.class);
		for (String name : (names != null) ? names : List.<String>of()) {
			flags.add(Arrays.stream(values())
				.filter((flag) -> flag.name().equals(name))
				.findFirst()
				.orElseThrow(() -> VapiException.of(ErrorType.INVALID_ARGUMENT,
						LocalizableMessage.of("emulator.ovf.export_flag.unknown",
								"Unknown export flag '%s'; the flags are %s.", name, List.of(values())))));
		}
		return Collections.unmodifiableSet(flags);
	}

}
