package io.github.ovfemulator.recording.proxy;

import java.time.Clock;
import java.time.Instant;

import io.github.ovfemulator.recording.Recorder;
import io.github.ovfemulator.web.Exchange;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Hands calls and uploads to the recorder.
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

	/** Returns the time of the emulator. */
	Instant now() {
		return this.clock.instant();
	}

	/**
	 * Records an upload without its bytes, if the calls of its session are recorded.
	 * @param started the time of its start
	 * @param status the HTTP status
	 */
	void add(HttpServletRequest request, TransferTarget target, Instant started, int status) {
		String url = target.recordedUrl();
		if (url != null && Recorder.isUpload(request.getMethod())) {
			this.recorder.addUpload(started, now(), request.getMethod(), url, Exchange.of(request).body().received(),
					status);
		}
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
