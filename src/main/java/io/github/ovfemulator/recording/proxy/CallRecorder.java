package io.github.ovfemulator.recording.proxy;

import java.time.Clock;

import io.github.ovfemulator.recording.Recorder;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Hands calls to the recorder.
 */
final class CallRecorder {

	private final Recorder recorder;

	private final Clock clock;

	CallRecorder(Recorder recorder, Clock clock) {
		this.recorder = recorder;
		this.clock = clock;
	}

	/** Whether a call is worth recording. */
	boolean records(RelayedCall call) {
		return call.match() != null && Recorder.records(call.match().operation());
	}

	/**
	 * Records a call.
	 * @param sent the body of the request
	 * @param status the HTTP status
	 * @param received the body of the response
	 */
	void add(HttpServletRequest request, byte[] sent, int status, byte[] received) {
		String query = request.getQueryString();
		this.recorder.add(this.clock.instant(), request.getMethod(),
				request.getRequestURI() + ((query != null) ? "?" + query : ""), sent, status, received);
	}

}
