package io.github.ovfemulator.contentlibrary;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import io.github.ovfemulator.contentlibrary.storage.ItemFile;

import org.springframework.util.StringUtils;
import org.springframework.web.util.UriUtils;

/**
 * The URIs of files on a datastore, in the form that was observed on a vCenter:
 * {@code ds:///vmfs/volumes/UUID/contentlib-LIBRARY/ITEM/NAME_UUID.vmdk?serverId=GUID},
 * and the last segments of transfer URLs.
 */
final class StorageUris {

	/** The largest number of characters of a last segment. */
	private static final int MAX_SEGMENT = 100;

	private StorageUris() {
	}

	static String of(LibraryItem item, ItemFile file, LibraryModel.StorageBacking backing, String serverGuid) {
		String base = (backing.datastoreId() != null) ? "ds:///vmfs/volumes/" + uuid(backing.datastoreId()) + "/"
				: String.valueOf(backing.storageUri());
		String name = StringUtils.stripFilenameExtension(file.name());
		String suffix = "_" + uuid(item.id() + "/" + file.name() + "/" + file.version());
		return base + "/contentlib-" + encode(item.library().value()) + "/" + encode(item.id().value()) + "/"
				+ encode(name + suffix + file.name().substring(name.length())) + "?serverId=" + encode(serverGuid);
	}

	/** Unique in the same way each time. */
	private static UUID uuid(String name) {
		return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Returns the last segment of the upload or download URL of a file. It is for human
	 * readers. Characters that servers and proxies refuse or interpret in a path are
	 * replaced, and of a long name its end is taken.
	 */
	static String lastSegment(String fileName) {
		StringBuilder safe = new StringBuilder();
		boolean dots = fileName.chars().allMatch((each) -> each == '.');
		fileName.chars().skip(Math.max(0, fileName.length() - MAX_SEGMENT)).forEach((each) -> {
			boolean refused = Character.isISOControl(each) || "/\\;%".indexOf(each) >= 0 || dots;
			safe.append(refused ? '_' : (char) each);
		});
		return encode(safe.toString());
	}

	static String encode(String segment) {
		return UriUtils.encodePathSegment(segment, StandardCharsets.UTF_8);
	}

}
