package io.github.ovfemulator.login;

import java.time.Instant;

import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.Structure;

/**
 * Information on a session.
 *
 * @param user the user
 * @param createdTime the time of the login
 * @param lastAccessedTime the time of the last call, the current one included
 */
@CanonicalName("com.vmware.cis.session.info")
record SessionInfo(String user, Instant createdTime, Instant lastAccessedTime) implements Structure {

	static SessionInfo of(LoginSession session) {
		return new SessionInfo(session.user(), session.createdTime(), session.lastAccessedTime());
	}

}
