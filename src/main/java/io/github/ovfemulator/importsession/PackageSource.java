package io.github.ovfemulator.importsession;

import java.util.List;

import io.github.ovfemulator.importsession.CreateSpec.PushSourceOvfOption;
import io.github.ovfemulator.ovf.OvfFileInfo.FileType;
import org.jspecify.annotations.Nullable;

/**
 * What a client said of its package when it created the session.
 *
 * @param option what it uploads beside the descriptor and its files
 * @param lax whether the descriptor is read tolerantly
 * @param locale the language of the texts that it is shown, or {@code null} for the
 * package's own
 */
record PackageSource(PushSourceOvfOption option, boolean lax, @Nullable String locale) {

	boolean hasManifest() {
		return this.option != PushSourceOvfOption.NONE;
	}

	/** The entries for what the client announced, named by the server (a choice). */
	List<SessionFile> announcedFiles() {
		SessionFile manifest = SessionFile.named("descriptor.mf", FileType.MANIFEST);
		SessionFile certificate = SessionFile.named("descriptor.cert", FileType.CERT);
		return switch (this.option) {
			case NONE -> List.of();
			case MANIFEST -> List.of(manifest);
			case MANIFEST_CERTIFICATE -> List.of(manifest, certificate);
		};
	}

}
