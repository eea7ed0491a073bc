package io.github.ovfemulator.transfer;

import java.io.IOException;
import java.util.List;
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
 * Carries uploads out, no more of them at once than leaves other calls their threads.
 */
final class UploadService {

	private static final Logger logger = LoggerFactory.getLogger(UploadService.class);

	private final UploadTargets targets;

	private final List<CallInterceptor> interceptors;

	private final int maxUploads;

	private final Semaphore places;

	UploadService(UploadTargets targets, List<CallInterceptor> interceptors, int maxUploads) {
		this.interceptors = List.copyOf(interceptors);
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
				"The fault rule '%s' of the emulator does not let this upload through.", fault.rule()));
	}

	private static VapiException failure(TransferredFile file, Throwable cause) {
		logger.error("Session {}: the upload of '{}' failed unexpectedly", file.session(), file.file(), cause);
		return VapiException.of(ErrorType.INTERNAL_SERVER_ERROR,
				LocalizableMessage.of("emulator.upload.failed",
						"The upload of '%s' failed unexpectedly; see the log of the emulator. It can be repeated.",
						file.file()));
	}

	/**
	 * Carries an upload out.
	 * @param address where it goes
	 * @param exchange the exchange that it is part of
	 * @param contentLength the length of the body in bytes, if the client tells it
	 * @param body opens the body; it is opened only when it is wanted
	 * @throws VapiException {@code not_found} for an unknown address,
	 * {@code service_unavailable} when too many uploads are going on, and whatever the
	 * target refuses it with
	 * @throws IOException when the body breaks off
	 */
	void upload(UploadAddress address, Exchange exchange, OptionalLong contentLength, BodySource body)
			throws IOException {
		exchange.transfer(null);
		UploadTarget target = this.targets.find(address)
			.orElseThrow(() -> VapiException.of(ErrorType.NOT_FOUND, LocalizableMessage.of("emulator.upload.unknown",
					"There is no upload with this URL and method; its session may have ended. Get the session for current ones.")));
		exchange.transfer(target.subject());
		this.interceptors.forEach((interceptor) -> interceptor.before(exchange));
		if (!this.places.tryAcquire()) {
			throw VapiException.of(ErrorType.SERVICE_UNAVAILABLE,
					LocalizableMessage.of("emulator.upload.too_many",
							"The %s uploads that emulator.transfer.max-uploads allows are going on; try again later.",
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

}
