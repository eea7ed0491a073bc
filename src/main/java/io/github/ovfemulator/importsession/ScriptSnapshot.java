package io.github.ovfemulator.importsession;

import java.util.List;

import io.github.ovfemulator.session.SessionSnapshot;

/**
 * A snapshot of a scripted session.
 *
 * @param id the id
 * @param infos the infos
 * @param answered the number of infos returned so far, without the last one
 */
public record ScriptSnapshot(String id, List<ImportSessionInfo> infos,
		int answered) implements SessionSnapshot.Content {

	@Override
	public List<String> uploadTokens() {
		return List.of();
	}

}
