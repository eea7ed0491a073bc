package io.github.ovfemulator.recording.proxy;

import java.time.Clock;

import io.github.ovfemulator.recording.Recorder;
import io.github.ovfemulator.vapi.operation.OperationCatalogue;
import io.github.ovfemulator.web.OperationInvoker;
import io.github.ovfemulator.web.RequestBodies;
import io.github.ovfemulator.web.RequestDelays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Creates the relays to one vCenter. They share the transfers that its responses name;
 * each endpoint keeps its relay.
 */
final class RecordingProxy {

	private static final Logger logger = LoggerFactory.getLogger(RecordingProxy.class);

	private final Relay calls;

	private final Relay transfers;

	private final Relay others;

	RecordingProxy(Upstream upstream, OperationCatalogue catalogue, OperationInvoker invoker, RequestBodies bodies,
			RequestDelays delays, RelayedResponses responses, Recorder recorder, int maxBodySize, Clock clock) {
		TransferTargets targets = new TransferTargets();
		CallRecorder recorded = new CallRecorder(recorder, clock);
		this.calls = new CallRelay(upstream, new RelayedCallReader(catalogue), invoker, bodies, delays, responses,
				new TransferUrls(targets, upstream.origin()), recorded, maxBodySize);
		this.transfers = new TransferRelay(upstream, targets, invoker, delays, responses, recorded);
		this.others = new OtherRelay(upstream, responses);
		logger.info("Recording proxy: requests go to the vCenter of emulator.record.vcenter, {}; calls are recorded",
				upstream.describeTrust());
	}

	/** Passes calls of the vSphere API on. */
	Relay calls() {
		return this.calls;
	}

	/** Passes transfers on. */
	Relay transfers() {
		return this.transfers;
	}

	/** Passes all other requests on. */
	Relay others() {
		return this.others;
	}

}
