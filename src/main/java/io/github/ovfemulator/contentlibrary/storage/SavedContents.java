package io.github.ovfemulator.contentlibrary.storage;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects the bytes of files for a snapshot: small files as they are, other ones by
 * digest and size. Used by one thread.
 */
public final class SavedContents {

	private final long maxFile;

	private final Map<String, ContentSnapshot> contents = new LinkedHashMap<>();

	private long room;

	/**
	 * Creates an empty collection.
	 * @param maxFile the largest file that is included, in bytes
	 * @param maxTotal the largest number of bytes of all included files
	 */
	public SavedContents(long maxFile, long maxTotal) {
		this.maxFile = maxFile;
		this.room = maxTotal;
	}

	/**
	 * Adds the bytes of a file, unless they are here already.
	 * @param content the bytes
	 * @param secret whether they may hold secrets, and are left out
	 * @return whether the bytes are included
	 */
	public boolean add(StoredContent content, boolean secret) {
		return this.contents.computeIfAbsent(content.identity(), (sha256) -> {
			boolean included = !secret && content.size() <= Math.min(this.maxFile, this.room);
			return save(sha256, content, included);
		}).bytes() != null;
	}

	private ContentSnapshot save(String sha256, StoredContent content, boolean included) {
		byte[] bytes = null;
		if (included && content.retain()) {
			try {
				bytes = content.read(this.maxFile).orElse(null);
			}
			catch (IOException ex) {
				// left out, since they are not here
			}
			finally {
				content.release();
			}
		}
		this.room -= (bytes != null) ? bytes.length : 0;
		return new ContentSnapshot(sha256, content.size(), content.knownDigests(), bytes);
	}

	/**
	 * Returns the bytes.
	 * @return the snapshots, each digest once
	 */
	public List<ContentSnapshot> contents() {
		return List.copyOf(this.contents.values());
	}

}
