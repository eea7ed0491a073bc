package io.github.ovfemulator.ovf.parameters.resolver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.github.ovfemulator.ovf.parameters.OvfParams;
import io.github.ovfemulator.vapi.type.DynamicStructure;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * Answers what can be chosen about a package, given what is chosen already. Nothing is
 * remembered from one question to the next.
 */
public final class ParameterResolver {

	/**
	 * The kinds, in the order of the answer. The option comes first, since all others
	 * depend on it, and properties come before sizes, which come before datastores.
	 */
	static final List<ParameterKind<?>> KINDS = List.of(new DeploymentOptionKind(), new NameAndProductKind(),
			new PropertyKind(), new EulaKind(), new NetworkMappingKind(), new SizeKind(), new DatastoreMappingKind(),
			new StorageMappingKind(), new IpAllocationKind(), new ExtraConfigKind(), new ScaleOutKind(),
			new VServiceKind(), new VcenterExtensionKind(), new CertificateKind(), new UnknownSectionKind(),
			new GuestCustomizationKind());

	private static final String LIST = "instantiation_parameters";

	private ParameterResolver() {
	}

	/**
	 * Answers a client that deploys a package.
	 * @param sent the parameter structures that it sent, each kind at most once
	 * @param source the package
	 * @param target where it is deployed to
	 * @return what can be chosen, what was chosen, and every fault in that
	 */
	public static ParameterResolution answer(List<Structure> sent, DeployablePackage source, DeploymentTarget target) {
		return negotiate(sent, source, target);
	}

	/**
	 * Answers a client that asks about a package without having a place for it.
	 * @param sent the parameter structures that it sent, each kind at most once
	 * @param source the package
	 * @return what can be chosen wherever it may go, what was chosen of that, and every
	 * fault in it
	 */
	public static ParameterResolution answer(List<Structure> sent, DeployablePackage source) {
		return negotiate(sent, source, null);
	}

	private static ParameterResolution negotiate(List<Structure> sent, DeployablePackage source,
			@Nullable DeploymentTarget target) {
		ParameterContext negotiation = new ParameterContext(source);
		Map<Class<?>, OvfParams> byType = byType(sent, negotiation);
		KINDS.forEach((kind) -> read(kind, byType, target, negotiation));
		List<OvfParams> parameters = new ArrayList<>();
		for (ParameterKind<?> kind : KINDS) {
			OvfParams offer = offer(kind, byType, target, negotiation);
			if (offer != null) {
				parameters.add(offer);
			}
		}
		return new ParameterResolution(negotiation.choices().finish(), parameters, negotiation.wrong(),
				negotiation.missing(), negotiation.issues().errors());
	}

	private static <P extends OvfParams> void read(ParameterKind<P> kind, Map<Class<?>, OvfParams> sent,
			@Nullable DeploymentTarget target, ParameterContext negotiation) {
		P structure = kind.type().cast(sent.get(kind.type()));
		if (kind instanceof PackageKind<P> ofPackage) {
			ofPackage.read(structure, negotiation);
			if (target != null) {
				ofPackage.check(target, negotiation);
			}
		}
		else if (kind instanceof TargetKind<P> ofTarget && target != null) {
			ofTarget.read(structure, target, negotiation);
		}
	}

	private static <P extends OvfParams> @Nullable P offer(ParameterKind<P> kind, Map<Class<?>, OvfParams> sent,
			@Nullable DeploymentTarget target, ParameterContext negotiation) {
		P structure = kind.type().cast(sent.get(kind.type()));
		if (kind instanceof PackageKind<P> ofPackage) {
			return ofPackage.offer(structure, negotiation);
		}
		return (kind instanceof TargetKind<P> ofTarget && target != null)
				? ofTarget.offer(structure, target, negotiation) : null;
	}

	private static Map<Class<?>, OvfParams> byType(List<Structure> sent, ParameterContext negotiation) {
		Map<Class<?>, OvfParams> byType = new HashMap<>();
		for (int i = 0; i < sent.size(); i++) {
			String name = LIST + "[" + i + "]";
			Structure structure = sent.get(i);
			if (!(structure instanceof OvfParams parameters)) {
				unknown(name, structure, negotiation);
			}
			else if (byType.putIfAbsent(parameters.getClass(), parameters) != null) {
				negotiation.wrong(name, parameters.getClass().getSimpleName(), "duplicate",
						"The parameter structure '%s' is given twice; send it once.",
						parameters.getClass().getSimpleName());
			}
		}
		return byType;
	}

	private static void unknown(String name, Structure structure, ParameterContext negotiation) {
		String className = (structure instanceof DynamicStructure dynamic) ? dynamic.name() : null;
		Object type = (structure instanceof DynamicStructure dynamic) ? dynamic.fields().get("type") : null;
		if (className == null && type == null) {
			negotiation.wrong(name, null, "untyped",
					"The parameter structure number %s says neither by '@class' nor by 'type' what it is.", name);
		}
		else {
			String value = (className != null) ? className : Objects.toString(type);
			negotiation.wrong(name, value, "unknown",
					"There is no parameter structure '%s'; send those that try_instantiate answers.", value);
		}
	}

}
