package io.github.ovfemulator.importsession.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import io.github.ovfemulator.ovf.OvfFileInfo.FileType;
import io.github.ovfemulator.ovf.ova.InvalidOvaException;
import io.github.ovfemulator.ovf.ova.OvaMember;
import io.github.ovfemulator.ovf.ova.OvaReader;
import io.github.ovfemulator.transfer.OpenFile;
import org.jspecify.annotations.Nullable;

/**
 * Takes the members of an archive that the server gets by itself into a package, as they
 * stream by. It is read once for what describes the package, and no further than that
 * takes, and once more from its beginning for the rest (a choice).
 */
final class ArchiveFetch {

	private static final int HEADER_SIZE = 512;

	private static final int MAGIC_OFFSET = 257;

	private final PackageIntake intake;

	private final FileReceiver files;

	ArchiveFetch(PackageIntake intake, FileReceiver files) {
		this.intake = intake;
		this.files = files;
	}

	/** Whether a file is an archive by its name. */
	static boolean isArchive(String name) {
		return name.toLowerCase(Locale.ROOT).endsWith(".ova");
	}

	/** Whether a file is an archive by its beginning, which can be read again. */
	static boolean isArchive(BufferedInputStream content) throws IOException {
		content.mark(HEADER_SIZE);
		byte[] header = content.readNBytes(HEADER_SIZE);
		content.reset();
		return new String(header, StandardCharsets.ISO_8859_1).startsWith("ustar", MAGIC_OFFSET);
	}

	/** Reads what describes the package. */
	void describe(InputStream archive) throws IOException {
		OvaReader reader = new OvaReader(archive);
		OvaMember member = reader.next();
		if (member == null || !member.isDescriptor()) {
			throw new InvalidOvaException("descriptor", "The archive does not begin with a descriptor, a .ovf file.");
		}
		receive(this.intake.replaceDescriptor(SessionFile.named(member.name(), FileType.OVF)), member);
		if (!this.intake.received().isDescriptorKnown()) {
			return;
		}
		Set<String> known = this.intake.received().memberNames();
		for (member = reader.next(); member != null; member = reader.next()) {
			boolean taken = take(member, known);
			if (!taken && this.intake.files().allBundlesComplete()) {
				return;
			}
		}
		requireAll(this.intake.files().bundles());
		this.intake.finishArchive();
	}

	/** Reads the rest. */
	void complete(OpenFile archive) throws IOException {
		OvaReader reader = new OvaReader(archive.body());
		reader.next();
		Set<String> known = this.intake.received().memberNames();
		for (OvaMember member = reader.next(); member != null; member = reader.next()) {
			take(member, known);
		}
		requireAll(this.intake.files().referenced());
		this.intake.finishArchive();
	}

	/** Takes a member in, if it is wanted now. */
	private boolean take(OvaMember member, Set<String> known) throws IOException {
		FileType beside = besideDescriptor(member);
		if (beside != null) {
			if (this.intake.files().entries().stream().noneMatch((file) -> file.type() == beside)) {
				receive(this.intake.addFound(SessionFile.named(member.name(), beside)), member);
			}
			return true;
		}
		if (!known.contains(member.name())) {
			throw new InvalidOvaException("stranger",
					"The archive has a member '%s', which the descriptor does not refer to.", member.name());
		}
		Optional<SessionFile> wanted = this.intake.wanted()
			.stream()
			.filter((file) -> file.isCalled(member.name()))
			.findFirst();
		if (wanted.isPresent()) {
			receive(wanted.get(), member);
		}
		return wanted.isPresent();
	}

	private static @Nullable FileType besideDescriptor(OvaMember member) {
		if (member.isManifest()) {
			return FileType.MANIFEST;
		}
		return member.isCertificate() ? FileType.CERT : null;
	}

	private void receive(SessionFile file, OvaMember member) throws IOException {
		this.files.receive(file, new OpenFile(OptionalLong.of(member.size()), member.content()));
	}

	private static void requireAll(Iterable<SessionFile> files) {
		for (SessionFile file : files) {
			if (!file.isComplete()) {
				throw new InvalidOvaException("missing",
						"The archive has no member '%s', which the descriptor refers to.", file.name());
			}
		}
	}

	/** Receives the content of a file of the session. */
	@FunctionalInterface
	interface FileReceiver {

		void receive(SessionFile file, OpenFile content) throws IOException;

	}

}
