package io.github.ovfemulator.importsession;

import java.util.List;

import io.github.ovfemulator.importsession.store.SavedSession;
import io.github.ovfemulator.vapi.operation.SavedSecret;

/**
 * A scripted session as it is written down.
 *
 * @param id its id
 * @param infos what it answers, one after the other
 * @param answered how many of them it has answered, the last one not counted
 */
public record SavedScript(String id, List<ImportSessionInfo> infos, int answered) implements SavedSession.Content {

	@Override
	public List<SavedSecret> uploadTokens() {
		return List.of();
	}

}
