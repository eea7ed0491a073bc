package io.github.ovfemulator.importsession;

import java.util.LinkedHashMap;
import java.util.List;

import io.github.ovfemulator.deployment.DeployedEntity;
import io.github.ovfemulator.ovf.OvfFileInfo;
import io.github.ovfemulator.session.files.FileInfos;
import io.github.ovfemulator.session.files.UploadUrls;
import org.jspecify.annotations.Nullable;

/**
 * Turns snapshots into what {@code get} answers.
 */
final class ImportSessionInfos {

	private ImportSessionInfos() {
	}

	static ImportSessionInfo of(ImportSessionSnapshot snapshot, SessionProgress progress, @Nullable UploadUrls urls) {
		ImportState state = snapshot.state();
		DeployedEntity entity = snapshot.entity();
		List<OvfFileInfo> files = FileInfos.of(snapshot.files(), state.takesUploads() ? urls : null);
		return new ImportSessionInfo(state, progress.percent(state, snapshot.files(), snapshot.transferMode()),
				snapshot.transferMode(), files, snapshot.errors(), snapshot.warnings(), snapshot.information(),
				(entity != null && entity.virtualApp()) ? entity.id() : null,
				(entity != null && !entity.virtualApp()) ? entity.id() : null,
				(entity != null && !entity.customizations().isEmpty()) ? new LinkedHashMap<>(entity.customizations())
						: null);
	}

}
