package io.github.ovfemulator.admin;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
import io.github.ovfemulator.vapi.operation.BadStateException;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Writes sessions of every kind down, and puts them back.
 */
@Component
final class SessionState {

	private final SessionStore sessions;

	private final ImportSessionService imports;

	private final ProbeSessionService probes;

	SessionState(SessionStore sessions, ImportSessionService imports, ProbeSessionService probes) {
		this.sessions = sessions;
		this.imports = imports;
		this.probes = probes;
	}

	/**
	 * Writes all sessions down, each as it is between two changes.
	 * @return the sessions, the oldest first
	 */
	public List<SessionSnapshot> save() {
		return this.sessions.save();
	}

	/**
	 * Makes sessions of what was written down. Nobody can see them yet.
	 * @param saved what was written down, the oldest first
	 * @param inventory the inventory in which they will be
	 * @return the sessions
	 * @throws BadStateException when something has a fault
	 */
	public List<RestoredSession> read(List<SessionSnapshot> saved, Inventory inventory) {
		BadStateException.require(saved.size() <= this.sessions.maxSessions(), "",
				"There are more sessions than the %s that emulator.sessions.max allows."
					.formatted(this.sessions.maxSessions()));
		List<RestoredSession> restored = new ArrayList<>();
		Set<Object> unique = new HashSet<>();
		for (int i = 0; i < saved.size(); i++) {
			SessionSnapshot session = saved.get(i);
			restored.add(BadStateException.within("/" + i, () -> read(session, inventory, unique)));
		}
		return restored;
	}

	/** Ends all sessions. */
	public void clear() {
		this.sessions.reset();
	}

	/**
	 * Puts sessions in the place of those that are there, and lets them go on.
	 * @param restored what {@link #read} has given
	 */
	public void replace(List<RestoredSession> restored) {
		this.sessions.replaceAll(restored);
	}

	/** What has to differ between sessions: ids, tokens of clients, and of uploads. */
	private RestoredSession read(SessionSnapshot saved, Inventory inventory, Set<Object> unique) {
		SessionSnapshot.Content content = saved.session();
		BadStateException.require(new SessionId(content.id()).isWellFormed(), "/session/id",
				"A session id has 1 to 128 letters, digits and . _ ~ : @ -.");
		BadStateException.require(unique.add("id " + content.id()), "/session/id",
				"There is another session with this id.");
		ClientToken token = (saved.clientToken() != null)
				? BadStateException.within("/client_token", () -> ClientToken.of(saved.clientToken())) : null;
		RestoredSession restored = BadStateException.within("/session", () -> read(content, token, inventory));
		BadStateException.require(token == null || unique.add(restored.kind() + " " + token), "/client_token",
				"There is another session of this kind with this token.");
		for (String upload : content.uploadTokens()) {
			BadStateException.require(unique.add("upload " + upload), "/session/transfer/content",
					"There is another file with the token of one of its files.");
		}
		return restored;
	}

	private RestoredSession read(SessionSnapshot.Content content, @Nullable ClientToken token, Inventory inventory) {
		if (content instanceof ImportSnapshot imported) {
			return this.imports.restore(imported, token, inventory);
		}
		if (content instanceof ProbeSnapshot probe) {
			return this.probes.restore(probe, token);
		}
		if (content instanceof ScriptSnapshot script) {
			return this.imports.restore(script, token);
		}
		throw new IllegalArgumentException("There is no such kind of session: " + content.getClass());
	}

}
