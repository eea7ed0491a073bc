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
 * Reads the members of an OVA in their order: ustar, GNU and pax, of any size. It needs
 * no more memory for a large archive than for a small one, and bounds what the headers of
 * a member may hold.
 * <p>
 * That members may be written with {@code ./} before their names, and that {@code ./}
 * itself may be the first of them, is a choice: {@code tar} writes them so when it is
 * told to pack a folder.
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

	private final HeaderLimitInputStream bound;

	private final TarArchiveInputStream tar;

	private final Set<String> names = new HashSet<>();

	/**
	 * Creates a reader.
	 * @param archive the bytes of the archive, which the caller closes
	 * @param limits how much of it is read beside the contents of its members
	 */
	public OvaReader(InputStream archive, OvaLimits limits) {
		this.limits = limits;
		this.bytes = new BufferedInputStream(archive, BUFFER_SIZE);
		this.bound = new HeaderLimitInputStream(this.bytes, limits.maxHeaderSize());
		this.tar = new TarArchiveInputStream(this.bound, StandardCharsets.UTF_8.name());
	}

	/**
	 * Whether a file is an archive by its name.
	 * @param name the name
	 * @return whether it ends in {@code .ova}
	 */
	public static boolean isArchive(String name) {
		return PackagePath.hasExtension(name, ".ova");
	}

	/**
	 * Whether a file is an archive by its beginning.
	 * @param content the file, whose beginning can be read again after that
	 * @return whether it has the header of a tar
	 * @throws IOException when it cannot be read
	 */
	public static boolean isArchive(BufferedInputStream content) throws IOException {
		content.mark(HEADER_SIZE);
		byte[] header = content.readNBytes(HEADER_SIZE);
		content.reset();
		return new String(header, StandardCharsets.ISO_8859_1).startsWith("ustar", MAGIC_OFFSET);
	}

	/**
	 * Goes on to the next member, whatever was left of the one before.
	 * @return the member, or {@code null} at the end of the archive
	 * @throws InvalidOvaException when the archive is no OVA from here on
	 * @throws EOFException when the archive ends too early
	 * @throws IOException when its bytes cannot be read
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
		return new OvaMember(name, entry.getSize(), new MemberInputStream(this.tar));
	}

	/** Such a beginning is what tar writes when it packs a folder. */
	private static boolean isFolderOfPackage(TarArchiveEntry entry) {
		return entry.getLinkFlag() == TarConstants.LF_DIR && entry.getName().equals("./");
	}

	private void refuseCompressed() throws IOException {
		this.bytes.mark(2);
		int magic = (this.bytes.read() << 8) | this.bytes.read();
		this.bytes.reset();
		if (magic == GZIP_MAGIC) {
			throw new InvalidOvaException("compressed",
					"The archive is compressed with gzip, and an OVA is a plain tar; unpack it with gunzip first.");
		}
	}

	/** Outside of the bound, since a member may be of any size. */
	private void skipMember() throws IOException {
		try {
			if (this.tar.getCurrentEntry() != null) {
				this.tar.skip(Long.MAX_VALUE);
			}
		}
		catch (IOException ex) {
			throw MemberInputStream.early(ex);
		}
	}

	private @Nullable TarArchiveEntry nextEntry() throws IOException {
		this.bound.begin();
		try {
			return this.tar.getNextEntry();
		}
		catch (IOException ex) {
			if (this.bound.hasFailed() || MemberInputStream.isEarly(ex)) {
				throw MemberInputStream.early(ex);
			}
			throw noHeader(ex.getMessage());
		}
		catch (IllegalArgumentException ex) {
			throw noHeader(ex.getMessage());
		}
		finally {
			this.bound.end();
		}
	}

	/** A size that lies shows here: the next header is then none. */
	private void requireHeader(TarArchiveEntry entry) {
		if (!entry.isCheckSumOK()) {
			throw noHeader("its checksum is wrong");
		}
	}

	private InvalidOvaException noHeader(@Nullable String reason) {
		return new InvalidOvaException("header",
				"Behind %s members of the archive there is no valid tar header (%s); is a size wrong there?",
				this.names.size(), String.valueOf(reason));
	}

	private static void requireFile(TarArchiveEntry entry) {
		String name = MemberNames.printable(entry.getName());
		if (entry.isSparse()) {
			throw new InvalidOvaException("sparse",
					"The member '%s' is stored sparsely; make the archive without --sparse.", name);
		}
		if (!FILES.contains(entry.getLinkFlag()) || entry.getName().endsWith("/")) {
			throw new InvalidOvaException("kind", "The member '%s' is no file; an OVA holds files only.", name);
		}
	}

}
