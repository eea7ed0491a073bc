package io.github.ovfemulator.libraryitem;

import java.util.List;
import java.util.stream.Stream;

import io.github.ovfemulator.contentlibrary.LibraryItemId;
import io.github.ovfemulator.contentlibrary.storage.ItemContent;
import io.github.ovfemulator.deployment.DeployedEntity;
import io.github.ovfemulator.deployment.Deployer;
import io.github.ovfemulator.deployment.InventoryDeployer;
import io.github.ovfemulator.inventory.InventoryService;
import io.github.ovfemulator.inventory.Placement;
import io.github.ovfemulator.libraryitem.DeploymentResult.DeployableIdentity;
import io.github.ovfemulator.ovf.OvfError;
import io.github.ovfemulator.ovf.parameters.resolver.ParameterResolution;
import io.github.ovfemulator.ovf.parameters.resolver.ResolvedPackage;
import io.github.ovfemulator.session.files.OvfErrors;
import io.github.ovfemulator.session.files.PackageSource;
import io.github.ovfemulator.session.transfer.PackageReading;
import io.github.ovfemulator.vapi.operation.CallContext;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.VapiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Service;

/**
 * Deploys the package of a library item. The call returns when the machine or vApp
 * exists, whatever the pace (a choice).
 */
@Service
class DeploymentService {

	private static final Logger logger = LoggerFactory.getLogger(DeploymentService.class);

	private final ItemPackages packages;

	private final InventoryService inventory;

	private final ResultStore results;

	DeploymentService(ItemPackages packages, InventoryService inventory, ResultStore results) {
		this.packages = packages;
		this.inventory = inventory;
		this.results = results;
	}

	/**
	 * Deploys a package, or returns the result of an earlier successful call with the
	 * same token and user.
	 * @throws VapiException for an invalid target or specification, an unknown item, or a
	 * package that cannot be read; other failures are in the result
	 */
	DeploymentResult deploy(DeployRequest request, CallContext call) {
		return this.results.once(DeploymentResult.class, call, request.clientToken(), () -> deployNow(request, call));
	}

	private DeploymentResult deployNow(DeployRequest request, CallContext call) {
		LibraryItemId item = new LibraryItemId(request.ovfLibraryItemId());
		SpecCheck.requireTyped(request.deploymentSpec());
		ItemContent content = this.packages.open(item);
		try {
			DeploymentResult result = deployNow(item, request, call);
			if (!result.succeeded() && result.error() != null) {
				logger.info("Library item {}: deploy failed: {}", item,
						OvfErrors.describe(result.error().errors().get(0)));
			}
			return result;
		}
		finally {
			content.release();
		}
	}

	private DeploymentResult deployNow(LibraryItemId item, DeployRequest request, CallContext call) {
		DeploymentSpec spec = request.deploymentSpec();
		PackageSource source = this.packages.find(item, spec.locale(),
				(spec.flags() != null) ? spec.flags() : List.of());
		Placement placement = request.target().place(this.inventory).inScope(call.scope());
		ConfigSpec config = spec.config();
		Deployer deployer = new InventoryDeployer(this.inventory, placement, this.packages.maxMachines())
			.changing(config::apply);
		SpecCheck.requireFitting(spec, deployer);
		try (PackageReading reading = this.packages.describe(source, item, call.scope())) {
			return deploy(spec, config, reading, deployer);
		}
	}

	private DeploymentResult deploy(DeploymentSpec spec, ConfigSpec config, PackageReading reading, Deployer deployer) {
		if (!reading.errors().isEmpty()) {
			return failure(reading.errors(), reading);
		}
		SpecCheck.requireMachine(spec, reading.deployable().descriptor());
		ChoicesReader choices = new ChoicesReader(spec, config, reading.deployable().descriptor());
		ParameterResolution resolution = choices.read().resolve(reading.deployable(), deployer);
		List<OvfError> errors = choices.errors(resolution);
		if (!errors.isEmpty()) {
			return failure(errors, reading);
		}
		ResolvedPackage resolved = resolution.requireValid();
		reading.complete(resolved.descriptor());
		ItemPackages.requireAccessible(reading.errors());
		if (!reading.errors().isEmpty()) {
			return failure(reading.errors(), reading);
		}
		try {
			deployer.requireUsable();
			DeployedEntity entity = deployer.deploy(resolved);
			logger.info("Library item deployed as {}", entity.id());
			return DeploymentResult
				.success(
						new DeployableIdentity(entity.virtualApp() ? DeployableIdentity.VIRTUAL_APP
								: DeployableIdentity.VIRTUAL_MACHINE, entity.id()),
						Stream.concat(reading.warnings().stream(), config.warnings().stream()).toList(),
						reading.information());
		}
		catch (VapiException ex) {
			return failure(List.of(OvfError.server(ex.error())), reading);
		}
	}

	private static DeploymentResult failure(List<OvfError> errors, PackageReading reading) {
		return DeploymentResult.failure(errors, reading.warnings(), reading.information());
	}

	/**
	 * Parameters of {@code deploy}.
	 *
	 * @param clientToken identifies repeated calls; any text
	 * @param ovfLibraryItemId the item
	 * @param target the place of deployment
	 * @param deploymentSpec the choices of the client
	 */
	record DeployRequest(@Nullable String clientToken,
			@ResourceType(LibraryItemId.RESOURCE_TYPE) String ovfLibraryItemId, TargetSpec target,
			DeploymentSpec deploymentSpec) implements Structure {

	}

}
