package io.github.ovfemulator.recording.proxy;

import java.time.Clock;

import io.github.ovfemulator.recording.RecordProperties;
import io.github.ovfemulator.recording.Recorder;
import io.github.ovfemulator.transfer.pull.PullProperties;
import io.github.ovfemulator.transfer.pull.Pullers;
import io.github.ovfemulator.vapi.operation.OperationCatalogue;
import io.github.ovfemulator.web.Connections;
import io.github.ovfemulator.web.OperationInvoker;
import io.github.ovfemulator.web.RequestBodies;
import io.github.ovfemulator.web.RequestDelays;
import io.github.ovfemulator.web.ResponseSender;
import io.github.ovfemulator.web.server.ExternalUrls;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/**
 * Configures the recording proxy. The properties decide at each start whether it is used,
 * since the beans are fixed when the application is built.
 */
@Configuration(proxyBeanMethods = false)
class ProxyConfiguration {

	@Bean
	@Lazy
	RecordingProxy recordingProxy(RecordProperties properties, PullProperties pulls, Pullers pullers,
			OperationCatalogue catalogue, OperationInvoker invoker, RequestBodies bodies, RequestDelays delays,
			ResponseSender responses, ExternalUrls urls, Connections connections, Recorder recorder, Clock clock) {
		Upstream upstream = Upstream.of(properties, pulls, () -> pullers.trust(null));
		return new RecordingProxy(upstream, catalogue, invoker, bodies, delays,
				new RelayedResponses(responses, connections, urls, upstream.origin()), recorder,
				(int) properties.maxBodySize().toBytes(), clock);
	}

	@Bean
	ProxyEndpoint proxiedCalls(RecordProperties properties, ObjectProvider<RecordingProxy> proxy) {
		return new ProxyEndpoint(ProxyEndpoint.Kind.CALLS,
				(properties.vcenter() != null) ? proxy.getObject().calls() : null);
	}

	@Bean
	ProxyEndpoint proxiedTransfers(RecordProperties properties, ObjectProvider<RecordingProxy> proxy) {
		return new ProxyEndpoint(ProxyEndpoint.Kind.TRANSFERS,
				(properties.vcenter() != null) ? proxy.getObject().transfers() : null);
	}

	@Bean
	ProxyEndpoint proxiedOthers(RecordProperties properties, ObjectProvider<RecordingProxy> proxy) {
		return new ProxyEndpoint(ProxyEndpoint.Kind.OTHERS,
				(properties.vcenter() != null) ? proxy.getObject().others() : null);
	}

}
