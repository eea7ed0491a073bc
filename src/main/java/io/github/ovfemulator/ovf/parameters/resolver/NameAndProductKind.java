package io.github.ovfemulator.ovf.parameters.resolver;

import java.net.URI;
import java.net.URISyntaxException;

import io.github.ovfemulator.ovf.descriptor.Content;
import io.github.ovfemulator.ovf.descriptor.ProductSection;
import io.github.ovfemulator.ovf.descriptor.VirtualSystemCollection;
import io.github.ovfemulator.ovf.parameters.NameAndProductParams;
import org.jspecify.annotations.Nullable;

/**
 * The name of what is made, which has to be free, and its annotation.
 */
final class NameAndProductKind implements PackageKind<NameAndProductParams> {

	private static final String NAME = "NameAndProductParams.name";

	@Override
	public Class<NameAndProductParams> type() {
		return NameAndProductParams.class;
	}

	@Override
	public void read(@Nullable NameAndProductParams sent, ParameterContext negotiation) {
		Content content = negotiation.descriptor().requireContent();
		String chosen = (sent != null) ? sent.name() : null;
		String name = (chosen != null) ? chosen : defaultName(content, negotiation);
		negotiation.choices().name = name;
		negotiation.choices().annotation = (sent != null && sent.annotation() != null) ? sent.annotation()
				: negotiation.show(content.sections().annotation());
		if (name.isBlank()) {
			negotiation.wrong(NAME, name, "name.blank", "The name of the machine is not to be blank.");
		}
	}

	@Override
	public void check(DeploymentTarget target, ParameterContext negotiation) {
		String name = negotiation.choices().name;
		if (target.isNameTaken(name)) {
			negotiation.wrong(NAME, name, "name.taken",
					"The name '%s' is taken in the folder; choose another in NameAndProductParams.", name);
		}
	}

	@Override
	public NameAndProductParams offer(@Nullable NameAndProductParams sent, ParameterContext negotiation) {
		Content content = negotiation.descriptor().requireContent();
		ProductSection product = content.sections().products().stream().findFirst().orElse(null);
		return new NameAndProductParams(negotiation.choices().name, negotiation.choices().annotation,
				content instanceof VirtualSystemCollection,
				(product != null) ? negotiation.show(product.product()) : null,
				(product != null) ? negotiation.show(product.vendor()) : null,
				(product != null) ? negotiation.show(product.version()) : null,
				(product != null) ? negotiation.show(product.fullVersion()) : null,
				(product != null) ? uri(product.vendorUrl()) : null,
				(product != null) ? uri(product.productUrl()) : null, tag());
	}

	private static String defaultName(Content content, ParameterContext negotiation) {
		String name = negotiation.show(content.name());
		return (name != null && !name.isBlank()) ? name : content.displayName();
	}

	/** Descriptors hold what people wrote, and runtimes choke on what is no URI. */
	private static @Nullable String uri(@Nullable String written) {
		try {
			return (written != null && !written.isBlank()) ? new URI(written.strip()).toString() : null;
		}
		catch (URISyntaxException ex) {
			return null;
		}
	}

}
