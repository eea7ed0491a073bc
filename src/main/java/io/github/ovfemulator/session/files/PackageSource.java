package io.github.ovfemulator.session.files;

import java.util.List;

import io.github.ovfemulator.ovf.ImportFlag;
import io.github.ovfemulator.session.files.CreateSpec.PushSourceContentType;
import io.github.ovfemulator.session.files.CreateSpec.PushSourceOvfOption;
import io.github.ovfemulator.session.files.CreateSpec.SourceType;
import io.github.ovfemulator.vapi.text.RedactedUrl;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.VapiException;
import org.jspecify.annotations.Nullable;

/**
 * What a client said of its package when it created the session.
 *
 * @param spec what it said, as it said it
 * @param origin where the server gets it from, or {@code null} when the client pushes it
 */
public record PackageSource(CreateSpec spec, @Nullable PackageOrigin origin) {

	/** A package that the client pushes. */
	public PackageSource(PushSourceOvfOption option, boolean lax, @Nullable String locale) {
		this(new CreateSpec(locale, lax ? List.of(ImportFlag.LAX.name()) : List.of(), SourceType.PUSH_SOURCE, null,
				null, null, option, null), null);
	}

	/**
	 * Reads what a client said when it created its session.
	 * @param createSpec what it sent
	 * @param pulling knows the packages that are not pushed
	 * @return the source
	 * @throws VapiException {@code invalid_argument} when it makes no sense,
	 * {@code not_found} when the package is known not to be there, {@code unsupported}
	 * when the emulator does not import from there
	 */
	public static PackageSource of(Structure createSpec, PullEnvironment pulling) {
		if (!(createSpec instanceof CreateSpec spec)) {
			throw invalid("emulator.import_session.create_spec",
					"The create_spec is to be a com.vmware.vcenter.ovf.import_session.create_spec.");
		}
		List<String> unknown = spec.importFlags().stream().filter((flag) -> !ImportFlag.isKnown(flag)).toList();
		if (!unknown.isEmpty()) {
			throw invalid("emulator.import_session.import_flags", "There is no import flag '%s'; the only one is %s.",
					unknown.get(0), ImportFlag.LAX);
		}
		return new PackageSource(spec, origin(spec, pulling));
	}

	/** What the client uploads beside the descriptor and its files. */
	public PushSourceOvfOption option() {
		PushSourceOvfOption option = this.spec.pushSourceOvfOption();
		return (option != null) ? option : PushSourceOvfOption.NONE;
	}

	/** Whether the descriptor is read tolerantly. */
	public boolean lax() {
		return this.spec.importFlags().contains(ImportFlag.LAX.name());
	}

	/** The language of texts, or {@code null} for the package's own. */
	public @Nullable String locale() {
		return this.spec.locale();
	}

	/** Whether the client pushes it as an OVA. */
	public boolean archived() {
		return this.spec.pushSourceContentType() == PushSourceContentType.OVA_SOURCE;
	}

	/**
	 * Returns whether the URL to pull from has a user, password or query.
	 */
	public boolean hasSecretUrl() {
		String url = this.spec.pullSource();
		return url != null && !RedactedUrl.is(url);
	}

	private static @Nullable PackageOrigin origin(CreateSpec spec, PullEnvironment pulling) {
		if (spec.sourceType() == SourceType.PUSH_SOURCE) {
			return null;
		}
		return pulling.origins(spec.sourceType()).orElseThrow(() -> unsupported(spec.sourceType())).find(spec);
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
		return this.origin != null || archived() || option() != PushSourceOvfOption.NONE;
	}

}
