package io.github.ovfemulator.probesession;

import java.util.List;

import io.github.ovfemulator.session.SessionSnapshot;
import io.github.ovfemulator.session.TransferSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot of a probe session.
 *
 * @param id the id
 * @param scope the scope, or {@code null}
 * @param transfer the package, the phases and the errors
 */
public record ProbeSnapshot(String id, @Nullable String scope,
		TransferSnapshot transfer) implements SessionSnapshot.Content {

	@Override
	public List<String> uploadTokens() {
		return this.transfer.content().uploadTokens();
	}

}
