package io.github.ovfemulator.contentlibrary;

import java.util.List;
import java.util.function.Function;

import io.github.ovfemulator.contentlibrary.DownloadSessionModel.DownloadFileInfo;
import io.github.ovfemulator.contentlibrary.DownloadSessionModel.EndpointType;
import io.github.ovfemulator.contentlibrary.storage.ItemContent;
import io.github.ovfemulator.contentlibrary.storage.ItemFile;
import io.github.ovfemulator.session.ClientToken;
import io.github.ovfemulator.session.SessionId;
import io.github.ovfemulator.session.files.UploadUrls;
import io.github.ovfemulator.simulation.UuidSource;
import io.github.ovfemulator.vapi.operation.CallContext;
import io.github.ovfemulator.web.server.ExternalUrls;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Creates, finds and ends download sessions, and prepares their files.
 */
@Service
class DownloadSessionService {

	private final LibrarySessions sessions;

	private final LibraryStore libraries;

	private final LibraryEnvironment environment;

	private final ItemService items;

	private final UuidSource ids;

	private final ExternalUrls urls;

	DownloadSessionService(LibrarySessions sessions, LibraryStore libraries, LibraryEnvironment environment,
			ItemService items, UuidSource ids, ExternalUrls urls) {
		this.sessions = sessions;
		this.libraries = libraries;
		this.environment = environment;
		this.items = items;
		this.ids = ids;
		this.urls = urls;
	}

	String create(@Nullable String clientToken, DownloadSessionModel spec, CallContext call) {
		ClientToken token = ClientToken.of(clientToken, "content_library");
		if (spec.libraryItemId() == null) {
			throw LibraryErrors.required("library_item_id");
		}
		LibraryItem item = this.libraries.require(new LibraryItemId(spec.libraryItemId()));
		return this.sessions.add(token, owner(call), call.scope(), () -> open(item, call));
	}

	private DownloadSession open(LibraryItem item, CallContext call) {
		ItemContent content = this.libraries.retainContent(item.id());
		return new DownloadSession(new SessionId(this.ids.next() + ":" + this.ids.next()), item, content, call.scope(),
				call.caller().user(), this.environment);
	}

	private static LibrarySessions.Owner owner(CallContext call) {
		return new LibrarySessions.Owner(DownloadSession.class, call.caller().user());
	}

	List<String> list(@Nullable String item, CallContext call) {
		LibraryItemId id = (item != null) ? this.libraries.require(new LibraryItemId(item)).id() : null;
		return this.sessions.list(owner(call), id);
	}

	DownloadSession require(String id) {
		return this.sessions.require(id, DownloadSession.class);
	}

	private UploadUrls urls() {
		return UploadUrls.of(this.urls);
	}

	void delete(String id) {
		require(id);
		this.sessions.remove(id);
	}

	List<DownloadFileInfo> files(String id) {
		return require(id).pollFiles(urls());
	}

	DownloadFileInfo file(String id, String name) {
		return require(id).file(name, urls());
	}

	DownloadFileInfo prepare(String id, String name, @Nullable EndpointType type) {
		DownloadSession session = require(id);
		Function<ItemFile, String> storage = (type == EndpointType.DIRECT)
				? (file) -> this.items.storageUri(this.libraries.require(session.item().id()), file) : null;
		return session.prepare(name, storage, urls());
	}

}
