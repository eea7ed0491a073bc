package io.github.ovfemulator.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipEncodingHelper;

/**
 * What is small and says that it is large.
 */
final class TestBombs {

	private TestBombs() {
	}

	/** Packs bytes. */
	static byte[] gzip(byte[] bytes) {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
			gzip.write(bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return packed.toByteArray();
	}

	/** What stands before a member of a tar that says how large it is. */
	static byte[] header(String name, byte kind, long size) {
		TarArchiveEntry entry = new TarArchiveEntry("x", kind);
		entry.setName(name);
		entry.setSize(size);
		byte[] header = new byte[512];
		try {
			entry.writeEntryHeader(header, ZipEncodingHelper.getZipEncoding("UTF-8"), true);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return header;
	}

}
