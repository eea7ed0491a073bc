package io.github.ovfemulator.ovf.packaging;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.ovfemulator.ovf.descriptor.PackagePath;
import org.jspecify.annotations.Nullable;

/**
 * Checks the order of the members after the descriptor: files in the order of the
 * references; manifest and certificate either before all files or after all files.
 *
 * @see <a href="https://www.dmtf.org/standards/ovf">DSP0243, "Distribution as a single
 * file"</a>
 */
public final class MemberOrder {

	private final Map<String, Integer> positions = new HashMap<>();

	private final Map<String, String> signatures = new HashMap<>();

	private final List<String> files;

	private int last = -1;

	private String lastName = "";

	private @Nullable String trailer;

	/**
	 * Creates the check for an archive.
	 * @param files the references of the descriptor in order; can be percent-encoded
	 */
	public MemberOrder(List<String> files) {
		this.files = List.copyOf(files);
		for (int i = 0; i < files.size(); i++) {
			this.positions.putIfAbsent(PackagePath.normalize(files.get(i)), i);
			this.positions.putIfAbsent(PackagePath.decode(files.get(i)), i);
		}
	}

	/**
	 * Checks the next member.
	 * @param member the member
	 * @return the reference of the descriptor to the member, or {@code null} for a
	 * manifest or certificate
	 * @throws InvalidOvaException if the descriptor does not refer to the member, the
	 * member is out of order, or it is another manifest or certificate
	 */
	public @Nullable String next(OvaMember member) {
		Integer position = this.positions.get(member.name());
		if (position == null && (member.isManifest() || member.isCertificate())) {
			requireOnly(member.isManifest() ? "manifest" : "certificate", member.name());
			if (this.last >= 0) {
				this.trailer = member.name();
			}
			return null;
		}
		if (position == null) {
			throw new InvalidOvaException("unreferenced",
					"The archive has a member '%s', which the descriptor does not refer to.", member.name());
		}
		if (this.trailer != null) {
			throw new InvalidOvaException("order",
					"In the archive, '%s' precedes '%s'; manifest and certificate must precede or follow all files.",
					this.trailer, member.name());
		}
		if (position < this.last) {
			throw new InvalidOvaException("order",
					"In the archive, '%s' follows '%s', but the descriptor refers to '%s' first.", member.name(),
					this.lastName, member.name());
		}
		this.last = position;
		this.lastName = member.name();
		return this.files.get(position);
	}

	private void requireOnly(String kind, String name) {
		String first = this.signatures.putIfAbsent(kind, name);
		if (first != null) {
			throw new InvalidOvaException("repeated", "The archive has more than one %s: '%s' and '%s'.", kind, first,
					name);
		}
	}

}
