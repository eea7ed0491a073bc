package io.github.ovfemulator.importsession.probe;

import java.util.List;

import io.github.ovfemulator.importsession.intake.SavedCourse;
import io.github.ovfemulator.importsession.intake.SavedPackage;
import io.github.ovfemulator.importsession.store.SavedSession;
import io.github.ovfemulator.ovf.OvfError;
import org.jspecify.annotations.Nullable;

/**
 * A probe session as it is written down.
 *
 * @param id its id
 * @param scope the scope that it was created in, or {@code null}
 * @param content its package
 * @param course its state, and how it came to it
 * @param errors what is wrong with the package
 */
public record SavedProbe(String id, @Nullable String scope, SavedPackage content, SavedCourse course,
		List<OvfError> errors) implements SavedSession.Content {

	@Override
	public List<String> uploadTokens() {
		return this.content.uploadTokens();
	}

}
