package io.github.ovfemulator.ovf.parameters.resolver;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.github.ovfemulator.ovf.descriptor.OvfDescriptor;
import io.github.ovfemulator.ovf.parameters.UnknownSectionParams;
import org.jspecify.annotations.Nullable;

/**
 * The sections that are ignored. Read-only.
 */
final class UnknownSectionKind implements ParameterKind<UnknownSectionParams> {

	@Override
	public Class<UnknownSectionParams> type() {
		return UnknownSectionParams.class;
	}

	@Override
	public void resolve(@Nullable UnknownSectionParams sent, ParameterContext context) {
		// read-only
	}

	@Override
	public @Nullable UnknownSectionParams describe(@Nullable UnknownSectionParams sent, ParameterContext context) {
		OvfDescriptor descriptor = context.descriptor();
		List<UnknownSectionParams.UnknownSection> sections = Stream
			.concat(descriptor.unknownSections().stream(),
					descriptor.contents().flatMap((each) -> each.sections().unknownSections().stream()))
			.map((section) -> new UnknownSectionParams.UnknownSection(section.tag(),
					Objects.toString(context.translate(section.info()), "")))
			.toList();
		return sections.isEmpty() ? null : new UnknownSectionParams(sections, tag());
	}

}
