package io.github.ovfemulator.admin;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.github.ovfemulator.contentlibrary.RestoredLibraries;
import io.github.ovfemulator.exportsession.ExportSessionService;
import io.github.ovfemulator.exportsession.ExportSnapshot;
import io.github.ovfemulator.importsession.ImportSessionService;
import io.github.ovfemulator.importsession.ImportSnapshot;
import io.github.ovfemulator.importsession.ScriptSnapshot;
import io.github.ovfemulator.inventory.domain.Inventory;
import io.github.ovfemulator.probesession.ProbeSessionService;
import io.github.ovfemulator.probesession.ProbeSnapshot;
import io.github.ovfemulator.session.ClientToken;
import io.github.ovfemulator.session.RestoredSession;
import io.github.ovfemulator.session.SessionId;
import io.github.ovfemulator.session.SessionSnapshot;
import io.github.ovfemulator.session.SessionStore;
import io.github.ovfemulator.session.files.PullEnvironment;
import io.github.ovfemulator.session.transfer.TransferEnvironment;
import io.github.ovfemulator.vapi.operation.BadStateException;
import io.github.ovfemulator.vapi.text.Characters;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Exports and restores sessions of every kind.
 */
@Component
final class SessionState {

	private final SessionStore sessions;

	private final ImportSessionService imports;

	private final ProbeSessionService probes;

	private final ExportSessionService exports;

	private final TransferEnvironment environment;

	SessionState(SessionStore sessions, ImportSessionService imports, ProbeSessionService probes,
			ExportSessionService exports, TransferEnvironment environment) {
		this.sessions = sessions;
		this.imports = imports;
		this.probes = probes;
		this.exports = exports;
		this.environment = environment;
	}

	/**
	 * Takes a consistent snapshot of each session.
	 * @return the snapshots, the oldest first
	 */
	List<SessionSnapshot> save() {
		return this.sessions.save();
	}

	/**
	 * Creates sessions from snapshots, without adding them to the store.
	 * @param saved the snapshots, the oldest first
	 * @param inventory the restored inventory
	 * @param libraries the restored libraries
	 * @return the sessions
	 * @throws BadStateException if a snapshot is invalid
	 */
	List<RestoredSession> read(List<SessionSnapshot> saved, Inventory inventory, RestoredLibraries libraries) {
		BadStateException.require(saved.size() <= this.sessions.maxSessions(), "",
				"There are more than %s sessions (emulator.sessions.max).".formatted(this.sessions.maxSessions()));
		List<RestoredSession> restored = new ArrayList<>();
		Set<Object> unique = new HashSet<>();
		PullEnvironment pulling = libraries.pulling(this.environment.pulling());
		for (int i = 0; i < saved.size(); i++) {
			SessionSnapshot session = saved.get(i);
			restored.add(BadStateException.within("/" + i, () -> read(session, unique,
					(content, token) -> read(content, token, inventory, libraries, pulling))));
		}
		return restored;
	}

	/** Deletes all sessions. */
	void clear() {
		this.sessions.reset();
	}

	/**
	 * Replaces all sessions and resumes the restored ones.
	 * @param restored the result of {@link #read}
	 */
	void replace(List<RestoredSession> restored) {
		this.sessions.replaceAll(restored);
	}

	/** Checks that ids, client tokens and upload tokens are unique. */
	private static RestoredSession read(SessionSnapshot saved, Set<Object> unique, Reading reading) {
		SessionSnapshot.Content content = saved.session();
		BadStateException.require(new SessionId(content.id()).isWellFormed(), "/session/id",
				"A session id has " + Characters.ID_FORM + ".");
		BadStateException.require(unique.add("id " + content.id()), "/session/id", "Another session has the same id.");
		ClientToken token = (saved.clientToken() != null)
				? BadStateException.within("/client_token", () -> ClientToken.of(saved.clientToken(), "import_session"))
				: null;
		RestoredSession restored = BadStateException.within("/session", () -> reading.read(content, token));
		BadStateException.require(token == null || unique.add(restored.owner() + " " + token), "/client_token",
				"Another session of the same kind has the same client token.");
		for (String upload : content.uploadTokens()) {
			BadStateException.require(unique.add("upload " + upload), "/session",
					"Another file has the same upload token.");
		}
		return restored;
	}

	private RestoredSession read(SessionSnapshot.Content content, @Nullable ClientToken token, Inventory inventory,
			RestoredLibraries libraries, PullEnvironment pulling) {
		if (content instanceof ImportSnapshot imported) {
			return this.imports.restore(imported, token, inventory, pulling);
		}
		if (content instanceof ProbeSnapshot probe) {
			return this.probes.restore(probe, token, pulling);
		}
		if (content instanceof ExportSnapshot exported) {
			return this.exports.restore(exported, token);
		}
		if (content instanceof ScriptSnapshot script) {
			return this.imports.restore(script, token);
		}
		return libraries.session(content, token)
			.orElseThrow(() -> new IllegalArgumentException("Unknown kind of session: " + content.getClass()));
	}

	/** Reads a snapshot of any kind. */
	@FunctionalInterface
	private interface Reading {

		RestoredSession read(SessionSnapshot.Content content, @Nullable ClientToken token);

	}

}
