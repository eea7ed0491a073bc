package io.github.ovfemulator.importsession;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.UnaryOperator;

import io.github.ovfemulator.ovf.OvfFileInfo;
import io.github.ovfemulator.transfer.ReceivedFile;
import org.jspecify.annotations.Nullable;

/**
 * Turns snapshots into what {@code get} answers.
 */
final class ImportSessionInfos {

	private static final String SHA_256 = "SHA-256";

	private ImportSessionInfos() {
	}

	static ImportSessionInfo of(ImportSessionSnapshot snapshot, SessionProgress progress, UnaryOperator<String> urls) {
		ImportState state = snapshot.state();
		DeployedEntity entity = snapshot.entity();
		List<OvfFileInfo> files = snapshot.files()
			.entries()
			.stream()
			.map((file) -> fileInfo(file, state.takesUploads() ? urls.apply(file.token().path()) : null))
			.toList();
		return new ImportSessionInfo(state, progress.percent(state, snapshot.files()), snapshot.transferMode(), files,
				snapshot.errors(), snapshot.warnings(), snapshot.information(),
				(entity != null && entity.virtualApp()) ? entity.id() : null,
				(entity != null && !entity.virtualApp()) ? entity.id() : null,
				(entity != null && !entity.customizations().isEmpty()) ? new LinkedHashMap<>(entity.customizations())
						: null);
	}

	private static OvfFileInfo fileInfo(SessionFile file, @Nullable String url) {
		ReceivedFile received = file.received();
		String sha256 = (received != null) ? received.digests().getOrDefault(SHA_256, "") : "";
		return new OvfFileInfo(file.name(), file.type(), file.isOptional(), url, null, null, file.size(),
				file.transferred(), sha256);
	}

}
