package io.github.ovfemulator.login;

import java.time.Instant;

import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.Structure;

/**
 * All about a session.
 *
 * @param user who opened it
 * @param createdTime when it was opened
 * @param lastAccessedTime when its last call came, which is the one that asks
 */
@CanonicalName("com.vmware.cis.session.info")
record SessionInfo(String user, Instant createdTime, Instant lastAccessedTime) implements Structure {

	static SessionInfo of(LoginSession session) {
		return new SessionInfo(session.user(), session.createdTime(), session.lastAccessedTime());
	}

}
