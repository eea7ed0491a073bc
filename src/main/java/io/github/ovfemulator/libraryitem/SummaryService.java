package io.github.ovfemulator.libraryitem;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.github.ovfemulator.contentlibrary.LibraryItemId;
import io.github.ovfemulator.deployment.Deployer;
import io.github.ovfemulator.deployment.DeploymentChoices;
import io.github.ovfemulator.deployment.InventoryDeployer;
import io.github.ovfemulator.inventory.InventoryService;
import io.github.ovfemulator.inventory.Placement;
import io.github.ovfemulator.ovf.OvfError;
import io.github.ovfemulator.ovf.ParseIssue;
import io.github.ovfemulator.ovf.descriptor.DeploymentOption;
import io.github.ovfemulator.ovf.descriptor.Network;
import io.github.ovfemulator.ovf.descriptor.OvfDescriptor;
import io.github.ovfemulator.ovf.descriptor.StorageGroup;
import io.github.ovfemulator.ovf.parameters.CertificateParams;
import io.github.ovfemulator.ovf.parameters.DeploymentOptionParams;
import io.github.ovfemulator.ovf.parameters.EulaParams;
import io.github.ovfemulator.ovf.parameters.ExtraConfigParams;
import io.github.ovfemulator.ovf.parameters.IpAllocationParams;
import io.github.ovfemulator.ovf.parameters.NameAndProductParams;
import io.github.ovfemulator.ovf.parameters.OvfParams;
import io.github.ovfemulator.ovf.parameters.PropertyParams;
import io.github.ovfemulator.ovf.parameters.ScaleOutParams;
import io.github.ovfemulator.ovf.parameters.SizeParams;
import io.github.ovfemulator.ovf.parameters.UnknownSectionParams;
import io.github.ovfemulator.ovf.parameters.VcenterExtensionParams;
import io.github.ovfemulator.ovf.parameters.resolver.StorageChoice;
import io.github.ovfemulator.session.files.PackageSource;
import io.github.ovfemulator.session.transfer.PackageReading;
import io.github.ovfemulator.vapi.operation.CallContext;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.VapiException;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Summarizes the package of a library item for a deployment target.
 */
@Service
class SummaryService {

	/** The kinds of parameters that a deployment takes as structures. */
	private static final Set<Class<? extends OvfParams>> ADDITIONAL = Set.of(DeploymentOptionParams.class,
			ExtraConfigParams.class, IpAllocationParams.class, PropertyParams.class, ScaleOutParams.class,
			SizeParams.class, UnknownSectionParams.class, VcenterExtensionParams.class, CertificateParams.class);

	private static final DeploymentChoices DEFAULTS = new DeploymentChoices(null, null, false, Map.of(),
			StorageChoice.NONE, Map.of(), List.of());

	private final ItemPackages packages;

	private final InventoryService inventory;

	SummaryService(ItemPackages packages, InventoryService inventory) {
		this.packages = packages;
		this.inventory = inventory;
	}

	/**
	 * Summarizes a package. Only the files that describe it are read.
	 * @throws VapiException {@code not_found}, {@code resource_inaccessible}, or
	 * {@code invalid_argument} for an invalid target or package
	 */
	OvfSummary summarize(LibraryItemId item, TargetSpec target, CallContext call) {
		PackageSource source = this.packages.find(item, null, List.of());
		Placement placement = target.place(this.inventory);
		Deployer deployer = new InventoryDeployer(this.inventory, placement, this.packages.maxMachines());
		try (PackageReading reading = this.packages.describe(source, item, call.scope())) {
			return summarize(reading, deployer);
		}
	}

	private static OvfSummary summarize(PackageReading reading, Deployer deployer) {
		requireValid(reading.errors());
		List<OvfParams> parameters = DEFAULTS.resolve(reading.deployable(), deployer).parameters();
		OvfDescriptor descriptor = reading.deployable().descriptor();
		NameAndProductParams product = find(parameters, NameAndProductParams.class);
		EulaParams licenses = find(parameters, EulaParams.class);
		List<String> eulas = (licenses != null) ? licenses.eulas() : null;
		return new OvfSummary((product != null) ? product.name() : null,
				(product != null) ? product.annotation() : null, (eulas != null) ? eulas : List.of(),
				unsetIfEmpty(descriptor.networks().stream().map(Network::name).distinct().toList()),
				unsetIfEmpty(descriptor.storageGroups().stream().map(StorageGroup::id).toList()),
				parameters.stream()
					.filter((each) -> ADDITIONAL.contains(each.getClass()))
					.map((each) -> selected(each, descriptor))
					.toList());
	}

	/** No option is selected in a package that marks none as the default. */
	private static Structure selected(OvfParams parameters, OvfDescriptor descriptor) {
		return (parameters instanceof DeploymentOptionParams options
				&& descriptor.deploymentOptions().stream().noneMatch(DeploymentOption::isMarked))
						? new DeploymentOptionParams(options.deploymentOptions(), null, options.type()) : parameters;
	}

	private static <P extends OvfParams> @Nullable P find(List<OvfParams> parameters, Class<P> kind) {
		return parameters.stream().filter(kind::isInstance).map(kind::cast).findFirst().orElse(null);
	}

	private static @Nullable List<String> unsetIfEmpty(List<String> names) {
		return names.isEmpty() ? null : names;
	}

	private static void requireValid(List<OvfError> errors) {
		if (!errors.isEmpty()) {
			List<LocalizableMessage> messages = errors.stream()
				.flatMap((error) -> (error.issues() != null) ? error.issues().stream() : Stream.empty())
				.map(SummaryService::describe)
				.toList();
			throw VapiException.of(ErrorType.INVALID_ARGUMENT, messages, null);
		}
	}

	private static LocalizableMessage describe(ParseIssue issue) {
		return LocalizableMessage.of("emulator.library_item.invalid_package",
				"The package of the library item is invalid: %s (%s, line %s, column %s)",
				issue.message().defaultMessage(), issue.file(), issue.lineNumber(), issue.columnNumber());
	}

}
