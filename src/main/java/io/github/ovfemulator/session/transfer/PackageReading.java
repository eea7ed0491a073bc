package io.github.ovfemulator.session.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import io.github.ovfemulator.ovf.OvfError;
import io.github.ovfemulator.ovf.OvfInfo;
import io.github.ovfemulator.ovf.OvfWarning;
import io.github.ovfemulator.ovf.descriptor.OvfDescriptor;
import io.github.ovfemulator.ovf.parameters.resolver.DeployablePackage;
import io.github.ovfemulator.session.files.PackageSource;
import io.github.ovfemulator.session.files.PullEnvironment;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;
import io.github.ovfemulator.web.TransferredFile;
import org.jspecify.annotations.Nullable;

/**
 * Reads a package from its origin in the calling thread, without a session: first the
 * files that describe it, then all other files. For one thread.
 */
public final class PackageReading implements AutoCloseable {

	private final Host host;

	private final PackageTransfer transfer;

	private PackageReading(PackageSource source, Host host, TransferEnvironment environment) {
		this.host = host;
		PullEnvironment pulling = new PullEnvironment(environment.pulling().origins(), Runnable::run, 1);
		this.transfer = new PackageTransfer(source, host, new TransferEnvironment(environment.readers(),
				environment.limits(), environment.uploads(), pulling, environment.faults()), (file) -> true);
	}

	/**
	 * Reads the descriptor, and the manifest, the certificate and the message bundles
	 * that belong to it.
	 * @param source the package, which is not pushed
	 * @param id the id of the package for fault rules
	 * @param scope the scope of the call, or {@code null}
	 * @param environment the collaborators of transfers
	 * @return the package, without descriptor if there are errors
	 */
	public static PackageReading describe(PackageSource source, String id, @Nullable String scope,
			TransferEnvironment environment) {
		PackageReading reading = new PackageReading(source, new Host(id, scope), environment);
		try {
			reading.transfer.start();
			reading.host.rethrow();
			return reading;
		}
		catch (RuntimeException | Error ex) {
			reading.close();
			throw ex;
		}
	}

	/**
	 * Reads the other files of a deployment option.
	 * @param selected the descriptor under the option
	 */
	public void complete(OvfDescriptor selected) {
		this.transfer.state().retain(selected);
		if (!this.transfer.state().isComplete()) {
			this.transfer.pullMissing();
		}
		this.host.rethrow();
	}

	/** Releases the memory of the package. */
	@Override
	public void close() {
		this.transfer.close();
	}

	/**
	 * Returns the errors of the files read so far.
	 * @return the errors, empty for a valid package
	 */
	public List<OvfError> errors() {
		return List.copyOf(this.host.errors);
	}

	/**
	 * Returns the warnings about the files read so far.
	 * @return the warnings
	 */
	public List<OvfWarning> warnings() {
		return this.transfer.state().contents().warnings(this.transfer.state().files());
	}

	/**
	 * Returns the information about the files read so far.
	 * @return the information
	 */
	public List<OvfInfo> information() {
		return this.transfer.state().contents().information(this.transfer.state().files(), true);
	}

	/**
	 * Returns the package as the input of the resolution of parameters.
	 * @return the package
	 */
	public DeployablePackage deployable() {
		return this.transfer.state().contents().deployable();
	}

	/** Collects the errors of the transfer. */
	private static final class Host implements TransferHost {

		private final String id;

		private final @Nullable String scope;

		private final List<OvfError> errors = new ArrayList<>();

		private @Nullable Throwable failure;

		Host(String id, @Nullable String scope) {
			this.id = id;
			this.scope = scope;
		}

		@Override
		public TransferredFile subject(String file) {
			return new TransferredFile(this.id, file, this.scope);
		}

		@Override
		public boolean acceptsFiles() {
			return this.errors.isEmpty() && this.failure == null;
		}

		@Override
		public <T extends @Nullable Object> T change(Supplier<T> change) {
			return change.get();
		}

		@Override
		public void advance() {
			// the caller continues when the transfer has ended
		}

		@Override
		public void fail(OvfError error) {
			if (acceptsFiles()) {
				this.errors.add(error);
			}
		}

		@Override
		public void fail(Throwable unexpected) {
			this.failure = unexpected;
		}

		@Override
		public VapiException refusal(String operation) {
			return VapiException.of(ErrorType.NOT_ALLOWED_IN_CURRENT_STATE,
					LocalizableMessage.of("emulator.package.refused",
							"The package '%s' is invalid, which does not allow %s.", this.id, operation));
		}

		void rethrow() {
			if (this.failure instanceof Error error) {
				throw error;
			}
			if (this.failure != null) {
				throw new IllegalStateException("The package " + this.id + " cannot be read", this.failure);
			}
		}

	}

}
