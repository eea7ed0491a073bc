package io.github.ovfemulator.ovf.packaging;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

import io.github.ovfemulator.ovf.descriptor.PackagePath;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.jspecify.annotations.Nullable;

/**
 * Reads the members of an OVA in order, in the formats ustar, GNU and pax. The memory
 * does not depend on the size of the archive.
 * <p>
 * A leading {@code ./} in names and {@code ./} as the first member are permitted (a
 * choice), because {@code tar} creates such archives from a folder.
 *
 * @see <a href="https://www.dmtf.org/standards/ovf">DSP0243, "Distribution as a single
 * file"</a>
 */
public final class OvaReader {

	private static final Set<Byte> FILES = Set.of(TarConstants.LF_OLDNORM, TarConstants.LF_NORMAL,
			TarConstants.LF_CONTIG);

	private static final int GZIP_MAGIC = 0x1F8B;

	private static final int HEADER_SIZE = 512;

	private static final int MAGIC_OFFSET = 257;

	private static final int BUFFER_SIZE = 64 * 1024;

	private final OvaLimits limits;

	private final InputStream bytes;

	private final HeaderLimitInputStream headerLimit;

	private final TarArchiveInputStream tar;

	private final Set<String> names = new HashSet<>();

	/**
	 * Creates a reader.
	 * @param archive the bytes of the archive; the caller closes it
	 * @param limits the limits for the members
	 */
	public OvaReader(InputStream archive, OvaLimits limits) {
		this.limits = limits;
		this.bytes = new BufferedInputStream(archive, BUFFER_SIZE);
		this.headerLimit = new HeaderLimitInputStream(this.bytes, limits.maxHeaderSize());
		this.tar = new TarArchiveInputStream(this.headerLimit, StandardCharsets.UTF_8.name());
	}

	/**
	 * Whether a name is the name of an archive.
	 * @param name the name
	 * @return whether it ends in {@code .ova}, ignoring case
	 */
	public static boolean isArchive(String name) {
		return PackagePath.hasExtension(name, ".ova");
	}

	/**
	 * Whether a file starts with a tar header.
	 * @param content the file; its position is not changed
	 * @return whether the first 512 bytes are a tar header
	 * @throws IOException if the file cannot be read
	 */
	public static boolean isArchive(BufferedInputStream content) throws IOException {
		content.mark(HEADER_SIZE);
		byte[] header = content.readNBytes(HEADER_SIZE);
		content.reset();
		return new String(header, StandardCharsets.ISO_8859_1).startsWith("ustar", MAGIC_OFFSET);
	}

	/**
	 * Advances to the next member and skips the unread content of the current one.
	 * @return the member, or {@code null} at the end of the archive
	 * @throws InvalidOvaException if the archive is not a valid OVA
	 * @throws EOFException if the archive is truncated
	 * @throws IOException if the archive cannot be read
	 */
	public @Nullable OvaMember next() throws IOException {
		if (this.names.isEmpty()) {
			refuseCompressed();
		}
		skipMember();
		TarArchiveEntry entry = nextEntry();
		if (entry != null && this.names.isEmpty() && isFolderOfPackage(entry)) {
			entry = nextEntry();
		}
		if (entry == null) {
			return null;
		}
		requireHeader(entry);
		requireFile(entry);
		String name = MemberNames.require(entry.getName(), this.limits.maxNameLength());
		if (!this.names.add(name)) {
			throw new InvalidOvaException("duplicate", "The archive has more than one member '%s'.", name);
		}
		if (this.names.size() > this.limits.maxMembers()) {
			throw new InvalidOvaException("members", "The archive has more than %s members.", this.limits.maxMembers());
		}
		return new OvaMember(name, entry.getSize(), this.tar.getBytesRead(), new MemberInputStream(this.tar));
	}

	/** The first member of an archive that tar creates from a folder. */
	private static boolean isFolderOfPackage(TarArchiveEntry entry) {
		return entry.getLinkFlag() == TarConstants.LF_DIR && entry.getName().equals("./");
	}

	private void refuseCompressed() throws IOException {
		this.bytes.mark(2);
		int magic = (this.bytes.read() << 8) | this.bytes.read();
		this.bytes.reset();
		if (magic == GZIP_MAGIC) {
			throw new InvalidOvaException("compressed",
					"The archive is compressed with gzip, but an OVA is an uncompressed tar archive; decompress it with gunzip first.");
		}
	}

	/** Not limited, because the content of a member can have any size. */
	private void skipMember() throws IOException {
		try {
			if (this.tar.getCurrentEntry() != null) {
				this.tar.skip(Long.MAX_VALUE);
			}
		}
		catch (IOException ex) {
			throw MemberInputStream.asTruncation(ex);
		}
	}

	private @Nullable TarArchiveEntry nextEntry() throws IOException {
		this.headerLimit.begin();
		try {
			return this.tar.getNextEntry();
		}
		catch (IOException ex) {
			if (this.headerLimit.hasFailed() || MemberInputStream.isTruncation(ex)) {
				throw MemberInputStream.asTruncation(ex);
			}
			throw invalidHeader(ex.getMessage());
		}
		catch (IllegalArgumentException ex) {
			throw invalidHeader(ex.getMessage());
		}
		finally {
			this.headerLimit.end();
		}
	}

	/** A wrong size in the previous header causes a wrong checksum. */
	private void requireHeader(TarArchiveEntry entry) {
		if (!entry.isCheckSumOK()) {
			throw invalidHeader("its checksum is wrong");
		}
	}

	private InvalidOvaException invalidHeader(@Nullable String reason) {
		if (this.names.isEmpty()) {
			return new InvalidOvaException("no_archive",
					"The file is no tar archive, as an OVA is: it has no valid tar header at its beginning (%s).",
					String.valueOf(reason));
		}
		return new InvalidOvaException("header",
				"The archive has no valid tar header after %s members (%s); the size of a member may be wrong.",
				this.names.size(), String.valueOf(reason));
	}

	private static void requireFile(TarArchiveEntry entry) {
		String name = MemberNames.printable(entry.getName());
		if (entry.isSparse()) {
			throw new InvalidOvaException("sparse",
					"The member '%s' is a sparse file; create the archive without --sparse.", name);
		}
		if (!FILES.contains(entry.getLinkFlag()) || entry.getName().endsWith("/")) {
			throw new InvalidOvaException("kind",
					"The member '%s' is not a regular file; an OVA contains regular files only.", name);
		}
	}

}
