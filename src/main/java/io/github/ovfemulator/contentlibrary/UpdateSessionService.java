package io.github.ovfemulator.contentlibrary;

import java.util.List;

import io.github.ovfemulator.contentlibrary.UpdateFileInfo.AddSpec;
import io.github.ovfemulator.contentlibrary.UpdateFileInfo.ProbeResult;
import io.github.ovfemulator.contentlibrary.UpdateFileInfo.ProbeStatus;
import io.github.ovfemulator.contentlibrary.UpdateFileInfo.SourceType;
import io.github.ovfemulator.contentlibrary.UpdateFileInfo.ValidationResult;
import io.github.ovfemulator.session.ClientToken;
import io.github.ovfemulator.session.SessionId;
import io.github.ovfemulator.session.files.UploadUrls;
import io.github.ovfemulator.simulation.UuidSource;
import io.github.ovfemulator.transfer.pull.PullException;
import io.github.ovfemulator.transfer.pull.PullSource;
import io.github.ovfemulator.transfer.pull.PulledFile;
import io.github.ovfemulator.transfer.pull.Puller;
import io.github.ovfemulator.transfer.pull.Thumbprint;
import io.github.ovfemulator.vapi.operation.CallContext;
import io.github.ovfemulator.web.TransferredFile;
import io.github.ovfemulator.web.server.ExternalUrls;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Creates, finds and ends update sessions, and changes their files.
 */
@Service
class UpdateSessionService {

	private static final int MAX_FILE_NAME = 1024;

	private final LibrarySessions sessions;

	private final LibraryStore libraries;

	private final LibraryEnvironment environment;

	private final UuidSource ids;

	private final ExternalUrls urls;

	UpdateSessionService(LibrarySessions sessions, LibraryStore libraries, LibraryEnvironment environment,
			UuidSource ids, ExternalUrls urls) {
		this.sessions = sessions;
		this.libraries = libraries;
		this.environment = environment;
		this.ids = ids;
		this.urls = urls;
	}

	String create(@Nullable String clientToken, UpdateSessionModel spec, CallContext call) {
		ClientToken token = ClientToken.of(clientToken, "content_library");
		if (spec.libraryItemId() == null) {
			throw LibraryErrors.required("library_item_id");
		}
		LibraryItem item = this.libraries.require(new LibraryItemId(spec.libraryItemId()));
		return this.sessions.add(token, owner(call), call.scope(), () -> {
			this.sessions.requireNotUpdated(item.id());
			SessionId id = new SessionId(this.ids.next() + ":" + this.ids.next());
			return new UpdateSession(id, item, call.scope(), call.caller().user(), spec.warningBehavior(),
					this.environment);
		});
	}

	private static LibrarySessions.Owner owner(CallContext call) {
		return new LibrarySessions.Owner(UpdateSession.class, call.caller().user());
	}

	List<String> list(@Nullable String item, CallContext call) {
		LibraryItemId id = (item != null) ? this.libraries.require(new LibraryItemId(item)).id() : null;
		return this.sessions.list(owner(call), id);
	}

	UpdateSession require(String id) {
		return this.sessions.require(id, UpdateSession.class);
	}

	void update(String id, UpdateSessionModel spec) {
		require(id).update(spec.warningBehavior());
	}

	private UploadUrls urls() {
		return UploadUrls.of(this.urls);
	}

	void delete(String id) {
		if (require(id).isActive()) {
			throw LibraryErrors.notAllowed("delete", UpdateSessionModel.State.ACTIVE,
					"Complete, cancel or fail the session first.");
		}
		this.sessions.remove(id);
	}

	List<UpdateFileInfo> files(String id) {
		return require(id).pollFiles(urls());
	}

	UpdateFileInfo file(String id, String name) {
		return require(id).file(name, urls());
	}

	UpdateFileInfo add(String id, AddSpec spec) {
		UpdateSession session = require(id);
		if (spec.name().isBlank()) {
			throw LibraryErrors.invalid("file_name", "The name of a file must not be empty.");
		}
		if (spec.name().length() > MAX_FILE_NAME) {
			throw LibraryErrors.invalid("file_name", "The name of a file has at most %s characters.", MAX_FILE_NAME);
		}
		if (spec.size() != null && spec.size() < 0) {
			throw LibraryErrors.invalid("file_size", "The size of a file must not be negative.");
		}
		return session.add(spec, (spec.sourceType() == SourceType.PULL) ? spec.pullSource() : null, urls());
	}

	void remove(String id, String name) {
		require(id).remove(name);
	}

	ValidationResult validate(String id) {
		return require(id).validate();
	}

	/** Requests a file and reads nothing of it. */
	ProbeResult probe(TransferEndpoint endpoint, @Nullable String scope) {
		try {
			PullSource source = endpoint.pullSource();
			Puller puller = this.environment.pullers().trusting(source.thumbprint());
			TransferredFile file = new TransferredFile(null, source.url().fileName(), scope);
			try (PulledFile opened = this.environment.fetches().open(puller, source.url(), file)) {
				return new ProbeResult(ProbeStatus.SUCCESS, text(opened.thumbprint()), null);
			}
		}
		catch (PullException ex) {
			ProbeStatus status = switch (ex.reason()) {
				case INVALID_URL -> ProbeStatus.INVALID_URL;
				case HOST_NOT_FOUND -> ProbeStatus.HOST_NOT_FOUND;
				case TIMED_OUT -> ProbeStatus.TIMED_OUT;
				case UNTRUSTED -> ProbeStatus.CERTIFICATE_ERROR;
				case NOT_ALLOWED, ABSENT, FAILED -> ProbeStatus.UNKNOWN_ERROR;
			};
			boolean seen = status == ProbeStatus.CERTIFICATE_ERROR || status == ProbeStatus.UNKNOWN_ERROR;
			return new ProbeResult(status, seen ? text(ex.thumbprint()) : null, List.of(ex.description()));
		}
	}

	private static @Nullable String text(@Nullable Thumbprint thumbprint) {
		return (thumbprint != null) ? thumbprint.value() : null;
	}

}
