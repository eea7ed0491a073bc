package io.github.ovfemulator.contentlibrary;

import java.util.List;

import io.github.ovfemulator.inventory.InventoryStore;
import io.github.ovfemulator.inventory.VCenterProperties;
import io.github.ovfemulator.inventory.domain.Datastore;
import io.github.ovfemulator.session.ClientToken;
import io.github.ovfemulator.simulation.UuidSource;
import io.github.ovfemulator.vapi.operation.CallContext;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Creates, finds, changes and deletes libraries.
 */
@Service
class LibraryService {

	private final LibraryStore store;

	private final LibrarySessions sessions;

	private final InventoryStore inventories;

	private final VCenterProperties properties;

	private final UuidSource ids;

	LibraryService(LibraryStore store, LibrarySessions sessions, InventoryStore inventories,
			VCenterProperties properties, UuidSource ids) {
		this.store = store;
		this.sessions = sessions;
		this.inventories = inventories;
		this.properties = properties;
		this.ids = ids;
	}

	List<String> list() {
		return this.store.libraries().stream().map((library) -> library.id().value()).toList();
	}

	LibraryModel get(LibraryId id) {
		return model(this.store.require(id));
	}

	List<String> find(LibraryModel.FindSpec spec) {
		if (spec.equals(new LibraryModel.FindSpec(null, null))) {
			throw LibraryErrors.noCriterion();
		}
		return this.store.libraries()
			.stream()
			.filter((library) -> spec.matches(library.name()))
			.map((library) -> library.id().value())
			.toList();
	}

	String create(@Nullable String clientToken, LibraryModel spec, CallContext call) {
		ClientToken token = ClientToken.of(clientToken, "content_library");
		String name = requireName(spec.name());
		requireLocal(spec);
		if (name == null) {
			throw LibraryErrors.required("name");
		}
		if (spec.type() == LibraryModel.LibraryType.SUBSCRIBED) {
			throw LibraryErrors.invalid("type", "A local library cannot have the type %s.", spec.type());
		}
		LibraryModel.StorageBacking backing = backing(spec.storageBackings());
		LibraryModel.PublishInfo publishing = LibraryModel.PublishInfo.NONE.with(spec.publishInfo());
		Library library = new Library(new LibraryId(this.ids.next().toString()), name,
				(spec.description() != null) ? spec.description() : "", this.store.now(), this.store.now(), 1, backing,
				publishing, spec.optimizationInfo(), spec.configurationInfo(), call.scope());
		return this.store.add(library, token, call.caller().user()).id().value();
	}

	private LibraryModel.StorageBacking backing(@Nullable List<LibraryModel.StorageBacking> backings) {
		if (backings == null || backings.isEmpty()) {
			throw LibraryErrors.required("storage_backings");
		}
		if (backings.size() > 1) {
			throw VapiException.of(ErrorType.UNSUPPORTED, LocalizableMessage.of("emulator.content_library.backings",
					"A library has exactly one storage backing, not %s.", backings.size()));
		}
		LibraryModel.StorageBacking backing = backings.get(0);
		if (backing.type() == null) {
			throw LibraryErrors.required("storage_backings.type");
		}
		String datastore = backing.datastoreId();
		if (datastore != null && this.inventories.current()
			.all(Datastore.class)
			.stream()
			.noneMatch((known) -> known.id().value().equals(datastore))) {
			throw LibraryErrors.invalid("datastore", "There is no datastore '%s'.", datastore);
		}
		return backing;
	}

	/**
	 * Changes the properties of a library.
	 * @param id the library
	 * @param spec the new properties; what is unset stays
	 * @param wrongVersion the error for a version that is not the current one
	 */
	void update(LibraryId id, LibraryModel spec, ErrorType wrongVersion) {
		requireName(spec.name());
		requireLocal(spec);
		this.store.update(id, (library) -> {
			if (spec.version() != null && !spec.version().equals(String.valueOf(library.version()))) {
				throw LibraryErrors.wrongVersion(wrongVersion, spec.version(), library.version());
			}
			return library.update(spec, this.store.now());
		});
	}

	void delete(LibraryId id) {
		this.store.delete(id).forEach(this.sessions::closeAll);
	}

	/** There are no subscriptions and no security policies. */
	private static void requireLocal(LibraryModel spec) {
		if (spec.subscriptionInfo() != null) {
			throw LibraryErrors.invalid("subscription", "A local library has no subscription_info.");
		}
		if (spec.securityPolicyId() != null) {
			throw LibraryErrors.invalid("security_policy", "There is no security policy '%s'.",
					spec.securityPolicyId());
		}
	}

	private static @Nullable String requireName(@Nullable String name) {
		if (name != null && name.isBlank()) {
			throw LibraryErrors.invalid("name", "The name of a library must not be empty.");
		}
		return name;
	}

	private LibraryModel model(Library library) {
		return new LibraryModel(library.id().value(), library.created(), library.description(), library.modified(),
				null, library.name(), storageBackings(library), LibraryModel.LibraryType.LOCAL, library.optimization(),
				String.valueOf(library.version()), library.publishing(), null, this.properties.serverGuid().toString(),
				null, null, LibraryModel.StateInfo.ACTIVE, library.configuration());
	}

	/** The library of the fixtures is on the first datastore, a choice. */
	private List<LibraryModel.StorageBacking> storageBackings(Library library) {
		if (library.backing() != null) {
			return List.of(library.backing());
		}
		return this.inventories.current()
			.all(Datastore.class)
			.stream()
			.limit(1)
			.map((datastore) -> LibraryModel.StorageBacking.datastore(datastore.id().value()))
			.toList();
	}

}
