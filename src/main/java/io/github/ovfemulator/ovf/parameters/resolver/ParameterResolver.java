package io.github.ovfemulator.ovf.parameters.resolver;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.github.ovfemulator.ovf.descriptor.CommonSections;
import io.github.ovfemulator.ovf.descriptor.Content.VirtualSystemCollection;
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
	static final List<Entry<?>> KINDS = List.of(always(new DeploymentOptionKind()), always(new NameAndProductKind()),
			where((context) -> context.descriptor().properties().findAny().isPresent(), new PropertyKind()),
			where((context) -> hasSection(context, CommonSections::licenses), new EulaKind()),
			where((context) -> !context.descriptor().networks().isEmpty(), new NetworkMappingKind()),
			where(ParameterResolver::hasVariableDisk, new SizeKind()), always(new DatastoreMappingKind()),
			whereSent(new StorageMappingKind()),
			where((context) -> context.descriptor().ipAssignment() != null, new IpAllocationKind()),
			whereSent(new ExtraConfigKind()),
			where((context) -> context.descriptor().requireContent() instanceof VirtualSystemCollection,
					new ScaleOutKind()),
			where((context) -> hasSection(context, CommonSections::serviceDependencies), new VServiceKind()),
			where((context) -> hasSection(context, CommonSections::serviceDependencies), new VcenterExtensionKind()),
			where((context) -> context.certificate() != null, new CertificateKind()),
			whereSent(new UnknownSectionKind()), whereSent(new GuestCustomizationKind()));

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
		KINDS.forEach((kind) -> kind.resolve(byType, context));
		return new ParameterResolution(context,
				() -> KINDS.stream()
					.<OvfParams>flatMap((kind) -> Stream.ofNullable(kind.describe(byType, context)))
					.toList());
	}

	private static <P extends OvfParams> Entry<P> where(Predicate<ParameterContext> concerned, ParameterKind<P> kind) {
		return new Entry<>(kind.type(), kind, concerned);
	}

	private static <P extends OvfParams> Entry<P> always(ParameterKind<P> kind) {
		return where((context) -> true, kind);
	}

	private static <P extends OvfParams> Entry<P> whereSent(ParameterKind<P> kind) {
		return where((context) -> false, kind);
	}

	private static boolean hasSection(ParameterContext context, Function<CommonSections, List<?>> section) {
		return context.descriptor().contents().anyMatch((content) -> !section.apply(content.sections()).isEmpty());
	}

	private static boolean hasVariableDisk(ParameterContext context) {
		return context.descriptor()
			.disks()
			.stream()
			.anyMatch((disk) -> disk.capacity() != null && disk.capacity().property() != null);
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

	/**
	 * A kind, which validates where the request contains its structure or where the
	 * package is concerned.
	 *
	 * @param <P> the parameter structure
	 * @param type the record of the structure
	 * @param kind the kind
	 * @param concerned whether the kind validates a package, or sets a default of it,
	 * without a structure in the request
	 */
	record Entry<P extends OvfParams>(Class<P> type, ParameterKind<P> kind, Predicate<ParameterContext> concerned) {

		private void resolve(Map<Class<?>, OvfParams> sent, ParameterContext context) {
			P structure = this.type.cast(sent.get(this.type));
			if (structure != null || this.concerned.test(context)) {
				this.kind.resolve(structure, context);
			}
		}

		private @Nullable P describe(Map<Class<?>, OvfParams> sent, ParameterContext context) {
			return this.kind.describe(this.type.cast(sent.get(this.type)), context);
		}

	}

}
