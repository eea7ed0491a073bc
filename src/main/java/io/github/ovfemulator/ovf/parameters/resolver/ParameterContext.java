package io.github.ovfemulator.ovf.parameters.resolver;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import io.github.ovfemulator.ovf.Issues;
import io.github.ovfemulator.ovf.descriptor.OvfDescriptor;
import io.github.ovfemulator.ovf.descriptor.Text;
import io.github.ovfemulator.ovf.hardware.HardwareLayout;
import io.github.ovfemulator.ovf.hardware.HardwareTotals;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import org.jspecify.annotations.Nullable;

/**
 * One question and its answer in the making: what it is about, what has been chosen so
 * far, and what is wrong with it.
 */
final class ParameterContext {

	private static final int MOST_NAMES = 10;

	private static final int MOST_ISSUES = 100;

	private final DeployablePackage source;

	private final ChoicesBuilder choices = new ChoicesBuilder();

	private final List<ParameterIssue> wrong = new ArrayList<>();

	private final List<ParameterIssue> missing = new ArrayList<>();

	private final Issues issues;

	private OvfDescriptor selected;

	ParameterContext(DeployablePackage source) {
		this.source = source;
		this.issues = new Issues(source.fileName(), source.lax(), MOST_ISSUES);
		this.selected = source.descriptor();
	}

	ChoicesBuilder choices() {
		return this.choices;
	}

	/** How often a part of the package may be made at most. */
	long maxCopies() {
		return this.source.maxCopies();
	}

	@Nullable PackageCertificate certificate() {
		return this.source.certificate();
	}

	/**
	 * From now on it is about this option, {@code null} where there are none; what it
	 * makes illegal is noted.
	 */
	void select(@Nullable String option) {
		this.choices.option = option;
		this.selected = this.source.descriptor().forOption(option);
		this.selected.virtualSystems().flatMap((system) -> system.selectedHardware().stream()).forEach((hardware) -> {
			HardwareTotals.of(hardware.items(), this.issues);
			HardwareLayout.of(hardware.items(), this.issues);
		});
	}

	/** The descriptor, for all options. */
	OvfDescriptor wholeDescriptor() {
		return this.source.descriptor();
	}

	/** The descriptor, for the selected option once that is known. */
	OvfDescriptor descriptor() {
		return this.selected;
	}

	DiskSizes sizes() {
		return new DiskSizes(this.selected, this.choices.properties);
	}

	/** A text in the client's language, {@code null} where there is none to show. */
	@Nullable String show(@Nullable Text text) {
		return this.source.texts().showIfPresent(text);
	}

	/** Notes that something sent is wrong. */
	void wrong(String name, @Nullable String value, String id, String pattern, Object... args) {
		this.wrong.add(fault(name, value, id, pattern, args));
	}

	/**
	 * Notes that something is demanded: it is wrong to send the structure without it, and
	 * too early to call it wrong while the structure was not sent.
	 */
	void demand(@Nullable Object sent, String name, @Nullable String value, String id, String pattern, Object... args) {
		((sent != null) ? this.wrong : this.missing).add(fault(name, value, id, pattern, args));
	}

	List<ParameterIssue> wrong() {
		return this.wrong;
	}

	List<ParameterIssue> missing() {
		return this.missing;
	}

	/** What the choices make illegal in the descriptor. */
	Issues issues() {
		return this.issues;
	}

	/** Names for a message, which is not to grow with the package. */
	static String names(Collection<String> names) {
		if (names.isEmpty()) {
			return "none";
		}
		String shown = names.stream()
			.limit(MOST_NAMES)
			.map((name) -> "'" + name + "'")
			.collect(Collectors.joining(", "));
		return (names.size() > MOST_NAMES) ? shown + " and " + (names.size() - MOST_NAMES) + " more" : shown;
	}

	/** A list that a client may leave out. */
	static <T> List<T> list(@Nullable List<T> sent) {
		return (sent != null) ? sent : List.of();
	}

	private static ParameterIssue fault(String name, @Nullable String value, String id, String pattern,
			Object... args) {
		return new ParameterIssue(name, Objects.toString(value, ""),
				LocalizableMessage.of("emulator.ovf.parameters." + id, pattern, args));
	}

}
