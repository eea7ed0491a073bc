package io.github.ovfemulator.importsession.probe;

import java.util.List;

import io.github.ovfemulator.importsession.intake.SavedIntake;
import io.github.ovfemulator.importsession.store.SavedSession;
import io.github.ovfemulator.vapi.operation.SavedSecret;
import org.jspecify.annotations.Nullable;

/**
 * A probe session as it is written down.
 *
 * @param id its id
 * @param scope the scope that it was created in, or {@code null}
 * @param intake its package, its state, and how it came to it
 */
public record SavedProbe(String id, @Nullable String scope, SavedIntake intake) implements SavedSession.Content {

	@Override
	public List<SavedSecret> uploadTokens() {
		return this.intake.content().uploadTokens();
	}

}
