package io.github.ovfemulator.importsession;

import io.github.ovfemulator.importsession.deployment.Deployer;
import io.github.ovfemulator.importsession.deployment.InventoryDeployer;
import io.github.ovfemulator.importsession.intake.SessionEnvironment;
import io.github.ovfemulator.importsession.intake.source.PackageSource;
import io.github.ovfemulator.importsession.store.ClientToken;
import io.github.ovfemulator.importsession.store.ImportSessionId;
import io.github.ovfemulator.inventory.InventoryService;
import io.github.ovfemulator.inventory.Placement;
import io.github.ovfemulator.inventory.domain.FolderId;
import io.github.ovfemulator.inventory.domain.HostSystemId;
import io.github.ovfemulator.inventory.domain.ResourcePoolId;
import io.github.ovfemulator.simulation.UuidSource;
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

	ImportSessionFactory(SessionEnvironment environment, InventoryService inventory, UuidSource uuids) {
		this.environment = environment;
		this.inventory = inventory;
		this.uuids = uuids;
	}

	/**
	 * Checks what a client asks for: first its form, then whether it exists.
	 * @param request the request
	 * @return what is to be made
	 * @throws io.github.ovfemulator.vapi.std.VapiException {@code invalid_argument},
	 * {@code not_found} or {@code unsupported}
	 */
	Plan plan(CreateForResourcePoolRequest request) {
		ClientToken clientToken = ClientToken.of(request.clientToken());
		PackageSource source = PackageSource.of(request.createSpec(), this.environment.fetching());
		HostSystemId host = (request.hostSystem() != null) ? new HostSystemId(request.hostSystem()) : null;
		FolderId folder = (request.folder() != null) ? new FolderId(request.folder()) : null;
		Placement placement = this.inventory.place(new ResourcePoolId(request.resourcePool()), host, folder);
		return new Plan(clientToken, source, placement);
	}

	/** Makes the session of a plan, for a scope. */
	Session create(Plan plan, @Nullable String scope) {
		ImportSessionId id = new ImportSessionId(this.uuids.next().toString());
		logger.info("Import session {}: created for {}", id, plan.placement().resourcePool());
		Deployer deployer = new InventoryDeployer(this.inventory, plan.placement().inScope(scope));
		ImportSession session = new ImportSession(id, scope, plan.source(), deployer, this.environment);
		session.start();
		return session;
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

}
