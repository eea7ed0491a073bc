package io.github.ovfemulator.importsession.intake.source;

import java.util.List;

import io.github.ovfemulator.importsession.flag.ImportFlag;
import io.github.ovfemulator.importsession.intake.source.CreateSpec.PushSourceContentType;
import io.github.ovfemulator.importsession.intake.source.CreateSpec.PushSourceOvfOption;
import io.github.ovfemulator.importsession.intake.source.CreateSpec.SourceType;
import io.github.ovfemulator.vapi.std.ErrorType;
import io.github.ovfemulator.vapi.std.LocalizableMessage;
import io.github.ovfemulator.vapi.std.VapiException;
import io.github.ovfemulator.vapi.structure.Structure;
import org.jspecify.annotations.Nullable;

/**
 * What a client said of its package when it created the session.
 *
 * @param option what it uploads beside the descriptor and its files
 * @param lax whether the descriptor is read tolerantly
 * @param locale the language of the texts that it is shown, or {@code null} for the
 * package's own
 * @param origin where the server gets it from, or {@code null} when the client pushes it
 * @param archived whether the client pushes it as an OVA
 */
public record PackageSource(PushSourceOvfOption option, boolean lax, @Nullable String locale,
		@Nullable PackageOrigin origin, boolean archived) {

	/** A package that the client pushes. */
	public PackageSource(PushSourceOvfOption option, boolean lax, @Nullable String locale) {
		this(option, lax, locale, null, false);
	}

	/**
	 * Reads what a client said when it created its session.
	 * @param createSpec what it sent
	 * @param fetching knows the packages that are not pushed
	 * @return the source
	 * @throws VapiException {@code invalid_argument} when it makes no sense,
	 * {@code not_found} when the package is known not to be there, {@code unsupported}
	 * when the emulator does not import from there
	 */
	public static PackageSource of(Structure createSpec, Fetching fetching) {
		if (!(createSpec instanceof CreateSpec spec)) {
			throw invalid("emulator.import_session.create_spec",
					"The create_spec is to be a com.vmware.vcenter.ovf.import_session.create_spec.");
		}
		List<String> unknown = spec.importFlags().stream().filter((flag) -> !ImportFlag.isKnown(flag)).toList();
		if (!unknown.isEmpty()) {
			throw invalid("emulator.import_session.import_flags", "There is no import flag '%s'; the only one is %s.",
					unknown.get(0), ImportFlag.LAX);
		}
		PushSourceOvfOption option = spec.pushSourceOvfOption();
		return new PackageSource((option != null) ? option : PushSourceOvfOption.NONE,
				spec.importFlags().contains(ImportFlag.LAX.name()), spec.locale(), origin(spec, fetching),
				spec.pushSourceContentType() == PushSourceContentType.OVA_SOURCE);
	}

	private static @Nullable PackageOrigin origin(CreateSpec spec, Fetching fetching) {
		if (spec.sourceType() == SourceType.PUSH_SOURCE) {
			return null;
		}
		return fetching.origins(spec.sourceType()).orElseThrow(() -> unsupported(spec.sourceType())).find(spec);
	}

	private static VapiException invalid(String id, String pattern, Object... args) {
		return VapiException.of(ErrorType.INVALID_ARGUMENT, LocalizableMessage.of(id, pattern, args));
	}

	private static VapiException unsupported(Enum<?> source) {
		return VapiException.of(ErrorType.UNSUPPORTED, LocalizableMessage.of("emulator.import_session.source",
				"This emulator does not import from %s.", source));
	}

	/** Whether the client uploads the package. */
	public boolean isPushed() {
		return this.origin == null;
	}

	/** Whether there is a manifest, as far as anybody knows. */
	public boolean mayHaveManifest() {
		return this.origin != null || this.archived || this.option != PushSourceOvfOption.NONE;
	}

}
