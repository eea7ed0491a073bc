package io.github.ovfemulator.ovfs;

import java.io.IOException;

import io.github.ovfemulator.session.transfer.PullOrigin;
import io.github.ovfemulator.transfer.pull.PullException;
import io.github.ovfemulator.transfer.pull.PullService;
import io.github.ovfemulator.transfer.pull.PullUrl;
import io.github.ovfemulator.transfer.pull.Puller;
import io.github.ovfemulator.vapi.type.ErrorType;

/**
 * The URL of a package. An untrusted server is {@code unverified_peer}.
 */
final class DeploymentOrigin extends PullOrigin {

	DeploymentOrigin(PullUrl url, Puller puller, PullService pulls) {
		super(url, puller, pulls);
	}

	@Override
	public ErrorType errorType(IOException failure) {
		return (failure instanceof PullException pull && pull.reason() == PullException.Reason.UNTRUSTED)
				? ErrorType.UNVERIFIED_PEER : super.errorType(failure);
	}

}
