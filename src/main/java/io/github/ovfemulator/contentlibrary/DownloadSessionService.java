package io.github.ovfemulator.contentlibrary;

import java.util.List;
import java.util.function.Function;

import io.github.ovfemulator.contentlibrary.DownloadSessionModel.DownloadFileInfo;
import io.github.ovfemulator.contentlibrary.DownloadSessionModel.EndpointType;
import io.github.ovfemulator.contentlibrary.storage.ItemContent;
import io.github.ovfemulator.contentlibrary.storage.ItemFile;
import io.github.ovfemulator.session.ClientToken;
import io.github.ovfemulator.session.files.UploadUrls;
import io.github.ovfemulator.simulation.UuidSource;
import io.github.ovfemulator.transfer.DownloadTargets;
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

	private final LibraryProperties properties;

	private final ItemService items;

	private final DownloadTargets targets;

	private final UuidSource ids;

	private final ExternalUrls urls;

	DownloadSessionService(LibrarySessions sessions, LibraryStore libraries, LibraryProperties properties,
			ItemService items, DownloadTargets targets, UuidSource ids, ExternalUrls urls) {
		this.sessions = sessions;
		this.libraries = libraries;
		this.properties = properties;
		this.items = items;
		this.targets = targets;
		this.ids = ids;
		this.urls = urls;
	}

	String create(@Nullable String clientToken, DownloadSessionModel spec, CallContext call) {
		ClientToken token = ClientToken.of(clientToken);
		if (spec.libraryItemId() == null) {
			throw LibraryErrors.required("library_item_id");
		}
		LibraryItem item = this.libraries.require(new LibraryItemId(spec.libraryItemId()));
		return this.sessions.add(token, call.caller().user(), DownloadSession.class, () -> open(item, call)).id();
	}

	private DownloadSession open(LibraryItem item, CallContext call) {
		ItemContent content = this.libraries.retainContent(item.id());
		return new DownloadSession(this.ids.next() + ":" + this.ids.next(), item, content, call.scope(),
				call.caller().user(), this.targets, this.libraries.clock(), this.properties.sessionIdle(),
				this.sessions.memory());
	}

	List<String> list(@Nullable String item, CallContext call) {
		LibraryItemId id = (item != null) ? this.libraries.require(new LibraryItemId(item)).id() : null;
		return this.sessions.list(call.caller().user(), DownloadSession.class, id);
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
		return require(id).files(urls());
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
