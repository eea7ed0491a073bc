package io.github.ovfemulator.ovf.parameters.resolver;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import io.github.ovfemulator.ovf.parameters.OvfParams;
import io.github.ovfemulator.vapi.type.DynamicStructure;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * Resolves the parameters of a deployment: validates the structures of a request and
 * applies the defaults. Stateless: each request contains all parameters.
 */
public final class ParameterResolver {

	/**
	 * The kinds in the order of evaluation and of the response. All kinds depend on the
	 * deployment option; disk sizes depend on properties, and datastores on sizes.
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
	 * Resolves the parameters of a package.
	 * @param sent the parameter structures of the request, at most one of each kind
	 * @param source the package
	 * @param target the deployment target, or {@code null} to validate the package
	 * without one
	 * @return the choices and the issues
	 */
	public static ParameterResolution resolve(List<Structure> sent, DeployablePackage source,
			@Nullable DeploymentTarget target) {
		ParameterContext context = new ParameterContext(source, target);
		Map<Class<?>, OvfParams> byType = byType(sent, context);
		KINDS.forEach((kind) -> resolve(kind, byType, context));
		return new ParameterResolution(context,
				() -> KINDS.stream()
					.<OvfParams>flatMap((kind) -> Stream.ofNullable(describe(kind, byType, context)))
					.toList());
	}

	private static <P extends OvfParams> void resolve(ParameterKind<P> kind, Map<Class<?>, OvfParams> sent,
			ParameterContext context) {
		kind.resolve(kind.type().cast(sent.get(kind.type())), context);
	}

	private static <P extends OvfParams> @Nullable P describe(ParameterKind<P> kind, Map<Class<?>, OvfParams> sent,
			ParameterContext context) {
		return kind.describe(kind.type().cast(sent.get(kind.type())), context);
	}

	private static Map<Class<?>, OvfParams> byType(List<Structure> sent, ParameterContext context) {
		Map<Class<?>, OvfParams> byType = new HashMap<>();
		for (int i = 0; i < sent.size(); i++) {
			String name = LIST + "[" + i + "]";
			Structure structure = sent.get(i);
			if (!(structure instanceof OvfParams parameters)) {
				rejectUnknown(name, structure, context);
			}
			else if (byType.putIfAbsent(parameters.getClass(), parameters) != null) {
				String type = parameters.getClass().getSimpleName();
				context.reject(name, type, "duplicate", "The parameter structure '%s' is given twice; send it once.",
						type);
			}
		}
		return byType;
	}

	private static void rejectUnknown(String name, Structure structure, ParameterContext context) {
		String className = (structure instanceof DynamicStructure dynamic) ? dynamic.name() : null;
		Object type = (structure instanceof DynamicStructure dynamic) ? dynamic.fields().get("type") : null;
		if (className == null && type == null) {
			context.reject(name, null, "untyped",
					"The parameter structure %s has neither '@class' nor 'type'; set one of them.", name);
		}
		else {
			String value = (className != null) ? className : Objects.toString(type);
			context.reject(name, value, "unknown",
					"Unknown parameter structure '%s'; send structures that try_instantiate returns.", value);
		}
	}

}
