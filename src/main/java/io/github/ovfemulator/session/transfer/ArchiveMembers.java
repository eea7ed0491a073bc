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
import io.github.ovfemulator.session.files.PackageFile;
import io.github.ovfemulator.session.files.SessionFile;
import io.github.ovfemulator.simulation.faults.TransferFault;
import io.github.ovfemulator.transfer.Receiver;
import org.jspecify.annotations.Nullable;

/**
 * Transfers the members of an archive, uploaded or pulled, into a session. Each member is
 * a {@link FileUpload}. Members that are complete already, or not needed, are skipped.
 */
final class ArchiveMembers {

	private final TransferState state;

	private final Consumer<TransferFault> faults;

	/**
	 * Creates the transfer of the members of one archive.
	 * @param faults receives the faults injected into members
	 */
	ArchiveMembers(TransferState state, Consumer<TransferFault> faults) {
		this.state = state;
		this.faults = faults;
	}

	/**
	 * Transfers the members until the archive ends or the session accepts no more files.
	 * @return whether the end of the archive was reached
	 * @throws InvalidOvaException if it is not an OVA, or not that of this package
	 * @throws java.io.EOFException if it ends within a member
	 */
	boolean transfer(InputStream archive, Selection selection) throws IOException {
		OvaReader reader = new OvaReader(archive, this.state.environment().readers().archives());
		transferDescriptor(reader.next());
		if (!this.state.host().acceptsFiles()) {
			return false;
		}
		MemberOrder order = new MemberOrder(this.state.contents().memberNames());
		for (OvaMember member = reader.next(); member != null; member = reader.next()) {
			String name = order.next(member);
			if (name == null) {
				transferBeside(member);
			}
			else if (!transferReferenced(name, member, selection)) {
				return false;
			}
			if (!this.state.host().acceptsFiles()) {
				return false;
			}
		}
		return true;
	}

	private void transferDescriptor(@Nullable OvaMember first) throws IOException {
		if (first == null || !first.isDescriptor()) {
			throw new InvalidOvaException("descriptor",
					"The first member of an OVA is its descriptor, with a name that ends in .ovf; here it is %s.",
					(first != null) ? "'" + first.name() + "'" : "none");
		}
		transfer(this.state.archivedDescriptor(first.name()), first);
	}

	private void transferBeside(OvaMember member) throws IOException {
		FileType type = member.isManifest() ? FileType.MANIFEST : FileType.CERT;
		transfer(this.state.files()
			.find((known) -> known.type() == type)
			.orElseGet(() -> this.state.addFound(PackageFile.named(member.name(), type))), member);
	}

	private boolean transferReferenced(String name, OvaMember member, Selection selection) throws IOException {
		SessionFile file = this.state.files().find((known) -> known.definition().href().equals(name)).orElse(null);
		if (!selection.continuesAt(file)) {
			return false;
		}
		if (file != null && selection.includes(file)) {
			transfer(file, member);
		}
		return true;
	}

	private void transfer(SessionFile file, OvaMember member) throws IOException {
		if (!file.isComplete()) {
			OptionalLong size = OptionalLong.of(member.size());
			FileUpload upload = FileUpload.start(this.state, file, size);
			if (upload.fault() != null) {
				this.faults.accept(upload.fault());
			}
			Receiver.move(upload, size, member::content);
		}
	}

	/**
	 * Selects members of an archive. Descriptor, manifest and certificate are always
	 * transferred.
	 */
	interface Selection {

		/**
		 * Returns whether to continue at a member.
		 * @param file the file of the member, or {@code null} if the session has no entry
		 * for it
		 */
		boolean continuesAt(@Nullable SessionFile file);

		/**
		 * Returns whether the file is transferred if it is not complete.
		 */
		boolean includes(SessionFile file);

	}

}
