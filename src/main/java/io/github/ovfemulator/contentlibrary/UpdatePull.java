package io.github.ovfemulator.contentlibrary;

import java.io.IOException;

import io.github.ovfemulator.contentlibrary.storage.ContentStore;
import io.github.ovfemulator.ovf.descriptor.PackagePath;
import io.github.ovfemulator.simulation.faults.TransferFault;
import io.github.ovfemulator.transfer.FaultyBody;
import io.github.ovfemulator.transfer.pull.PullException;
import io.github.ovfemulator.transfer.pull.PullSource;
import io.github.ovfemulator.transfer.pull.PullUrl;
import io.github.ovfemulator.transfer.pull.PulledFile;
import io.github.ovfemulator.transfer.pull.Puller;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;
import io.github.ovfemulator.web.TransferredFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches a file of an update session. Behind a descriptor it also fetches the manifest
 * and the certificate where there are any.
 */
final class UpdatePull implements Runnable {

	private static final Logger logger = LoggerFactory.getLogger(UpdatePull.class);

	private final UpdateHost session;

	private final UpdateFile file;

	private final PullSource source;

	private final LibraryEnvironment environment;

	UpdatePull(UpdateHost session, UpdateFile file, PullSource source, LibraryEnvironment environment) {
		this.session = session;
		this.file = file;
		this.source = source;
		this.environment = environment;
	}

	@Override
	public void run() {
		try {
			if (this.session.isOvf() && PackagePath.isDescriptor(this.file.name())) {
				fetchBeside(".mf");
				fetchBeside(".cert");
			}
			fetch();
		}
		catch (PullException ex) {
			this.session.fail(this.file, ex.description());
		}
		catch (IOException ex) {
			this.session.fail(this.file, LocalizableMessage.of("emulator.pull.unreadable",
					"The package behind '%s' cannot be read: %s.", this.source.url(), ex));
		}
		catch (VapiException ex) {
			this.session.fail(this.file, ex.error().messages().get(0));
		}
		catch (RuntimeException ex) {
			logger.error("A file could not be fetched", ex);
			this.session.fail(this.file, LocalizableMessage.of("emulator.fetch.failed",
					"Fetching the file failed unexpectedly; the log has the reason."));
		}
		finally {
			this.session.end(this.file);
		}
	}

	private void fetch() throws IOException {
		TransferredFile subject = this.session.subject(this.file.name());
		try (PulledFile fetched = open(this.source.url(), subject)) {
			this.environment.contents().requireRoom(fetched.file().length().orElse(0));
			TransferFault fault = this.environment.faults().strike(subject);
			fetched.file().disturb(fault);
			new FileReceiver(this.session, this.file, this.environment)
				.receive(FaultyBody.of(fetched.file().body(), fault));
		}
	}

	private void fetchBeside(String extension) throws IOException {
		for (String spelling : PackagePath.candidateExtensions(this.file.name(), extension)) {
			String name = this.file.name().substring(0, this.file.name().lastIndexOf('.')) + spelling;
			try (PulledFile fetched = open(this.source.url().withExtension(spelling), this.session.subject(name));
					ContentStore.Writer writer = this.environment.contents().write(this.file.algorithms())) {
				writer.transferFrom(fetched.file().body(), (count) -> this.session.received(this.file, 0));
				this.session.takeBeside(this.file, new UpdateHost.Received(name, writer.complete()));
				return;
			}
			catch (PullException ex) {
				if (ex.reason() != PullException.Reason.ABSENT) {
					throw ex;
				}
			}
		}
	}

	private PulledFile open(PullUrl url, TransferredFile subject) throws PullException {
		Puller puller = this.environment.pullers().trusting(this.source.thumbprint());
		return this.environment.fetches().open(puller, url, subject);
	}

}
