package io.github.ovfemulator.libraryitem;

import java.util.Objects;
import java.util.Set;

import io.github.ovfemulator.contentlibrary.LibraryId;
import io.github.ovfemulator.contentlibrary.LibraryItem;
import io.github.ovfemulator.contentlibrary.LibraryItemId;
import io.github.ovfemulator.contentlibrary.LibraryPackages;
import io.github.ovfemulator.contentlibrary.LibraryPackages.PackagePlace;
import io.github.ovfemulator.deployment.ExportSource;
import io.github.ovfemulator.inventory.InventoryService;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.VirtualAppId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.VirtualMachineId;
import io.github.ovfemulator.libraryitem.CaptureResult.CreateSpec;
import io.github.ovfemulator.libraryitem.CaptureResult.CreateTarget;
import io.github.ovfemulator.libraryitem.DeploymentResult.DeployableIdentity;
import io.github.ovfemulator.ovf.ExportFlag;
import io.github.ovfemulator.ovf.OvfError;
import io.github.ovfemulator.session.files.OvfErrors;
import io.github.ovfemulator.vapi.operation.CallContext;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.VapiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Service;

/**
 * Captures a machine or vApp as a library item: its descriptor, a manifest and its disks,
 * which are blank (a choice).
 */
@Service
class CaptureService {

	private static final Logger logger = LoggerFactory.getLogger(CaptureService.class);

	private final LibraryPackages library;

	private final InventoryService inventory;

	private final ResultStore results;

	CaptureService(LibraryPackages library, InventoryService inventory, ResultStore results) {
		this.library = library;
		this.inventory = inventory;
		this.results = results;
	}

	/**
	 * Captures a machine or vApp, or returns the result of an earlier successful call
	 * with the same token and user.
	 * @throws VapiException for an invalid specification, an unknown source, library or
	 * item, or a vApp that runs; other failures are in the result
	 */
	CaptureResult create(CreateRequest request, CallContext call) {
		return this.results.once(CaptureResult.class, call, request.clientToken(), () -> createNow(request, call));
	}

	private CaptureResult createNow(CreateRequest request, CallContext call) {
		CreateSpec spec = request.createSpec();
		Set<ExportFlag> flags = ExportFlag.of(spec.flags());
		LibraryId library = (request.target().libraryId() != null) ? new LibraryId(request.target().libraryId()) : null;
		LibraryItemId item = (request.target().libraryItemId() != null)
				? new LibraryItemId(request.target().libraryItemId()) : null;
		LibraryItemId made = (spec.libraryItemSourceId() != null) ? new LibraryItemId(spec.libraryItemSourceId())
				: null;
		this.library.requirePlace(library, item);
		if (made != null) {
			this.library.item(made);
		}
		LibraryPackages.requireTexts(spec.name(), spec.description());
		ExportSource source = source(request.source());
		String name = (spec.name() != null) ? spec.name() : source.name();
		String description = (spec.description() != null) ? spec.description()
				: Objects.toString(source.annotation(), "");
		try {
			LibraryItem captured = this.library.save(new PackagePlace(library, item, name, description, made),
					source.write(name, source.annotation(), flags).files(), call.scope());
			logger.info("{} captured as the library item {}", source.id(), captured.id());
			return new CaptureResult(true, captured.id().value(), null);
		}
		catch (VapiException ex) {
			logger.info("{} not captured: {}", source.id(), OvfErrors.describe(ex.error()));
			return CaptureResult.failure(OvfError.server(ex.error()));
		}
	}

	private ExportSource source(DeployableIdentity source) {
		return switch (source.type()) {
			case DeployableIdentity.VIRTUAL_MACHINE ->
				ExportSource.of(this.inventory.inventory(), new VirtualMachineId(source.id()));
			case DeployableIdentity.VIRTUAL_APP ->
				ExportSource.of(this.inventory.inventory(), new VirtualAppId(source.id()));
			default -> throw VapiException.of(ErrorType.INVALID_ARGUMENT,
					LocalizableMessage.of("emulator.library_item.capture.source",
							"The source has the type '%s'; it can be VirtualMachine or VirtualApp.", source.type()));
		};
	}

	/**
	 * Parameters of {@code create}.
	 *
	 * @param clientToken identifies repeated calls; any text
	 * @param source the machine or vApp
	 * @param target the item
	 * @param createSpec the choices of the client
	 */
	record CreateRequest(@Nullable String clientToken, DeployableIdentity source, CreateTarget target,
			CreateSpec createSpec) implements Structure {

	}

}
