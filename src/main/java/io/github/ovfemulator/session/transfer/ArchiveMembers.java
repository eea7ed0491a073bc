package io.github.ovfemulator.session.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;
import java.util.function.Consumer;

import io.github.ovfemulator.ovf.OvfFileInfo.FileType;
import io.github.ovfemulator.ovf.packaging.InvalidOvaException;
import io.github.ovfemulator.ovf.packaging.MemberOrder;
import io.github.ovfemulator.ovf.packaging.OvaMember;
import io.github.ovfemulator.ovf.packaging.OvaReader;
import io.github.ovfemulator.session.files.SessionFile;
import io.github.ovfemulator.simulation.faults.TransferFault;
import io.github.ovfemulator.transfer.Receiver;
import org.jspecify.annotations.Nullable;

/**
 * Takes the members of an archive, pushed or fetched, into the files of a session: each
 * passes through an upload like any other file, so it is digested, limited and judged in
 * the same way. What is here already is passed over, and so is what the session does not
 * need.
 */
final class ArchiveMembers {

	private final PackageTransfer intake;

	private final Consumer<TransferFault> disturbances;

	/**
	 * Makes the taking in of the members of one archive.
	 * @param intake the intake of the session
	 * @param disturbances is told what disturbs members
	 */
	ArchiveMembers(PackageTransfer intake, Consumer<TransferFault> disturbances) {
		this.intake = intake;
		this.disturbances = disturbances;
	}

	/**
	 * Takes the members in, until the session has failed, which needs no more of them.
	 * @param archive the bytes of the archive
	 * @param reading what they are read for
	 * @return whether they have been read to the end of the archive
	 * @throws InvalidOvaException when it is no OVA, or not that of this package
	 * @throws java.io.EOFException when it ends too early
	 * @throws IOException when it cannot be read
	 */
	boolean take(InputStream archive, ArchiveReading reading) throws IOException {
		OvaReader reader = new OvaReader(archive, this.intake.received().readers().archives());
		takeDescriptor(reader.next());
		if (!this.intake.takesFiles()) {
			return false;
		}
		MemberOrder order = new MemberOrder(this.intake.received().memberNames());
		for (OvaMember member = reader.next(); member != null; member = reader.next()) {
			String name = order.next(member);
			if (name == null) {
				takeBeside(member);
			}
			else if (!takeFile(name, member, reading)) {
				return false;
			}
			if (!this.intake.takesFiles()) {
				return false;
			}
		}
		return true;
	}

	private void takeDescriptor(@Nullable OvaMember first) throws IOException {
		if (first == null || !first.isDescriptor()) {
			throw new InvalidOvaException("descriptor",
					"The first member of an OVA is its descriptor, with a name that ends in .ovf; here it is %s.",
					(first != null) ? "'" + first.name() + "'" : "none");
		}
		take(this.intake.archives().descriptor(first.name()), first);
	}

	private void takeBeside(OvaMember member) throws IOException {
		FileType type = member.isManifest() ? FileType.MANIFEST : FileType.CERT;
		take(this.intake.files()
			.find((known) -> known.type() == type)
			.orElseGet(() -> this.intake.addFound(SessionFile.named(member.name(), type))), member);
	}

	private boolean takeFile(String name, OvaMember member, ArchiveReading reading) throws IOException {
		SessionFile file = this.intake.files().find((known) -> known.href().equals(name)).orElse(null);
		if (!reading.goesOnAt(file)) {
			return false;
		}
		if (file != null && reading.wants(file)) {
			take(file, member);
		}
		return true;
	}

	private void take(SessionFile file, OvaMember member) throws IOException {
		if (!file.isComplete()) {
			OptionalLong size = OptionalLong.of(member.size());
			FileUpload upload = this.intake.transfers().begin(file, size);
			if (upload.fault() != null) {
				this.disturbances.accept(upload.fault());
			}
			Receiver.move(upload, size, member::content);
		}
	}

}
