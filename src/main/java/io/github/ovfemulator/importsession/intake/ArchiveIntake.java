package io.github.ovfemulator.importsession.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.OptionalLong;

import io.github.ovfemulator.importsession.intake.ArchiveFile.Part;
import io.github.ovfemulator.ovf.OvfFileInfo.FileType;
import io.github.ovfemulator.ovf.descriptor.FilePiece;
import io.github.ovfemulator.ovf.ova.InvalidOvaException;
import io.github.ovfemulator.ovf.ova.MemberOrder;
import io.github.ovfemulator.ovf.ova.OvaMember;
import io.github.ovfemulator.ovf.ova.OvaReader;
import io.github.ovfemulator.transfer.Receiver;
import org.jspecify.annotations.Nullable;

/**
 * Takes the members of an OVA into the package of a session: each passes through an
 * upload like any other file, so it is digested, limited and judged in the same way. What
 * is here already is passed over, and so is what the session does not need.
 */
final class ArchiveIntake {

	private final PackageIntake intake;

	private final Part part;

	private boolean described;

	/**
	 * Makes the intake of one archive.
	 * @param intake the intake of the session
	 * @param part the part of the package that the archive has to have
	 */
	ArchiveIntake(PackageIntake intake, Part part) {
		this.intake = intake;
		this.part = part;
	}

	/**
	 * Takes the members in.
	 * @param archive the bytes of the archive
	 * @throws InvalidOvaException when it is no OVA, or not that of this package
	 * @throws java.io.EOFException when it ends too early
	 * @throws IOException when it cannot be read
	 */
	void take(InputStream archive) throws IOException {
		OvaReader reader = new OvaReader(archive);
		takeDescriptor(reader.next());
		if (this.intake.takesFiles()) {
			takeOthers(reader, new MemberOrder(names()));
		}
	}

	/** Until the session has failed, which needs no more of them. */
	private void takeOthers(OvaReader reader, MemberOrder order) throws IOException {
		for (OvaMember member = reader.next(); member != null; member = reader.next()) {
			String name = order.next(member);
			if (name == null) {
				takeBeside(member);
			}
			else {
				describe();
				takeFile(name, member);
			}
			if (!this.intake.takesFiles()) {
				return;
			}
		}
		describe();
		requireComplete("the archive has ended");
	}

	/** The archive ends in the middle of a member. */
	void truncated() {
		try {
			requireComplete("the archive ends in the middle of a member");
		}
		catch (InvalidOvaException ex) {
			throw this.intake.refuseArchive(this.part.fileName(), ex.reason());
		}
	}

	private void takeDescriptor(@Nullable OvaMember first) throws IOException {
		if (first == null || !first.isDescriptor()) {
			throw new InvalidOvaException("descriptor",
					"The first member of an OVA is its descriptor, with a name that ends in .ovf; here it is %s.",
					(first != null) ? "'" + first.name() + "'" : "none");
		}
		SessionFile descriptor = this.intake.files()
			.find((file) -> file.type() == FileType.OVF)
			.orElseGet(() -> this.intake.addFound(SessionFile.named(first.name(), FileType.OVF)));
		if (!descriptor.isComplete()) {
			take(descriptor, first);
		}
	}

	private void takeBeside(OvaMember member) throws IOException {
		FileType type = member.isManifest() ? FileType.MANIFEST : FileType.CERT;
		SessionFile file = this.intake.files()
			.find((known) -> known.type() == type)
			.orElseGet(() -> this.intake.addFound(SessionFile.named(member.name(), type)));
		if (!file.isComplete()) {
			take(file, member);
		}
	}

	private void takeFile(String name, OvaMember member) throws IOException {
		SessionFile file = this.intake.files().find((known) -> known.name().equals(name)).orElse(null);
		if (file != null && !file.isComplete() && (this.part != Part.MESSAGE_BUNDLES || this.part.holds(file))) {
			take(file, member);
		}
	}

	private void take(SessionFile file, OvaMember member) throws IOException {
		Receiver.move(this.intake.begin(file, OptionalLong.of(member.size())), OptionalLong.of(member.size()),
				member::content);
	}

	private List<String> names() {
		return this.intake.received()
			.descriptor()
			.references()
			.stream()
			.flatMap((file) -> file.pieces().stream())
			.map(FilePiece::name)
			.toList();
	}

	/** The descriptor, and what is beside it, has been read. */
	private void describe() {
		if (!this.described) {
			this.described = true;
			this.intake.describe();
		}
	}

	private void requireComplete(String end) {
		this.intake.files()
			.find((file) -> this.part.holds(file) && !file.isComplete())
			.map(SessionFile::name)
			.ifPresent((missing) -> {
				throw new InvalidOvaException("missing", "The archive has no whole member '%s': %s.", missing, end);
			});
		if (!this.intake.received().isDescriptorKnown() || !(this.described || this.intake.isDescribed())) {
			throw new InvalidOvaException("undescribed", "The archive has no whole descriptor: %s.", end);
		}
	}

}
