package io.github.ovfemulator.probesession;

import java.util.List;

import io.github.ovfemulator.session.SessionSnapshot;
import io.github.ovfemulator.session.TransferSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * A probe session as it is written down.
 *
 * @param id its id
 * @param scope the scope that it was created in, or {@code null}
 * @param transfer its package, its state, and how it came to it
 */
public record ProbeSnapshot(String id, @Nullable String scope,
		TransferSnapshot transfer) implements SessionSnapshot.Content {

	@Override
	public List<String> uploadTokens() {
		return this.transfer.content().uploadTokens();
	}

}
