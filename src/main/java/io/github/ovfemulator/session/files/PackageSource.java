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
 * The source of a package.
 *
 * @param spec the source as the client specified it
 * @param origin the origin of a pull, or {@code null} if the client pushes the package
 */
public record PackageSource(CreateSpec spec, @Nullable PackageOrigin origin) {

	/**
	 * Creates a source that the client pushes.
	 */
	public PackageSource(PushSourceOvfOption option, boolean lax, @Nullable String locale) {
		this(new CreateSpec(locale, lax ? List.of(ImportFlag.LAX.name()) : List.of(), SourceType.PUSH_SOURCE, null,
				null, null, option, null), null);
	}

	/**
	 * Creates the source of a create spec.
	 * @param pulling the origins of pulls
	 * @throws VapiException {@code invalid_argument} if the spec is invalid,
	 * {@code not_found} if the package is known not to exist, {@code unsupported} if the
	 * emulator does not import from the type of source
	 */
	public static PackageSource of(Structure createSpec, PullEnvironment pulling) {
		if (!(createSpec instanceof CreateSpec spec)) {
			throw invalid("emulator.import_session.create_spec",
					"The create_spec must be a com.vmware.vcenter.ovf.import_session.create_spec.");
		}
		List<String> unknown = spec.importFlags().stream().filter((flag) -> !ImportFlag.isKnown(flag)).toList();
		if (!unknown.isEmpty()) {
			throw invalid("emulator.import_session.import_flags",
					"The import flag '%s' does not exist; the only one is %s.", unknown.get(0), ImportFlag.LAX);
		}
		return new PackageSource(spec, origin(spec, pulling));
	}

	/**
	 * Returns the files that the client uploads beside the descriptor and its references.
	 */
	public PushSourceOvfOption option() {
		PushSourceOvfOption option = this.spec.pushSourceOvfOption();
		return (option != null) ? option : PushSourceOvfOption.NONE;
	}

	/**
	 * Returns whether the descriptor is read leniently.
	 */
	public boolean lax() {
		return this.spec.importFlags().contains(ImportFlag.LAX.name());
	}

	/**
	 * Returns the language of texts, or {@code null} for that of the package.
	 */
	public @Nullable String locale() {
		return this.spec.locale();
	}

	/**
	 * Returns whether the client uploads an OVA.
	 */
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

	/**
	 * Returns whether the client uploads the package.
	 */
	public boolean isPushed() {
		return this.origin == null;
	}

	/**
	 * Returns whether the package may have a manifest.
	 */
	public boolean mayHaveManifest() {
		return this.origin != null || archived() || option() != PushSourceOvfOption.NONE;
	}

}
