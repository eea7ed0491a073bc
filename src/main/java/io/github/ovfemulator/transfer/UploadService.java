package io.github.ovfemulator.transfer;

import java.io.IOException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;

import io.github.ovfemulator.simulation.faults.TransferFault;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;
import io.github.ovfemulator.web.CallInterceptor;
import io.github.ovfemulator.web.ConnectionEnd;
import io.github.ovfemulator.web.Exchange;
import io.github.ovfemulator.web.TransferredFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Receives uploads, a bounded number at once, so that threads remain for other calls.
 */
final class UploadService {

	private static final Logger logger = LoggerFactory.getLogger(UploadService.class);

	private final UploadTargets targets;

	private final CallInterceptor interceptor;

	private final int maxUploads;

	private final Semaphore places;

	UploadService(UploadTargets targets, CallInterceptor interceptor, int maxUploads) {
		this.interceptor = interceptor;
		this.targets = targets;
		this.maxUploads = maxUploads;
		this.places = new Semaphore(maxUploads);
	}

	private static void receive(UploadHandler reception, Exchange exchange, OptionalLong contentLength, BodySource body)
			throws IOException {
		try {
			reception.receive(contentLength, body);
		}
		finally {
			exchange.received(reception.bytesRead());
			TransferFault fault = reception.fault();
			if (fault != null) {
				exchange.fault(fault.rule());
			}
		}
	}

	private static RuntimeException refuseOrCut(Exchange exchange, TransferFault fault) {
		if (!fault.refused()) {
			exchange.connectionEnd(ConnectionEnd.RESET);
		}
		return VapiException.of(ErrorType.SERVICE_UNAVAILABLE, LocalizableMessage.of("emulator.fault.upload",
				"The fault rule '%s' of the emulator ended this upload.", fault.rule()));
	}

	private static VapiException failure(TransferredFile file, Throwable cause) {
		logger.error("Session {}: the upload of '{}' failed unexpectedly", file.session(), file.file(), cause);
		return VapiException.of(ErrorType.INTERNAL_SERVER_ERROR,
				LocalizableMessage.of("emulator.upload.failed",
						"The upload of '%s' failed unexpectedly; see the log of the emulator. It can be repeated.",
						file.file()));
	}

	/**
	 * Prepares an upload, without reading its body.
	 * @return the upload, which is to be received after its delay
	 * @throws VapiException {@code not_found} for an unknown address, or an injected
	 * error
	 */
	PreparedUpload prepare(UploadAddress address, Exchange exchange) {
		exchange.transfer(null);
		UploadTarget target = this.targets.find(address)
			.orElseThrow(() -> VapiException.of(ErrorType.NOT_FOUND, LocalizableMessage.of("emulator.upload.unknown",
					"No upload has this URL and method; its session may have ended. Get the session for current URLs.")));
		exchange.transfer(target.subject());
		return new PreparedUpload(target, this.interceptor.before(exchange));
	}

	/**
	 * Receives an upload.
	 * @param contentLength the length of the body in bytes, if the client states it
	 * @param body opens the body, if it is wanted
	 * @throws VapiException {@code service_unavailable} if too many uploads run, the
	 * refusal of the target, or an injected error
	 * @throws IOException if the connection breaks
	 */
	void receive(PreparedUpload upload, Exchange exchange, OptionalLong contentLength, BodySource body)
			throws IOException {
		upload.interception().effect().run();
		UploadTarget target = upload.target();
		if (!this.places.tryAcquire()) {
			throw VapiException.of(ErrorType.SERVICE_UNAVAILABLE,
					LocalizableMessage.of("emulator.upload.too_many",
							"%s uploads run, as many as emulator.transfer.max-uploads allows; try again later.",
							this.maxUploads));
		}
		try (UploadHandler reception = target.begin(contentLength)) {
			receive(reception, exchange, contentLength, body);
		}
		catch (FaultyTransferException ex) {
			throw refuseOrCut(exchange, ex.fault());
		}
		catch (VapiException ex) {
			throw ex;
		}
		catch (RuntimeException | Error ex) {
			throw failure(target.subject(), ex);
		}
		finally {
			this.places.release();
		}
	}

	/**
	 * An upload whose target is known.
	 *
	 * @param target receives the file
	 * @param interception what happens before the upload begins
	 */
	record PreparedUpload(UploadTarget target, CallInterceptor.Interception interception) {

		Duration delay() {
			return this.interception.delay();
		}

	}

}
