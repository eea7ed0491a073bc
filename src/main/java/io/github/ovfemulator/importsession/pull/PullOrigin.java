package io.github.ovfemulator.importsession.pull;

import java.io.IOException;
import java.util.Optional;

import io.github.ovfemulator.importsession.intake.source.PackageOrigin;
import io.github.ovfemulator.transfer.OpenFile;
import io.github.ovfemulator.transfer.pull.PullException;
import io.github.ovfemulator.transfer.pull.PullUrl;
import io.github.ovfemulator.transfer.pull.PulledFile;
import io.github.ovfemulator.transfer.pull.Puller;
import io.github.ovfemulator.vapi.std.LocalizableMessage;

/**
 * A package behind a URL.
 */
final class PullOrigin implements PackageOrigin {

	private final PullUrl url;

	private final Puller puller;

	PullOrigin(PullUrl url, Puller puller) {
		this.url = url;
		this.puller = puller;
	}

	@Override
	public String name() {
		return this.url.fileName();
	}

	@Override
	public OpenFile open() throws IOException {
		return open(this.url);
	}

	@Override
	public OpenFile open(String reference) throws IOException {
		return open(this.url.resolve(reference));
	}

	@Override
	public Optional<OpenFile> openBeside(String extension) throws IOException {
		try {
			return Optional.of(open(this.url.withExtension(extension)));
		}
		catch (PullException ex) {
			if (ex.reason() == PullException.Reason.ABSENT) {
				return Optional.empty();
			}
			throw ex;
		}
	}

	private OpenFile open(PullUrl file) throws PullException {
		PulledFile opened = this.puller.open(file);
		return new OpenFile(opened.length(), opened.body());
	}

	@Override
	public LocalizableMessage describe(IOException failure) {
		return (failure instanceof PullException pull) ? pull.description()
				: LocalizableMessage.of("emulator.pull.unreadable", "The package behind '%s' cannot be read: %s.",
						this.url, String.valueOf(failure.getMessage()));
	}

}
