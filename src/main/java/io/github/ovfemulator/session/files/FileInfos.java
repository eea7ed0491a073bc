package io.github.ovfemulator.session.files;

import java.util.List;

import io.github.ovfemulator.ovf.OvfFileInfo;
import io.github.ovfemulator.ovf.OvfFileInfo.FileType;
import io.github.ovfemulator.ovf.OvfFileInfo.HttpUploadMethod;
import io.github.ovfemulator.transfer.ReceivedFile;
import io.github.ovfemulator.transfer.UploadAddress;
import org.jspecify.annotations.Nullable;

/**
 * Converts the files of a session to the structures of {@code get}.
 */
public final class FileInfos {

	private static final String SHA_256 = "SHA-256";

	private FileInfos() {
	}

	/**
	 * Returns the structures of files.
	 * @param urls the upload URLs to show, or {@code null} to show none
	 */
	public static List<OvfFileInfo> of(SessionFiles files, @Nullable UploadUrls urls) {
		if (files.archives().isEmpty()) {
			return files.entries().stream().map((file) -> info(file, urls)).toList();
		}
		return files.archives()
			.stream()
			.filter((archive) -> archive.part() == ArchivePart.DESCRIPTOR || !files.membersOf(archive).isEmpty())
			.map((archive) -> info(archive, files.membersOf(archive), urls))
			.toList();
	}

	private static OvfFileInfo info(SessionFile file, @Nullable UploadUrls urls) {
		ReceivedFile received = file.received();
		String sha256 = (received != null) ? received.digests().getOrDefault(SHA_256, "") : "";
		return info(file.definition().href(), file.type(), file.definition().isOptional(), urls, file.address(),
				file.size(), file.transferred(), sha256);
	}

	/**
	 * The size is the sum of the members; that the digest is that of the whole body is a
	 * choice.
	 */
	private static OvfFileInfo info(ArchiveFile archive, List<SessionFile> members, @Nullable UploadUrls urls) {
		return info(archive.part().fileName(), FileType.OVA, false, urls, UploadAddress.of(archive.token()),
				members.stream().mapToLong(SessionFile::size).sum(),
				members.stream().mapToLong(SessionFile::transferred).sum(), archive.sha256());
	}

	private static OvfFileInfo info(String name, FileType type, boolean optional, @Nullable UploadUrls urls,
			UploadAddress address, long size, long transferred, String sha256) {
		String url = (urls != null) ? urls.base() + address.path() : null;
		HttpUploadMethod method = (urls != null && address.file() != null) ? HttpUploadMethod.valueOf(address.method())
				: null;
		return new OvfFileInfo(name, type, optional, url, (urls != null) ? urls.sslThumbPrint() : null, method, size,
				transferred, sha256);
	}

}
