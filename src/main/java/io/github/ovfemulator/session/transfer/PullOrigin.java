package io.github.ovfemulator.session.transfer;

import java.io.IOException;
import java.util.Optional;

import io.github.ovfemulator.session.files.PackageOrigin;
import io.github.ovfemulator.transfer.OpenFile;
import io.github.ovfemulator.transfer.pull.PullException;
import io.github.ovfemulator.transfer.pull.PullService;
import io.github.ovfemulator.transfer.pull.PullUrl;
import io.github.ovfemulator.transfer.pull.Puller;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.web.TransferredFile;

/**
 * The origin of a package at a URL.
 */
public class PullOrigin implements PackageOrigin {

	private final PullUrl url;

	private final Puller puller;

	private final PullService pulls;

	public PullOrigin(PullUrl url, Puller puller, PullService pulls) {
		this.pulls = pulls;
		this.url = url;
		this.puller = puller;
	}

	@Override
	public String name() {
		return this.url.fileName();
	}

	@Override
	public OpenFile open(TransferredFile subject) throws IOException {
		return open(this.url, subject);
	}

	@Override
	public OpenFile open(String reference, TransferredFile subject) throws IOException {
		return open(this.url.resolve(reference), subject);
	}

	@Override
	public Optional<OpenFile> openBeside(String extension, TransferredFile subject) throws IOException {
		try {
			return Optional.of(open(this.url.withExtension(extension), subject));
		}
		catch (PullException ex) {
			if (ex.reason() == PullException.Reason.ABSENT) {
				return Optional.empty();
			}
			throw ex;
		}
	}

	private OpenFile open(PullUrl file, TransferredFile subject) throws PullException {
		return this.pulls.open(this.puller, file, subject).file();
	}

	@Override
	public LocalizableMessage describe(IOException failure) {
		return (failure instanceof PullException pull) ? pull.description()
				: LocalizableMessage.of("emulator.pull.unreadable", "The package at '%s' cannot be read: %s.", this.url,
						String.valueOf(failure.getMessage()));
	}

}
