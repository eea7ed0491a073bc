package io.github.ovfemulator.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipEncodingHelper;

/**
 * Creates small files that expand to large ones.
 */
final class TestBombs {

	private TestBombs() {
	}

	/** Compresses bytes with gzip. */
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

	/** A tar header with the given size. */
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
