package io.github.ovfemulator.session.transfer;

import io.github.ovfemulator.session.files.CreateSpec;
import io.github.ovfemulator.session.files.CreateSpec.SourceType;
import io.github.ovfemulator.session.files.PackageOrigin;
import io.github.ovfemulator.session.files.PackageOriginProvider;
import io.github.ovfemulator.transfer.pull.PullException;
import io.github.ovfemulator.transfer.pull.PullService;
import io.github.ovfemulator.transfer.pull.PullSource;
import io.github.ovfemulator.transfer.pull.Pullers;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.VapiException;

import org.springframework.stereotype.Component;

/**
 * Finds the origins of packages at URLs, without network access.
 */
@Component
final class PullOriginProvider implements PackageOriginProvider {

	private final Pullers pullers;

	private final PullService pulls;

	PullOriginProvider(Pullers pullers, PullService pulls) {
		this.pulls = pulls;
		this.pullers = pullers;
	}

	@Override
	public SourceType type() {
		return SourceType.PULL_SOURCE;
	}

	@Override
	public PackageOrigin find(CreateSpec spec) {
		try {
			PullSource source = PullSource.of(String.valueOf(spec.pullSource()), spec.sslCertificateThumbprint());
			return new PullOrigin(source.url(), this.pullers.trusting(source.thumbprint()), this.pulls);
		}
		catch (PullException ex) {
			throw VapiException.of(ErrorType.INVALID_ARGUMENT, ex.description());
		}
	}

}
