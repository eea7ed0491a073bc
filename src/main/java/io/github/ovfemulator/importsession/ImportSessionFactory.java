package io.github.ovfemulator.importsession;

import java.util.List;

import io.github.ovfemulator.deployment.Deployer;
import io.github.ovfemulator.deployment.InventoryDeployer;
import io.github.ovfemulator.inventory.InventoryService;
import io.github.ovfemulator.inventory.Placement;
import io.github.ovfemulator.inventory.domain.Inventory;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.FolderId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.HostSystemId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.ResourcePoolId;
import io.github.ovfemulator.session.ClientToken;
import io.github.ovfemulator.session.SessionEnvironment;
import io.github.ovfemulator.session.SessionId;
import io.github.ovfemulator.session.TransferSnapshot;
import io.github.ovfemulator.session.files.CreateSpec;
import io.github.ovfemulator.session.files.PackageSource;
import io.github.ovfemulator.session.transfer.RestoredPackage;
import io.github.ovfemulator.simulation.UuidSource;
import io.github.ovfemulator.vapi.operation.BadStateException;
import io.github.ovfemulator.vapi.type.HasFieldsOf;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes sessions of what a client asks for, after checking that it can be had.
 */
final class ImportSessionFactory {

	private static final Logger logger = LoggerFactory.getLogger(ImportSessionFactory.class);

	private final SessionEnvironment environment;

	private final InventoryService inventory;

	private final UuidSource uuids;

	private final TransferModeSettings transferMode;

	ImportSessionFactory(SessionEnvironment environment, InventoryService inventory, UuidSource uuids,
			TransferModeSettings transferMode) {
		this.transferMode = transferMode;
		this.environment = environment;
		this.inventory = inventory;
		this.uuids = uuids;
	}

	/**
	 * Checks what a client asks for: first its form, then whether it exists.
	 * @param request the request
	 * @return what is to be made
	 * @throws io.github.ovfemulator.vapi.type.VapiException {@code invalid_argument},
	 * {@code not_found} or {@code unsupported}
	 */
	Plan plan(CreateForResourcePoolRequest request) {
		ClientToken clientToken = ClientToken.of(request.clientToken());
		PackageSource source = PackageSource.of(request.createSpec(), this.environment.transfers().pulling());
		HostSystemId host = (request.hostSystem() != null) ? new HostSystemId(request.hostSystem()) : null;
		FolderId folder = (request.folder() != null) ? new FolderId(request.folder()) : null;
		Placement placement = this.inventory.place(new ResourcePoolId(request.resourcePool()), host, folder);
		return new Plan(clientToken, source, placement);
	}

	/** Makes the session of a plan, for a scope. */
	ImportSession create(Plan plan, @Nullable String scope) {
		SessionId id = new SessionId(this.uuids.next().toString());
		logger.info("Import session {}: created for {}", id, plan.placement().resourcePool());
		Deployer deployer = deployer(plan.placement().inScope(scope));
		ImportSession session = new ImportSession(id, scope, plan.source(), deployer, this.environment,
				this.transferMode);
		session.open();
		return session;
	}

	/**
	 * Makes a session of what was written down. Nobody can see it yet.
	 * @param saved what was written down
	 * @param future the inventory in which it will be
	 * @return the session
	 * @throws BadStateException when it has a fault
	 */
	ImportSession restore(ImportSnapshot saved, Inventory future) {
		Placement placement = placement(saved.target(), future).inScope(saved.scope());
		ImportState state = BadStateException.within("/transfer/phases",
				() -> saved.transfer().phases().state(ImportState.class));
		RestoredPackage content = BadStateException.within("/transfer", () -> content(saved.transfer(), state));
		boolean chosen = state == ImportState.IMPORT_FILE_TRANSFER || state == ImportState.IMPORT_INSTANTIATING;
		BadStateException.require(!chosen || saved.choices() != null, "/choices",
				"In this state something was chosen.");
		BadStateException.require((state == ImportState.IMPORT_COMPLETED) == (saved.entity() != null), "/entity",
				"What came of an import is known in IMPORT_COMPLETED, and not before.");
		BadStateException.require(
				!content.hasExternalDisks() || saved.transferMode() == FileTransferMode.EXTERNAL_TRANSFER_MODE,
				"/transfer_mode", "Disks go to another service in EXTERNAL_TRANSFER_MODE only.");
		return new ImportSession(saved, content, deployer(placement), this.environment, this.transferMode);
	}

	ScriptedSession script(SessionId id, List<ImportSessionInfo> infos) {
		return new ScriptedSession(id, infos, this.environment);
	}

	ScriptedSession restore(ScriptSnapshot snapshot) {
		return ScriptedSession.restore(snapshot, this.environment);
	}

	private Deployer deployer(Placement placement) {
		return new InventoryDeployer(this.inventory, placement,
				this.environment.transfers().readers().limits().maxMachines());
	}

	private RestoredPackage content(TransferSnapshot saved, ImportState state) {
		RestoredPackage content = BadStateException.within("/content", () -> RestoredPackage.read(saved.content(),
				state.takesUploads(), state.isFinished(), this.environment.transfers()));
		content.requireFor(state != ImportState.IMPORT_ERROR, state != ImportState.IMPORT_OVF_TRANSFER);
		boolean complete = state == ImportState.IMPORT_INSTANTIATING || state == ImportState.IMPORT_COMPLETED;
		BadStateException.require(!complete || content.isTransferComplete(), "/content/files",
				"In this state all files are here, and one is not.");
		BadStateException.require((state == ImportState.IMPORT_ERROR) != saved.errors().isEmpty(), "/errors",
				"There are errors in IMPORT_ERROR, and in no other state.");
		return content;
	}

	private static Placement placement(ImportSnapshot.Target target, Inventory future) {
		HostSystemId host = (target.host() != null) ? new HostSystemId(target.host()) : null;
		return BadStateException.within("/target", () -> InventoryService.placeIn(future,
				new ResourcePoolId(target.resourcePool()), host, new FolderId(target.folder())));
	}

	/**
	 * A session that can be made.
	 *
	 * @param clientToken the token by which a repeated call is known
	 * @param source what the client said of its package
	 * @param placement where it goes
	 */
	record Plan(ClientToken clientToken, PackageSource source, Placement placement) {

	}

	/**
	 * Parameters of {@code create_for_resource_pool}.
	 *
	 * @param clientToken a UUID by which a repeated call is known
	 * @param resourcePool the pool to import into
	 * @param hostSystem the host to import to
	 * @param folder the folder for what is made
	 * @param createSpec where the package comes from
	 */
	record CreateForResourcePoolRequest(@Nullable String clientToken, @ResourceType("ResourcePool") String resourcePool,
			@Nullable @ResourceType("HostSystem") String hostSystem, @Nullable @ResourceType("Folder") String folder,
			@HasFieldsOf(CreateSpec.class) Structure createSpec) implements Structure {

	}

}
