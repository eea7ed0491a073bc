package io.github.ovfemulator.probesession;

import io.github.ovfemulator.session.SessionEnvironment;
import io.github.ovfemulator.session.SessionStore;
import io.github.ovfemulator.simulation.UuidSource;
import io.github.ovfemulator.vapi.operation.SessionResourceType;
import io.github.ovfemulator.web.server.ExternalUrls;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Configures the probe sessions.
 */
@Configuration(proxyBeanMethods = false)
class ProbeSessionConfiguration {

	@Bean
	SessionResourceType probeSessions() {
		return new SessionResourceType(ProbeSession.RESOURCE_TYPE);
	}

	@Bean
	ProbeSessionService probeSessionService(SessionStore sessions, SessionEnvironment environment, UuidSource uuids,
			ExternalUrls urls) {
		return new ProbeSessionService(sessions, environment, uuids, urls);
	}

}
