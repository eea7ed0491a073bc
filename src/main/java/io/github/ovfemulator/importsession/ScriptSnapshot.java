package io.github.ovfemulator.importsession;

import java.util.List;

import io.github.ovfemulator.session.SessionSnapshot;

/**
 * A scripted session as it is written down.
 *
 * @param id its id
 * @param infos what it answers, one after the other
 * @param answered how many of them it has answered, the last one not counted
 */
public record ScriptSnapshot(String id, List<ImportSessionInfo> infos,
		int answered) implements SessionSnapshot.Content {

	@Override
	public List<String> uploadTokens() {
		return List.of();
	}

}
