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
import io.github.ovfemulator.session.files.PullEnvironment;
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
 * Creates and restores import sessions.
 */
final class ImportSessionFactory {

	private static final Logger logger = LoggerFactory.getLogger(ImportSessionFactory.class);

	private final SessionEnvironment environment;

	private final InventoryService inventory;

	private final UuidSource uuids;

	ImportSessionFactory(SessionEnvironment environment, InventoryService inventory, UuidSource uuids) {
		this.environment = environment;
		this.inventory = inventory;
		this.uuids = uuids;
	}

	/**
	 * Validates a request: first its form, then the existence of its objects.
	 * @throws io.github.ovfemulator.vapi.type.VapiException {@code invalid_argument},
	 * {@code not_found} or {@code unsupported}
	 */
	Plan plan(CreateForResourcePoolRequest request) {
		ClientToken clientToken = ClientToken.of(request.clientToken(), "import_session");
		PackageSource source = PackageSource.of(request.createSpec(), this.environment.transfers().pulling());
		HostSystemId host = (request.hostSystem() != null) ? new HostSystemId(request.hostSystem()) : null;
		FolderId folder = (request.folder() != null) ? new FolderId(request.folder()) : null;
		Placement placement = this.inventory.place(new ResourcePoolId(request.resourcePool()), host, folder);
		return new Plan(clientToken, source, placement);
	}

	/**
	 * Creates the session of a plan.
	 */
	ImportSession create(Plan plan, @Nullable String scope) {
		SessionId id = new SessionId(this.uuids.next().toString());
		logger.info("Import session {}: created for {}", id, plan.placement().resourcePool());
		Deployer deployer = deployer(plan.placement().inScope(scope));
		ImportSession session = new ImportSession(id, scope, plan.source(), deployer, this.environment);
		session.open();
		return session;
	}

	/**
	 * Restores a session. It is not in the store yet.
	 * @param future the inventory that the session will deploy to
	 * @param pulling the origins of the packages
	 * @throws BadStateException if the snapshot is invalid
	 */
	ImportSession restore(ImportSnapshot saved, Inventory future, PullEnvironment pulling) {
		Placement placement = placement(saved.target(), future).inScope(saved.scope());
		ImportState state = BadStateException.within("/transfer/phases",
				() -> saved.transfer().phases().state(ImportState.class));
		RestoredPackage content = BadStateException.within("/transfer",
				() -> content(saved.transfer(), state, pulling));
		boolean chosen = state == ImportState.IMPORT_FILE_TRANSFER || state == ImportState.IMPORT_INSTANTIATING;
		BadStateException.require(!chosen || saved.choices() != null, "/choices",
				"In this state the choices are required.");
		BadStateException.require((state == ImportState.IMPORT_COMPLETED) == (saved.entity() != null), "/entity",
				"The machine or vApp is known in IMPORT_COMPLETED, and in no other state.");
		BadStateException.require(
				!content.hasExternalDisks() || saved.transferMode() == FileTransferMode.EXTERNAL_TRANSFER_MODE,
				"/transfer_mode", "Disks are external in EXTERNAL_TRANSFER_MODE only.");
		return new ImportSession(saved, content, deployer(placement), this.environment);
	}

	ScriptedSession script(SessionId id, SessionScript script) {
		return new ScriptedSession(id, script, this.environment);
	}

	ScriptedSession restore(ScriptSnapshot snapshot) {
		return ScriptedSession.restore(snapshot, this.environment);
	}

	private Deployer deployer(Placement placement) {
		return new InventoryDeployer(this.inventory, placement,
				this.environment.transfers().readers().limits().maxMachines());
	}

	private RestoredPackage content(TransferSnapshot saved, ImportState state, PullEnvironment pulling) {
		RestoredPackage content = BadStateException.within("/content", () -> RestoredPackage.read(saved.content(),
				state.takesUploads(), state.isFinished(), this.environment.transfers().with(pulling)));
		content.requireFor(state != ImportState.IMPORT_ERROR, state != ImportState.IMPORT_OVF_TRANSFER);
		boolean complete = state == ImportState.IMPORT_INSTANTIATING || state == ImportState.IMPORT_COMPLETED;
		BadStateException.require(!complete || content.isTransferComplete(), "/content/files",
				"In this state all files are complete, but one is missing.");
		BadStateException.require((state == ImportState.IMPORT_ERROR) != saved.errors().isEmpty(), "/errors",
				"Errors are required in IMPORT_ERROR, and not allowed in other states.");
		return content;
	}

	private static Placement placement(ImportSnapshot.Target target, Inventory future) {
		HostSystemId host = (target.host() != null) ? new HostSystemId(target.host()) : null;
		return BadStateException.within("/target", () -> InventoryService.placeIn(future,
				new ResourcePoolId(target.resourcePool()), host, new FolderId(target.folder())));
	}

	/**
	 * A validated request.
	 *
	 * @param clientToken the client token
	 * @param source the source of the package
	 * @param placement the target
	 */
	record Plan(ClientToken clientToken, PackageSource source, Placement placement) {

	}

	/**
	 * The parameters of {@code create_for_resource_pool}.
	 *
	 * @param clientToken a UUID; a repeated call with it returns the same session
	 * @param resourcePool the resource pool
	 * @param hostSystem the host
	 * @param folder the folder of the machine or vApp
	 * @param createSpec the source of the package
	 */
	record CreateForResourcePoolRequest(@Nullable String clientToken, @ResourceType("ResourcePool") String resourcePool,
			@Nullable @ResourceType("HostSystem") String hostSystem, @Nullable @ResourceType("Folder") String folder,
			@HasFieldsOf(CreateSpec.class) Structure createSpec) implements Structure {

	}

}
