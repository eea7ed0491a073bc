package io.github.ovfemulator.importsession.intake;

import java.util.List;

import io.github.ovfemulator.ovf.OvfFileInfo;
import io.github.ovfemulator.transfer.ReceivedFile;
import org.jspecify.annotations.Nullable;

/**
 * Turns the files of a session into what {@code get} answers.
 */
public final class FileInfos {

	private static final String SHA_256 = "SHA-256";

	private FileInfos() {
	}

	/**
	 * Describes files as they are now.
	 * @param files the files
	 * @param urls how upload URLs look to the caller, or {@code null} when nothing can be
	 * uploaded any more
	 * @return their descriptions
	 */
	public static List<OvfFileInfo> of(SessionFiles files, @Nullable UploadUrls urls) {
		return files.entries().stream().map((file) -> info(file, urls)).toList();
	}

	private static OvfFileInfo info(SessionFile file, @Nullable UploadUrls urls) {
		ReceivedFile received = file.received();
		String sha256 = (received != null) ? received.digests().getOrDefault(SHA_256, "") : "";
		String url = (urls != null) ? urls.ofPath().apply(file.token().path()) : null;
		return new OvfFileInfo(file.name(), file.type(), file.isOptional(), url,
				(urls != null) ? urls.sslThumbPrint() : null, null, file.size(), file.transferred(), sha256);
	}

}
