package io.github.ovfemulator.ovfs;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import io.github.ovfemulator.deployment.InventoryDeployer;
import io.github.ovfemulator.inventory.InventoryService;
import io.github.ovfemulator.inventory.Placement;
import io.github.ovfemulator.inventory.domain.Datastore;
import io.github.ovfemulator.inventory.domain.Inventory;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.DatastoreId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.FolderId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.HostSystemId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.NetworkId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.ResourcePoolId;
import io.github.ovfemulator.inventory.domain.Network;
import io.github.ovfemulator.session.SessionId;
import io.github.ovfemulator.session.files.CreateSpec;
import io.github.ovfemulator.session.files.PackageSource;
import io.github.ovfemulator.session.transfer.TransferEnvironment;
import io.github.ovfemulator.task.Task;
import io.github.ovfemulator.task.TaskDefinition;
import io.github.ovfemulator.task.TaskService;
import io.github.ovfemulator.task.TaskWork;
import io.github.ovfemulator.transfer.pull.PullException;
import io.github.ovfemulator.transfer.pull.PullService;
import io.github.ovfemulator.transfer.pull.PullUrl;
import io.github.ovfemulator.transfer.pull.Puller;
import io.github.ovfemulator.transfer.pull.Pullers;
import io.github.ovfemulator.transfer.pull.Thumbprint;
import io.github.ovfemulator.vapi.operation.CallContext;
import io.github.ovfemulator.vapi.text.Characters;
import io.github.ovfemulator.vapi.type.DynamicId;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Validates specifications and starts deployments. Everything that needs the package
 * itself is an error of the task.
 */
@Service
public final class OvfsService {

	/** The operation, which returns a task. */
	static final String OPERATION = "deploy$task";

	private static final String SERVICE = "com.vmware.vcenter.ovfs";

	/** The headers that the client of the emulator sets itself. */
	private static final Set<String> RESERVED = Set.of("connection", "content-length", "host", "transfer-encoding");

	private static final int MAX_HEADER_NAME = 256;

	private final TaskService tasks;

	private final InventoryService inventory;

	private final TransferEnvironment transfers;

	private final Pullers pullers;

	private final PullService pulls;

	OvfsService(TaskService tasks, InventoryService inventory, TransferEnvironment transfers, Pullers pullers,
			PullService pulls) {
		this.tasks = tasks;
		this.inventory = inventory;
		this.transfers = transfers;
		this.pullers = pullers;
		this.pulls = pulls;
	}

	SessionId deploy(DeploySpec spec, CallContext call) {
		Function<Task, TaskWork> work = work(spec, this.inventory.inventory());
		TaskDefinition definition = new TaskDefinition(SERVICE, OPERATION,
				LocalizableMessage.of("emulator.ovfs.deploy", "Deploy OVF template"),
				new DynamicId("ResourcePool", String.valueOf(spec.resourcePool())), call.caller().user(), true);
		return this.tasks.start(definition, call.scope(), work);
	}

	/**
	 * Restores a deployment, which starts again.
	 * @param saved the snapshot
	 * @param inventory the restored inventory
	 * @return creates the work of a task
	 * @throws VapiException {@code canceled} if it lacks something that was left out, or
	 * the error of the specification in this inventory
	 */
	public Function<Task, TaskWork> restore(DeploymentSnapshot saved, Inventory inventory) {
		if (!saved.leftOut().isEmpty()) {
			throw VapiException.of(ErrorType.CANCELED, LocalizableMessage.of("emulator.ovfs.left_out",
					"The deployment cannot continue after the restore of a state, which left out secrets of %s.",
					String.join(", ", saved.leftOut())));
		}
		return work(saved.spec(), inventory);
	}

	private Function<Task, TaskWork> work(DeploySpec spec, Inventory current) {
		PackageSource source = new PackageSource(
				new CreateSpec(null, List.of(), CreateSpec.SourceType.PULL_SOURCE, spec.url(), null, null, null, null),
				origin(spec));
		Placement placement = place(spec, current);
		requireNetworks((spec.networkMapping() != null) ? spec.networkMapping() : Map.of(), current);
		current.get(Datastore.class, new DatastoreId(spec.vmHomeDatastore().datastore()));
		return (task) -> new Deployment(task, spec, source, new InventoryDeployer(this.inventory,
				placement.inScope(task.scope()), this.transfers.readers().limits().maxMachines()), this.inventory,
				this.transfers);
	}

	private static Placement place(DeploySpec spec, Inventory current) {
		String pool = spec.resourcePool();
		if (pool == null || pool.isEmpty()) {
			throw invalid("resource_pool", "The resource_pool is required.");
		}
		if (spec.name().isBlank()) {
			throw invalid("name", "The name must not be blank.");
		}
		HostSystemId host = (spec.hostSystem() != null) ? new HostSystemId(spec.hostSystem()) : null;
		FolderId folder = (spec.folder() != null) ? new FolderId(spec.folder()) : null;
		return InventoryService.placeIn(current, new ResourcePoolId(pool), host, folder);
	}

	private static void requireNetworks(Map<String, DeploySpec.NetworkInfo> mapping, Inventory current) {
		mapping.values().forEach((info) -> {
			Network network = current.get(Network.class, new NetworkId(info.network()));
			String type = switch (network.type()) {
				case STANDARD_PORTGROUP -> "Network";
				case DISTRIBUTED_PORTGROUP -> "DistributedVirtualPortgroup";
				case OPAQUE_NETWORK -> "OpaqueNetwork";
			};
			if (!type.equals(info.netType())) {
				throw invalid("net_type", "The network '%s' has the net_type %s, not '%s'.", info.network(), type,
						info.netType());
			}
		});
	}

	private DeploymentOrigin origin(DeploySpec spec) {
		Map<String, String> headers = (spec.customHttpHeaders() != null) ? spec.customHttpHeaders() : Map.of();
		headers.forEach(OvfsService::requireHeader);
		Puller puller = this.pullers.trusting(thumbprint(spec.sourceCertificate())).withHeaders(headers);
		try {
			return new DeploymentOrigin(PullUrl.parse(spec.url()), puller, this.pulls);
		}
		catch (PullException ex) {
			throw VapiException.of(ErrorType.INVALID_ARGUMENT, ex.description());
		}
	}

	private static void requireHeader(String name, String value) {
		if (!Characters.areAll(name, 1, MAX_HEADER_NAME, OvfsService::isToken)
				|| RESERVED.contains(name.toLowerCase(Locale.ROOT))) {
			throw invalid("header_name", "A name in custom_http_headers is not a header that can be set.");
		}
		if (!Characters.areAll(value, 0, Integer.MAX_VALUE, (each) -> each >= ' ' && each != 0x7f)) {
			throw invalid("header_value", "The value of the header '%s' contains control characters.", name);
		}
	}

	private static boolean isToken(int character) {
		return Characters.isLetter(character) || Characters.isDigit(character)
				|| "!#$%&'*+-.^_`|~".indexOf(character) >= 0;
	}

	private static @Nullable Thumbprint thumbprint(@Nullable String pem) {
		if (pem == null) {
			return null;
		}
		return Thumbprint.ofPem(pem)
			.orElseThrow(
					() -> invalid("source_certificate", "The source_certificate is not a certificate in PEM format."));
	}

	private static VapiException invalid(String id, String pattern, Object... args) {
		return VapiException.of(ErrorType.INVALID_ARGUMENT,
				LocalizableMessage.of("emulator.ovfs." + id, pattern, args));
	}

}
