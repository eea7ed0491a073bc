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
 * The state of one resolution: the package, the target, the choices so far, and the
 * issues found.
 */
final class ParameterContext {

	private static final int MAX_NAMES = 10;

	private static final int MAX_DESCRIPTOR_ISSUES = 100;

	private final DeployablePackage source;

	private final @Nullable DeploymentTarget target;

	private final Choices.Builder choices = new Choices.Builder();

	private final List<ParameterIssue> errors = new ArrayList<>();

	private final List<ParameterIssue> missing = new ArrayList<>();

	private final Issues descriptorIssues;

	private OvfDescriptor selected;

	ParameterContext(DeployablePackage source, @Nullable DeploymentTarget target) {
		this.source = source;
		this.target = target;
		this.descriptorIssues = new Issues(source.fileName(), source.lax(), MAX_DESCRIPTOR_ISSUES);
		this.selected = source.descriptor();
	}

	/** The deployment target, {@code null} for a validation without one. */
	@Nullable DeploymentTarget target() {
		return this.target;
	}

	Choices.Builder choices() {
		return this.choices;
	}

	/** The maximum number of instances of a member of a vApp. */
	long maxCopies() {
		return this.source.maxCopies();
	}

	@Nullable PackageCertificate certificate() {
		return this.source.certificate();
	}

	/**
	 * Selects a deployment option, {@code null} for a package without options, and
	 * validates the hardware of the option.
	 */
	void select(@Nullable String option) {
		this.choices.option = option;
		this.selected = this.source.descriptor().forOption(option);
		this.selected.virtualSystems().flatMap((system) -> system.selectedHardware().stream()).forEach((hardware) -> {
			HardwareTotals.of(hardware.items(), this.descriptorIssues);
			HardwareLayout.of(hardware.items(), this.descriptorIssues);
		});
	}

	/** The descriptor with the items of all deployment options. */
	OvfDescriptor fullDescriptor() {
		return this.source.descriptor();
	}

	/** The descriptor under the selected deployment option. */
	OvfDescriptor descriptor() {
		return this.selected;
	}

	DiskSizes sizes() {
		return new DiskSizes(this.selected, this.choices.properties);
	}

	/** Returns a text in the client's language, {@code null} for an absent one. */
	@Nullable String translate(@Nullable Text text) {
		return this.source.texts().translateIfPresent(text);
	}

	/** Records an invalid value. */
	void reject(String name, @Nullable String value, String id, String pattern, Object... args) {
		this.errors.add(issue(name, value, id, pattern, args));
	}

	/**
	 * Records a missing value: an error if the request contains the structure, otherwise
	 * a value still to be sent.
	 */
	void require(@Nullable Object sent, String name, @Nullable String value, String id, String pattern,
			Object... args) {
		((sent != null) ? this.errors : this.missing).add(issue(name, value, id, pattern, args));
	}

	List<ParameterIssue> errors() {
		return this.errors;
	}

	List<ParameterIssue> missing() {
		return this.missing;
	}

	/** The issues of the descriptor under the current choices. */
	Issues descriptorIssues() {
		return this.descriptorIssues;
	}

	/** Lists names in a message, at most {@value #MAX_NAMES}. */
	static String names(Collection<String> names) {
		if (names.isEmpty()) {
			return "none";
		}
		String shown = names.stream()
			.limit(MAX_NAMES)
			.map((name) -> "'" + name + "'")
			.collect(Collectors.joining(", "));
		return (names.size() > MAX_NAMES) ? shown + " and " + (names.size() - MAX_NAMES) + " more" : shown;
	}

	/** Returns an optional list, empty when it is unset. */
	static <T> List<T> list(@Nullable List<T> sent) {
		return (sent != null) ? sent : List.of();
	}

	private static ParameterIssue issue(String name, @Nullable String value, String id, String pattern,
			Object... args) {
		return new ParameterIssue(name, Objects.toString(value, ""),
				LocalizableMessage.of("emulator.ovf.parameters." + id, pattern, args));
	}

}
