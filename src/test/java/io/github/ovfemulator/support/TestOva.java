package io.github.ovfemulator.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * Builds OVA archives.
 */
public final class TestOva {

	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

	private final TarArchiveOutputStream tar = new TarArchiveOutputStream(this.bytes, "UTF-8");

	/** Starts an OVA with long names and large sizes in pax format. */
	public TestOva() {
		this.tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
		this.tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
		this.tar.setAddPaxHeadersForNonAsciiNames(true);
	}

	/** Creates the OVA of a package, with members in the order of OVF. */
	public static byte[] of(TestPackage source) {
		TestOva ova = new TestOva().add("package.ovf", source.descriptor());
		source.files().forEach(ova::add);
		return ova.bytes();
	}

	/** Creates the OVA of a package with a manifest after the descriptor. */
	public static byte[] withManifest(TestPackage source) {
		TestOva ova = new TestOva().add("package.ovf", source.descriptor())
			.add("package.mf", source.manifest("package.ovf", "SHA256"));
		source.files().forEach(ova::add);
		return ova.bytes();
	}

	/** Uses the GNU tar format for names and sizes. */
	public TestOva gnu() {
		this.tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
		this.tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_STAR);
		this.tar.setAddPaxHeadersForNonAsciiNames(false);
		return this;
	}

	/** Adds a file. */
	public TestOva add(String name, byte[] content) {
		TarArchiveEntry entry = new TarArchiveEntry(name, true);
		entry.setSize(content.length);
		// a fraction of a second requires a pax header
		entry.setModTime(0L);
		return add(entry, content);
	}

	/** Adds files. */
	public TestOva addAll(Map<String, byte[]> files) {
		files.forEach(this::add);
		return this;
	}

	/** Adds an entry. */
	public TestOva add(TarArchiveEntry entry, byte[] content) {
		try {
			this.tar.putArchiveEntry(entry);
			this.tar.write(content);
			this.tar.closeArchiveEntry();
			return this;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Returns the archive. */
	public byte[] bytes() {
		try {
			this.tar.finish();
			return this.bytes.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
