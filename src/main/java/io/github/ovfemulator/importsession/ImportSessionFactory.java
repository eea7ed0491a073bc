package io.github.ovfemulator.importsession;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import io.github.ovfemulator.importsession.CreateSpec.PushSourceContentType;
import io.github.ovfemulator.importsession.CreateSpec.PushSourceOvfOption;
import io.github.ovfemulator.importsession.CreateSpec.SourceType;
import io.github.ovfemulator.importsession.flag.ImportFlag;
import io.github.ovfemulator.inventory.InventoryService;
import io.github.ovfemulator.inventory.Placement;
import io.github.ovfemulator.inventory.domain.FolderId;
import io.github.ovfemulator.inventory.domain.HostSystemId;
import io.github.ovfemulator.inventory.domain.ResourcePoolId;
import io.github.ovfemulator.simulation.UuidSource;
import io.github.ovfemulator.vapi.std.ErrorType;
import io.github.ovfemulator.vapi.std.LocalizableMessage;
import io.github.ovfemulator.vapi.std.VapiException;
import io.github.ovfemulator.vapi.structure.Structure;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes sessions of what a client asks for, after checking that it can be had.
 */
final class ImportSessionFactory {

	private static final Logger logger = LoggerFactory.getLogger(ImportSessionFactory.class);

	private static final Pattern UUID_SYNTAX = Pattern
		.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

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
	 * @throws VapiException {@code invalid_argument}, {@code not_found} or
	 * {@code unsupported}
	 */
	Plan plan(CreateForResourcePoolRequest request) {
		UUID clientToken = clientToken(request.clientToken());
		PackageSource source = source(request.createSpec());
		HostSystemId host = (request.hostSystem() != null) ? new HostSystemId(request.hostSystem()) : null;
		FolderId folder = (request.folder() != null) ? new FolderId(request.folder()) : null;
		Placement placement = this.inventory.place(new ResourcePoolId(request.resourcePool()), host, folder);
		return new Plan(clientToken, source, placement);
	}

	/**
	 * Checks what a client asks for.
	 * @param request the request
	 * @return what is to be made
	 * @throws VapiException {@code invalid_argument} or {@code unsupported}
	 */
	ProbePlan plan(CreateProbeSessionRequest request) {
		return new ProbePlan(clientToken(request.clientToken()), source(request.createSpec()));
	}

	/** Makes the session of a plan. */
	Session create(Plan plan) {
		ImportSessionId id = new ImportSessionId(this.uuids.next().toString());
		logger.info("Import session {}: created for {}", id, plan.placement().resourcePool());
		Deployer deployer = new InventoryDeployer(this.inventory, plan.placement());
		return new ImportSession(id, plan.source(), deployer, this.environment);
	}

	/** Makes the probe session of a plan. */
	ProbeSession create(ProbePlan plan) {
		ImportSessionId id = new ImportSessionId(this.uuids.next().toString());
		logger.info("Probe session {}: created", id);
		return new ProbeSession(id, plan.source(), this.environment);
	}

	private UUID clientToken(@Nullable String token) {
		if (token == null) {
			return UUID.randomUUID();
		}
		if (!UUID_SYNTAX.matcher(token).matches()) {
			throw invalid("emulator.import_session.client_token",
					"The client_token '%s' is no UUID; leave it out or send one.", token);
		}
		return UUID.fromString(token);
	}

	private static PackageSource source(Structure structure) {
		if (!(structure instanceof CreateSpec spec)) {
			throw invalid("emulator.import_session.create_spec",
					"The create_spec is to be a com.vmware.vcenter.ovf.import_session.create_spec.");
		}
		if (spec.sourceType() != SourceType.PUSH_SOURCE) {
			throw unsupported(spec.sourceType());
		}
		if (spec.pushSourceContentType() == PushSourceContentType.OVA_SOURCE) {
			throw unsupported(spec.pushSourceContentType());
		}
		List<String> unknown = spec.importFlags().stream().filter((flag) -> !ImportFlag.isKnown(flag)).toList();
		if (!unknown.isEmpty()) {
			throw invalid("emulator.import_session.import_flags", "There is no import flag '%s'; the only one is %s.",
					unknown.get(0), ImportFlag.LAX);
		}
		PushSourceOvfOption option = spec.pushSourceOvfOption();
		return new PackageSource((option != null) ? option : PushSourceOvfOption.NONE,
				spec.importFlags().contains(ImportFlag.LAX.name()), spec.locale());
	}

	private static VapiException invalid(String id, String pattern, Object... args) {
		return VapiException.of(ErrorType.INVALID_ARGUMENT, LocalizableMessage.of(id, pattern, args));
	}

	private static VapiException unsupported(Enum<?> source) {
		return VapiException.of(ErrorType.UNSUPPORTED, LocalizableMessage.of("emulator.import_session.source",
				"This emulator imports what is pushed as an OVF; it does not support %s.", source));
	}

	/**
	 * A session that can be made.
	 *
	 * @param clientToken the token by which a repeated call is known
	 * @param source what the client said of its package
	 * @param placement where it goes
	 */
	record Plan(UUID clientToken, PackageSource source, Placement placement) {

	}

	/**
	 * A probe session that can be made.
	 *
	 * @param clientToken the token by which a repeated call is known
	 * @param source what the client said of its package
	 */
	record ProbePlan(UUID clientToken, PackageSource source) {

	}

}
