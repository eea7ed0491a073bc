package io.github.ovfemulator.exportsession;

import java.util.Set;

import io.github.ovfemulator.contentlibrary.LibraryPackages;
import io.github.ovfemulator.deployment.ExportSource;
import io.github.ovfemulator.exportsession.ExportPreview.PreviewSpec;
import io.github.ovfemulator.inventory.InventoryService;
import io.github.ovfemulator.ovf.ExportFlag;
import io.github.ovfemulator.ovf.packaging.WrittenPackage;
import io.github.ovfemulator.session.ClientToken;
import io.github.ovfemulator.session.RestoredSession;
import io.github.ovfemulator.session.SessionId;
import io.github.ovfemulator.session.SessionStore;
import io.github.ovfemulator.session.files.UploadUrls;
import io.github.ovfemulator.simulation.UuidSource;
import io.github.ovfemulator.vapi.operation.CallContext;
import io.github.ovfemulator.vapi.type.CachedStructure;
import io.github.ovfemulator.vapi.type.HasFieldsOf;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.web.server.ExternalUrls;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The operations on export sessions.
 */
public final class ExportSessionService {

	private static final Logger logger = LoggerFactory.getLogger(ExportSessionService.class);

	private final SessionStore sessions;

	private final ExportEnvironment environment;

	private final InventoryService inventory;

	private final UuidSource uuids;

	private final ExternalUrls urls;

	ExportSessionService(SessionStore sessions, ExportEnvironment environment, InventoryService inventory,
			UuidSource uuids, ExternalUrls urls) {
		this.sessions = sessions;
		this.environment = environment;
		this.inventory = inventory;
		this.uuids = uuids;
		this.urls = urls;
	}

	/**
	 * Restores a session. It is not in the store yet.
	 * @param token the client token of its create call, or {@code null}
	 * @throws io.github.ovfemulator.vapi.operation.BadStateException if the snapshot is
	 * invalid
	 */
	public RestoredSession restore(ExportSnapshot saved, @Nullable ClientToken token) {
		return new RestoredSession(token, ExportSession.class, new ExportSession(saved, this.environment), 0);
	}

	/**
	 * Creates a session: first its form is validated, then the existence of its objects.
	 */
	SessionId create(CreateExportSessionRequest request, CallContext call) {
		ClientToken clientToken = ClientToken.of(request.clientToken(), "export_session");
		ExportSpec spec = ExportSpec.of(request.createSpec());
		Set<ExportFlag> flags = ExportFlag.of(spec.exportFlags());
		LibraryPackages.requireTexts(spec.name(), spec.description());
		ExportSource source = request.source().in(this.inventory.inventory());
		if (!spec.isDownload()) {
			this.environment.library().requirePlace(spec.library(), spec.item());
		}
		return this.sessions.addOnce(clientToken, ExportSession.class, call.caller().user(), call.scope(),
				() -> make(spec.with(source), source, flags, call.scope()));
	}

	private ExportSession make(ExportSpec spec, ExportSource source, Set<ExportFlag> flags, @Nullable String scope) {
		SessionId id = new SessionId(this.uuids.next().toString());
		logger.info("Export session {}: created for {}", id, source.id());
		WrittenPackage content = source.write(String.valueOf(spec.name()), spec.description(), flags);
		ExportSession session = new ExportSession(id, scope, spec, content, this.environment);
		session.open();
		return session;
	}

	CachedStructure<ExportSessionInfo> get(SessionId id) {
		return find(id).info(UploadUrls.of(this.urls));
	}

	void progress(SessionId id, long percent) {
		find(id).reportProgress(percent);
	}

	/**
	 * Deletes a session. An unknown id is ignored.
	 */
	void delete(SessionId id) {
		this.sessions.remove(id, ExportSession.class);
	}

	/**
	 * Returns the files of an export without a session.
	 */
	ExportPreview preview(SourceInfo sourceInfo, Structure previewSpec) {
		Set<ExportFlag> flags = ExportFlag.of(PreviewSpec.of(previewSpec).exportFlags());
		ExportSource source = sourceInfo.in(this.inventory.inventory());
		return ExportPreview.of(source.write(source.name(), source.annotation(), flags));
	}

	private ExportSession find(SessionId id) {
		return this.sessions.find(id, ExportSession.class).orElseThrow(() -> ExportSession.notFound(id));
	}

	/**
	 * The parameters of {@code create}.
	 *
	 * @param clientToken a UUID; a repeated call with it returns the same session
	 * @param source the machine or vApp
	 * @param createSpec the target and the options
	 */
	record CreateExportSessionRequest(@Nullable String clientToken, SourceInfo source,
			@HasFieldsOf(ExportSpec.class) Structure createSpec) implements Structure {

	}

}
