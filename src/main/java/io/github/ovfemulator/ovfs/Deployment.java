package io.github.ovfemulator.ovfs;

import java.util.List;
import java.util.function.Supplier;

import io.github.ovfemulator.deployment.DeployedEntity;
import io.github.ovfemulator.deployment.Deployer;
import io.github.ovfemulator.inventory.InventoryService;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.VirtualAppId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.VirtualMachineId;
import io.github.ovfemulator.ovf.OvfError;
import io.github.ovfemulator.ovf.parameters.resolver.DeployablePackage;
import io.github.ovfemulator.ovf.parameters.resolver.ResolvedPackage;
import io.github.ovfemulator.session.files.PackageSource;
import io.github.ovfemulator.session.transfer.PackageTransfer;
import io.github.ovfemulator.session.transfer.TransferEnvironment;
import io.github.ovfemulator.session.transfer.TransferHost;
import io.github.ovfemulator.task.Task;
import io.github.ovfemulator.task.TaskErrors;
import io.github.ovfemulator.task.TaskWork;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.VapiException;
import io.github.ovfemulator.web.TransferredFile;
import org.jspecify.annotations.Nullable;

/**
 * The deployment of a package: pulls the files that describe it, resolves the parameters,
 * pulls the other files, and creates the machine or vApp at the end of its task. Guarded
 * by the lock of the task.
 */
final class Deployment implements TaskWork, TransferHost {

	private final Task task;

	private final DeploySpec spec;

	private final Deployer deployer;

	private final InventoryService inventory;

	private final PackageTransfer transfer;

	private volatile @Nullable ResolvedPackage resolved;

	@SuppressWarnings("this-escape")
	Deployment(Task task, DeploySpec spec, PackageSource source, Deployer deployer, InventoryService inventory,
			TransferEnvironment environment) {
		this.task = task;
		this.spec = spec;
		this.deployer = deployer;
		this.inventory = inventory;
		this.transfer = new PackageTransfer(source, this, environment, (file) -> true);
		if (Boolean.TRUE.equals(spec.skipManifestCheck())) {
			this.transfer.state().contents().ignoreManifest();
		}
	}

	@Override
	public void start() {
		this.transfer.start();
	}

	@Override
	public boolean proceed() {
		if (this.resolved == null && this.transfer.state().isDescribed()) {
			resolve();
		}
		return this.resolved != null && this.transfer.state().isComplete();
	}

	private void resolve() {
		DeployablePackage source = this.transfer.state().contents().deployable();
		this.deployer.requireUsable();
		ResolvedPackage valid = new DeploymentParameters(this.spec, source.descriptor()).choices()
			.resolve(source, this.deployer)
			.requireValid();
		this.resolved = valid;
		this.transfer.state().retain(valid.descriptor());
		if (!this.transfer.state().isComplete()) {
			this.transfer.pullMissing();
		}
	}

	@Override
	public Structure finish() {
		if (Boolean.TRUE.equals(this.spec.signatureRequired())
				&& this.transfer.state().contents().deployable().certificate() == null) {
			throw VapiException.of(ErrorType.INVALID_ARGUMENT, LocalizableMessage.of("emulator.ovfs.unsigned",
					"The package is not signed, and signature_required is true."));
		}
		ResolvedPackage ready = this.resolved;
		if (ready == null) {
			throw new IllegalStateException("The parameters are not resolved");
		}
		DeployedEntity created = this.deployer.deploy(ready);
		if (Boolean.TRUE.equals(this.spec.powerOn())) {
			powerOn(created);
		}
		return new DeployResult(created.virtualApp() ? "VirtualApp" : "VirtualMachine", created.id());
	}

	private void powerOn(DeployedEntity created) {
		try {
			if (created.virtualApp()) {
				this.inventory.powerOn(new VirtualAppId(created.id()));
			}
			else {
				this.inventory.powerOn(new VirtualMachineId(created.id()));
			}
		}
		catch (VapiException ex) {
			remove(created);
			throw ex;
		}
	}

	private void remove(DeployedEntity created) {
		if (created.virtualApp()) {
			this.inventory.removeVirtualApp(new VirtualAppId(created.id()));
		}
		else {
			this.inventory.remove(new VirtualMachineId(created.id()));
		}
	}

	@Override
	public void stop() {
		this.transfer.close();
	}

	@Override
	public long percent() {
		return (this.resolved != null) ? this.transfer.state().files().percent() : 0;
	}

	@Override
	public LocalizableMessage message() {
		if (this.resolved == null) {
			return LocalizableMessage.of("emulator.ovfs.describing", "Reading the package");
		}
		return Boolean.FALSE.equals(this.spec.pullFromEsx())
				? LocalizableMessage.of("emulator.ovfs.pushing", "Transferring the files to the host")
				: LocalizableMessage.of("emulator.ovfs.pulling", "The host pulls the files");
	}

	/** Without the descriptor, every property may be a password. */
	@Override
	public DeploymentSnapshot save() {
		ResolvedPackage known = this.resolved;
		return DeploymentSnapshot.of(this.spec,
				(key) -> known == null || known.descriptor()
					.properties()
					.anyMatch((property) -> property.fullKey().equals(key) && property.isSecret()));
	}

	@Override
	public TransferredFile subject(String file) {
		return new TransferredFile(this.task.id().value(), file, this.task.scope());
	}

	@Override
	public boolean acceptsFiles() {
		return this.task.isRunning();
	}

	@Override
	public <T extends @Nullable Object> T change(Supplier<T> change) {
		return this.task.change(change);
	}

	@Override
	public void advance() {
		this.task.advance();
	}

	@Override
	public void fail(OvfError error) {
		this.task.fail(TaskErrors.of(List.of(error)));
	}

	@Override
	public void fail(Throwable failure) {
		this.task.fail(failure);
	}

	@Override
	public VapiException refusal(String operation) {
		return this.task.refusal(operation);
	}

}
