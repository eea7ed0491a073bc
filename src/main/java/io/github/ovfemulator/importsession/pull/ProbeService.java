package io.github.ovfemulator.importsession.pull;

import java.util.List;

import io.github.ovfemulator.importsession.pull.ProbeResult.Status;
import io.github.ovfemulator.transfer.pull.PullException;
import io.github.ovfemulator.transfer.pull.PulledFile;
import io.github.ovfemulator.transfer.pull.Pullers;
import io.github.ovfemulator.transfer.pull.Thumbprint;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Tells whether packages can be fetched, by beginning to and going no further. What the
 * file is does not matter (a choice).
 */
@Service
public class ProbeService {

	private static final Logger logger = LoggerFactory.getLogger(ProbeService.class);

	private final Pullers pullers;

	ProbeService(Pullers pullers) {
		this.pullers = pullers;
	}

	/**
	 * Tries to fetch a package.
	 * @param request where it is
	 * @return whether it can be fetched
	 * @throws io.github.ovfemulator.vapi.std.VapiException {@code invalid_argument} when
	 * the thumbprint is none
	 */
	public ProbeResult probe(ProbeRequest request) {
		try {
			PullSource source = PullSource.of(request.uri(), request.sslCertificateThumbprint());
			return begin(source);
		}
		catch (PullException ex) {
			logger.info("Probed: {}", ex.getMessage());
			return failure(ex);
		}
	}

	private ProbeResult begin(PullSource source) throws PullException {
		try (PulledFile file = this.pullers.trusting(source.thumbprint()).open(source.url())) {
			return new ProbeResult(Status.SUCCESS, text(file.thumbprint()), null);
		}
	}

	private static ProbeResult failure(PullException failure) {
		Status status = switch (failure.reason()) {
			case INVALID_URL -> Status.INVALID_URL;
			case HOST_NOT_FOUND -> Status.HOST_NOT_FOUND;
			case TIMED_OUT -> Status.TIMED_OUT;
			case UNTRUSTED -> Status.CERTIFICATE_ERROR;
			case NOT_ALLOWED, ABSENT, FAILED -> Status.UNKNOWN_ERROR;
		};
		return new ProbeResult(status, text(failure.thumbprint()), List.of(failure.description()));
	}

	private static @Nullable String text(@Nullable Thumbprint thumbprint) {
		return (thumbprint != null) ? thumbprint.value() : null;
	}

}
