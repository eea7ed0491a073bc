package io.github.ovfemulator.importsession.intake;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.OptionalLong;

import io.github.ovfemulator.ovf.ova.InvalidOvaException;
import io.github.ovfemulator.transfer.BodySource;
import io.github.ovfemulator.transfer.Reception;

/**
 * The upload of an OVA to one of the entries for it. All of the body is read: what stands
 * in it for other entries completes them too.
 */
final class ArchiveUpload implements Reception {

	private final PackageIntake intake;

	private final ArchiveFile archive;

	ArchiveUpload(PackageIntake intake, ArchiveFile archive) {
		this.intake = intake;
		this.archive = archive;
	}

	ArchiveFile archive() {
		return this.archive;
	}

	@Override
	public void receive(OptionalLong contentLength, BodySource body) throws IOException {
		Body source = new Body(body.open());
		MessageDigest sha256 = sha256();
		ArchiveIntake members = new ArchiveIntake(this.intake, this.archive.part());
		DigestInputStream digested = new DigestInputStream(source, sha256);
		try {
			members.take(digested);
			digested.transferTo(OutputStream.nullOutputStream());
		}
		catch (EOFException ex) {
			if (source.broken) {
				throw ex;
			}
			members.truncated();
		}
		catch (InvalidOvaException ex) {
			throw this.intake.refuseArchive(this.archive.part().fileName(), ex.reason());
		}
		this.intake.completeArchives(HexFormat.of().formatHex(sha256.digest()));
	}

	@Override
	public void close() {
		this.intake.endArchive(this.archive);
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("This Java has no SHA-256", ex);
		}
	}

	/** Tells a body that broke off from an archive that ends too early. */
	private static final class Body extends FilterInputStream {

		private boolean broken;

		Body(InputStream body) {
			super(body);
		}

		@Override
		public int read() throws IOException {
			byte[] one = new byte[1];
			return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xFF;
		}

		@Override
		public int read(byte[] buffer, int offset, int length) throws IOException {
			try {
				return super.read(buffer, offset, length);
			}
			catch (IOException ex) {
				this.broken = true;
				throw ex;
			}
		}

	}

}
