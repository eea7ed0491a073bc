package io.github.ovfemulator.importsession;

import java.util.LinkedHashMap;
import java.util.List;

import io.github.ovfemulator.deployment.DeployedEntity;
import io.github.ovfemulator.ovf.OvfError;
import io.github.ovfemulator.ovf.OvfInfo;
import io.github.ovfemulator.ovf.OvfWarning;
import io.github.ovfemulator.session.files.FileInfos;
import io.github.ovfemulator.session.files.SessionFiles;
import io.github.ovfemulator.session.files.UploadUrls;
import org.jspecify.annotations.Nullable;

/**
 * An import session between two changes. Only the byte counters of its files move.
 *
 * @param state the state
 * @param files the files
 * @param transferMode who transfers the files, once it is decided
 * @param errors the errors that the session failed with
 * @param warnings the warnings
 * @param information the further messages
 * @param entity the created machine or vApp
 * @param progress the progress
 */
record ImportSessionView(ImportState state, SessionFiles files, @Nullable FileTransferMode transferMode,
		List<OvfError> errors, List<OvfWarning> warnings, List<OvfInfo> information, @Nullable DeployedEntity entity,
		SessionProgress progress) {

	ImportSessionInfo info(@Nullable UploadUrls urls) {
		DeployedEntity created = this.entity;
		return new ImportSessionInfo(this.state, this.progress.percent(this.state, this.files, this.transferMode),
				this.transferMode, FileInfos.of(this.files, this.state.takesUploads() ? urls : null), this.errors,
				this.warnings, this.information, (created != null && created.virtualApp()) ? created.id() : null,
				(created != null && !created.virtualApp()) ? created.id() : null,
				(created != null && !created.customizations().isEmpty()) ? new LinkedHashMap<>(created.customizations())
						: null);
	}

}
