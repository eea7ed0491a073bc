package io.github.ovfemulator.libraryitem;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import io.github.ovfemulator.contentlibrary.LibraryId;
import io.github.ovfemulator.contentlibrary.LibraryItem;
import io.github.ovfemulator.contentlibrary.LibraryItemId;
import io.github.ovfemulator.contentlibrary.LibraryPackages;
import io.github.ovfemulator.contentlibrary.LibraryPackages.NewFile;
import io.github.ovfemulator.deployment.DescriptorWriter;
import io.github.ovfemulator.inventory.InventoryService;
import io.github.ovfemulator.inventory.domain.Inventory;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.VirtualAppId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.VirtualMachineId;
import io.github.ovfemulator.inventory.domain.PowerState;
import io.github.ovfemulator.inventory.domain.VirtualApp;
import io.github.ovfemulator.inventory.domain.VirtualAppMember;
import io.github.ovfemulator.inventory.domain.VirtualMachine;
import io.github.ovfemulator.libraryitem.CaptureResult.CreateSpec;
import io.github.ovfemulator.libraryitem.CaptureResult.CreateTarget;
import io.github.ovfemulator.libraryitem.DeploymentResult.DeployableIdentity;
import io.github.ovfemulator.ovf.OvfError;
import io.github.ovfemulator.vapi.operation.CallContext;
import io.github.ovfemulator.vapi.text.Characters;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.VapiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Service;

/**
 * Captures a machine or vApp as a library item: its descriptor and a manifest. Its disks
 * are blank (a choice).
 */
@Service
class CaptureService {

	private static final Logger logger = LoggerFactory.getLogger(CaptureService.class);

	private static final Set<String> FLAGS = Set.of(DescriptorWriter.PRESERVE_MAC, DescriptorWriter.EXTRA_CONFIG);

	private final LibraryPackages library;

	private final InventoryService inventory;

	private final DeploymentStore results;

	CaptureService(LibraryPackages library, InventoryService inventory, DeploymentStore results) {
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
		if (request.clientToken() == null) {
			return createNow(request, call);
		}
		DeploymentStore.Key key = new DeploymentStore.Key("create", Objects.toString(call.caller().user(), ""),
				request.clientToken());
		return this.results.once(key, call.scope(), CaptureResult.class, () -> createNow(request, call));
	}

	private CaptureResult createNow(CreateRequest request, CallContext call) {
		CreateSpec spec = request.createSpec();
		List<String> flags = (spec.flags() != null) ? spec.flags() : List.of();
		flags.stream().filter((flag) -> !FLAGS.contains(flag)).findFirst().ifPresent((flag) -> {
			throw invalid("flag", "Unknown export flag '%s'; the flags are %s.", flag,
					FLAGS.stream().sorted().toList());
		});
		requireTarget(request.target());
		if (spec.libraryItemSourceId() != null) {
			this.library.item(new LibraryItemId(spec.libraryItemSourceId()));
		}
		LibraryPackages.requireTexts(spec.name(), spec.description());
		Inventory current = this.inventory.inventory();
		VirtualAppMember<?> source = source(request.source(), current);
		requireStopped(source, current);
		String name = (spec.name() != null) ? spec.name() : source.name();
		byte[] descriptor = DescriptorWriter.write(current, source, name, Set.copyOf(flags));
		try {
			LibraryItem item = store(request, name, description(spec, source), files(name, descriptor), call);
			logger.info("{} captured as the library item {}", source.id(), item.id());
			return new CaptureResult(true, item.id().value(), null);
		}
		catch (VapiException ex) {
			return CaptureResult.failure(OvfError.server(ex.error()));
		}
	}

	private void requireTarget(CreateTarget target) {
		if (target.libraryItemId() != null) {
			LibraryItem item = this.library.item(new LibraryItemId(target.libraryItemId()));
			if (!item.isOvf()) {
				throw LibraryPackages.invalidItem(item.id());
			}
			if (target.libraryId() != null && !item.library().value().equals(target.libraryId())) {
				throw invalid("library", "The library item '%s' is not in the library '%s'.", item.id(),
						target.libraryId());
			}
		}
		else if (target.libraryId() != null) {
			this.library.library(new LibraryId(target.libraryId()));
		}
		else {
			throw invalid("target", "The target has neither library_id nor library_item_id; set one of them.");
		}
	}

	private static VirtualAppMember<?> source(DeployableIdentity source, Inventory inventory) {
		return switch (source.type()) {
			case DeployableIdentity.VIRTUAL_MACHINE ->
				inventory.get(VirtualMachine.class, new VirtualMachineId(source.id()));
			case DeployableIdentity.VIRTUAL_APP -> inventory.get(VirtualApp.class, new VirtualAppId(source.id()));
			default -> throw invalid("source", "The source has the type '%s'; it can be VirtualMachine or VirtualApp.",
					source.type());
		};
	}

	private static void requireStopped(VirtualAppMember<?> source, Inventory inventory) {
		if (source instanceof VirtualApp app && isRunning(app, inventory)) {
			throw VapiException.of(ErrorType.NOT_ALLOWED_IN_CURRENT_STATE, LocalizableMessage
				.of("emulator.library_item.running", "The vApp '%s' is running; power off its machines.", app.id()));
		}
	}

	private static boolean isRunning(VirtualApp app, Inventory inventory) {
		return inventory.membersOf(app)
			.stream()
			.anyMatch((member) -> (member instanceof VirtualMachine machine
					&& machine.powerState() == PowerState.POWERED_ON)
					|| (member instanceof VirtualApp nested && isRunning(nested, inventory)));
	}

	private static String description(CreateSpec spec, VirtualAppMember<?> source) {
		if (spec.description() != null) {
			return spec.description();
		}
		String annotation = (source instanceof VirtualMachine machine) ? machine.configuration().annotation()
				: (source instanceof VirtualApp app) ? app.configuration().annotation() : null;
		return Objects.toString(annotation, "");
	}

	/** An existing item keeps its name, description and source. */
	private LibraryItem store(CreateRequest request, String name, String description, List<NewFile> files,
			CallContext call) {
		CreateTarget target = request.target();
		String made = request.createSpec().libraryItemSourceId();
		try {
			return (target.libraryItemId() != null)
					? this.library.replace(new LibraryItemId(target.libraryItemId()), files)
					: this.library.create(new LibraryId(String.valueOf(target.libraryId())), name, description,
							(made != null) ? new LibraryItemId(made) : null, files, call);
		}
		catch (IOException ex) {
			throw new IllegalStateException("A file in memory cannot be read", ex);
		}
	}

	private static List<NewFile> files(String name, byte[] descriptor) {
		StringBuilder base = new StringBuilder();
		for (int i = 0; i < name.length(); i++) {
			char letter = name.charAt(i);
			base.append(Characters.areId(String.valueOf(letter)) ? letter : '_');
		}
		String manifest = "SHA256(" + base + ".ovf)= " + sha256(descriptor) + "\n";
		return List.of(new NewFile(base + ".ovf", () -> new ByteArrayInputStream(descriptor)), new NewFile(base + ".mf",
				() -> new ByteArrayInputStream(manifest.getBytes(StandardCharsets.US_ASCII))));
	}

	private static String sha256(byte[] content) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("This Java has no SHA-256", ex);
		}
	}

	private static VapiException invalid(String id, String pattern, Object... args) {
		return VapiException.of(ErrorType.INVALID_ARGUMENT,
				LocalizableMessage.of("emulator.library_item.capture." + id, pattern, args));
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
