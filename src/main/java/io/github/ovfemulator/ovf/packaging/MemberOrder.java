package io.github.ovfemulator.ovf.packaging;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.ovfemulator.ovf.descriptor.PackagePath;
import org.jspecify.annotations.Nullable;

/**
 * The order of the members behind the descriptor: the files in the order in which it
 * refers to them; manifest and certificate before all of them or after all of them.
 *
 * @see <a href="https://www.dmtf.org/standards/ovf">DSP0243, "Distribution as a single
 * file"</a>
 */
public final class MemberOrder {

	private final Map<String, Integer> turns = new HashMap<>();

	private final List<String> files;

	private int last = -1;

	private String lastName = "";

	private @Nullable String closing;

	/**
	 * Makes the order of an archive.
	 * @param files the names of the files that the descriptor refers to, in its order; a
	 * name may be percent-encoded
	 */
	public MemberOrder(List<String> files) {
		this.files = List.copyOf(files);
		for (int i = 0; i < files.size(); i++) {
			this.turns.putIfAbsent(PackagePath.normalize(files.get(i)), i);
			this.turns.putIfAbsent(PackagePath.decode(files.get(i)), i);
		}
	}

	/**
	 * Takes the next member.
	 * @param member the member
	 * @return the name by which the descriptor refers to it, or {@code null} for a
	 * manifest or certificate
	 * @throws InvalidOvaException when it is no member of this package, or not its turn
	 */
	public @Nullable String next(OvaMember member) {
		Integer turn = this.turns.get(member.name());
		if (turn == null && (member.isManifest() || member.isCertificate())) {
			if (this.last >= 0) {
				this.closing = member.name();
			}
			return null;
		}
		if (turn == null) {
			throw new InvalidOvaException("stranger",
					"The archive has a member '%s', which the descriptor does not refer to.", member.name());
		}
		if (this.closing != null) {
			throw new InvalidOvaException("order",
					"In the archive, '%s' stands before '%s'; manifest and certificate come before all files or after them.",
					this.closing, member.name());
		}
		if (turn < this.last) {
			throw new InvalidOvaException("order",
					"In the archive, '%s' stands behind '%s', to which the descriptor refers later.", member.name(),
					this.lastName);
		}
		this.last = turn;
		this.lastName = member.name();
		return this.files.get(turn);
	}

}
