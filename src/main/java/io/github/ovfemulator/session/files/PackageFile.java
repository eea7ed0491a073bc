package io.github.ovfemulator.session.files;

import java.util.List;
import java.util.OptionalLong;

import io.github.ovfemulator.ovf.OvfFileInfo.FileType;
import io.github.ovfemulator.ovf.descriptor.FileReference;
import io.github.ovfemulator.ovf.packaging.OvaReader;
import io.github.ovfemulator.session.files.CreateSpec.PushSourceOvfOption;
import io.github.ovfemulator.vapi.text.RedactedUrl;
import org.jspecify.annotations.Nullable;

/**
 * A file of a package as its descriptor, the client or the server defines it.
 *
 * @param href the name in the package, as the descriptor refers to it; it may be a URL
 * with credentials
 * @param name the name without user, password and query of a URL
 * @param type the type
 * @param reference the reference in the descriptor, or {@code null} for a file that the
 * descriptor does not refer to
 * @param declaredSize the size in bytes that the descriptor declares
 */
public record PackageFile(String href, String name, FileType type, @Nullable FileReference reference,
		OptionalLong declaredSize) {

	private static final String DESCRIPTOR = "descriptor.ovf";

	/**
	 * Defines a file that the descriptor does not refer to.
	 */
	public static PackageFile named(String name, FileType type) {
		return new PackageFile(name, RedactedUrl.of(name), type, null, OptionalLong.empty());
	}

	/**
	 * Defines the descriptor, or the archive that a package is pulled as.
	 */
	public static PackageFile descriptor(PackageSource source) {
		PackageOrigin origin = source.origin();
		String name = (origin != null) ? nameOf(origin) : DESCRIPTOR;
		return named(name, OvaReader.isArchive(name) ? FileType.OVA : FileType.OVF);
	}

	/**
	 * Returns the name of the descriptor or archive of an origin, which is never empty.
	 */
	public static String nameOf(PackageOrigin origin) {
		return origin.name().isEmpty() ? DESCRIPTOR : origin.name();
	}

	/**
	 * Defines the files that the client announced. Their names are a choice.
	 */
	public static List<PackageFile> announced(PushSourceOvfOption option) {
		PackageFile manifest = named("descriptor.mf", FileType.MANIFEST);
		PackageFile certificate = named("descriptor.cert", FileType.CERT);
		return switch (option) {
			case NONE -> List.of();
			case MANIFEST -> List.of(manifest);
			case MANIFEST_CERTIFICATE -> List.of(manifest, certificate);
		};
	}

	/**
	 * Defines a file beside the descriptor with the same base name.
	 * @param extension the extension with its dot, such as {@code .mf}
	 */
	public static PackageFile beside(String descriptor, String extension, FileType type) {
		int dot = descriptor.lastIndexOf('.');
		String base = (dot > descriptor.lastIndexOf('/')) ? descriptor.substring(0, dot) : descriptor;
		return named(base + extension, type);
	}

	/**
	 * Defines the chunks of a referenced file, or the whole file if it has no chunks.
	 */
	public static List<PackageFile> referenced(FileReference reference) {
		return reference.pieces()
			.stream()
			.map((piece) -> new PackageFile(piece.name(), RedactedUrl.of(piece.name()), reference.role().fileType(),
					reference, piece.size()))
			.toList();
	}

	/**
	 * Returns whether an import can proceed without this file: a manifest or certificate.
	 */
	public boolean isOptional() {
		return this.type == FileType.MANIFEST || this.type == FileType.CERT;
	}

	/**
	 * Returns whether the content is kept. Such a file can be received only once.
	 */
	public boolean isKept() {
		return isOptional() || this.type == FileType.OVF || this.type == FileType.MSG_BUNDLE;
	}

	/**
	 * Returns whether the descriptor declares another size, in bytes.
	 */
	public boolean hasWrongSize(long size) {
		return this.declaredSize.isPresent() && this.declaredSize.getAsLong() != size;
	}

}
