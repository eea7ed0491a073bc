package io.github.ovfemulator.ovf.parameters.resolver;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.github.ovfemulator.ovf.descriptor.Content.VirtualSystemCollection;
import io.github.ovfemulator.ovf.descriptor.ScaleOutGroup;
import io.github.ovfemulator.ovf.parameters.ScaleOutParams;
import org.jspecify.annotations.Nullable;

/**
 * The number of instances of the members of a vApp.
 */
final class ScaleOutKind implements ParameterKind<ScaleOutParams> {

	@Override
	public Class<ScaleOutParams> type() {
		return ScaleOutParams.class;
	}

	@Override
	public void resolve(@Nullable ScaleOutParams sent, ParameterContext context) {
		Map<String, ScaleOutGroup> groups = new LinkedHashMap<>();
		groups(context).forEach((group) -> groups.put(group.id(), group));
		Map<String, Long> copies = context.choices().copies;
		for (ScaleOutParams.ScaleOutGroup chosen : ParameterContext.list((sent != null) ? sent.groups() : null)) {
			ScaleOutGroup group = groups.get(String.valueOf(chosen.id()));
			Long count = chosen.instanceCount();
			if (group == null) {
				context.reject("ScaleOutParams.groups.id", chosen.id(), "scaleout.unknown",
						"The package has no scale-out group '%s'; it has %s.", String.valueOf(chosen.id()),
						ParameterContext.names(groups.keySet()));
			}
			else if (count != null && copies.put(group.id(), count) != null) {
				context.reject(name(group), count.toString(), "scaleout.duplicate",
						"The scale-out group '%s' is given twice; send it once.", group.id());
			}
		}
		groups.values().forEach((group) -> validate(group, context));
	}

	@Override
	public @Nullable ScaleOutParams describe(@Nullable ScaleOutParams sent, ParameterContext context) {
		List<ScaleOutGroup> groups = groups(context);
		return groups.isEmpty() ? null : new ScaleOutParams(groups.stream()
			.map((group) -> new ScaleOutParams.ScaleOutGroup(group.id(), context.translate(group.description()),
					context.choices().copies.getOrDefault(group.id(), group.count()), group.minimum(), group.maximum()))
			.toList(), tag());
	}

	private static void validate(ScaleOutGroup group, ParameterContext context) {
		long count = context.choices().copies.computeIfAbsent(group.id(), (id) -> group.count());
		long most = Math.min(context.maxCopies(), Objects.requireNonNullElse(group.maximum(), Long.MAX_VALUE));
		if (count < group.minimum() || count > most) {
			context.reject(name(group), String.valueOf(count), "scaleout.count",
					"The scale-out group '%s' cannot have %s instances; set %s to %s.", group.id(), count,
					group.minimum(), most);
			context.choices().copies.put(group.id(), group.count());
		}
	}

	private static String name(ScaleOutGroup group) {
		return "ScaleOutParams.groups[" + group.id() + "].instance_count";
	}

	private static List<ScaleOutGroup> groups(ParameterContext context) {
		return context.descriptor()
			.contents()
			.filter(VirtualSystemCollection.class::isInstance)
			.map(VirtualSystemCollection.class::cast)
			.flatMap((collection) -> collection.scaleOutGroups().stream())
			.toList();
	}

}
