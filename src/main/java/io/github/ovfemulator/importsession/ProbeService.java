package io.github.ovfemulator.importsession;

import java.util.List;

import io.github.ovfemulator.importsession.ProbeResult.Status;
import io.github.ovfemulator.transfer.pull.PullException;
import io.github.ovfemulator.transfer.pull.PullService;
import io.github.ovfemulator.transfer.pull.PullSource;
import io.github.ovfemulator.transfer.pull.PulledFile;
import io.github.ovfemulator.transfer.pull.Pullers;
import io.github.ovfemulator.transfer.pull.Thumbprint;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.UriString;
import io.github.ovfemulator.web.TransferredFile;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Service;

/**
 * Checks that packages can be pulled: opens the file and reads no content. The file may
 * be of any type (a choice).
 */
@Service
public class ProbeService {

	private static final Logger logger = LoggerFactory.getLogger(ProbeService.class);

	private final Pullers pullers;

	private final PullService pulls;

	ProbeService(Pullers pullers, PullService pulls) {
		this.pulls = pulls;
		this.pullers = pullers;
	}

	/**
	 * Checks that a package can be pulled.
	 * @param scope the scope of the caller, or {@code null}
	 * @throws io.github.ovfemulator.vapi.type.VapiException {@code invalid_argument} if
	 * the thumbprint is invalid
	 */
	public ProbeResult probe(ProbeRequest request, @Nullable String scope) {
		try {
			PullSource source = PullSource.of(request.uri(), request.sslCertificateThumbprint());
			return begin(source, scope);
		}
		catch (PullException ex) {
			logger.info("Probed: {}", ex.getMessage());
			return failure(ex);
		}
	}

	private ProbeResult begin(PullSource source, @Nullable String scope) throws PullException {
		TransferredFile subject = new TransferredFile(null, source.url().fileName(), scope);
		try (PulledFile file = this.pulls.open(this.pullers.trusting(source.thumbprint()), source.url(), subject)) {
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

	/**
	 * The parameters of {@code probe}.
	 *
	 * @param uri the URL of the package
	 * @param sslCertificateThumbprint the expected SHA-1 thumbprint of the server
	 * certificate
	 */
	record ProbeRequest(@UriString String uri, @Nullable String sslCertificateThumbprint) implements Structure {

	}

}
