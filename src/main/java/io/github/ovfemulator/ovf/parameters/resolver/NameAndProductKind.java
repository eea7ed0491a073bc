package io.github.ovfemulator.ovf.parameters.resolver;

import java.net.URI;
import java.net.URISyntaxException;

import io.github.ovfemulator.ovf.descriptor.Content;
import io.github.ovfemulator.ovf.descriptor.Content.VirtualSystemCollection;
import io.github.ovfemulator.ovf.descriptor.ProductSection;
import io.github.ovfemulator.ovf.parameters.NameAndProductParams;
import io.github.ovfemulator.vapi.text.Characters;
import org.jspecify.annotations.Nullable;

/**
 * The name, which must be unused in the target folder, the annotation and the product.
 */
final class NameAndProductKind implements ParameterKind<NameAndProductParams> {

	private static final String NAME = "NameAndProductParams.name";

	/** The limit of vCenter for the names of machines. */
	private static final int MAX_NAME_LENGTH = 80;

	@Override
	public Class<NameAndProductParams> type() {
		return NameAndProductParams.class;
	}

	@Override
	public void resolve(@Nullable NameAndProductParams sent, ParameterContext context) {
		Content content = context.descriptor().requireContent();
		String chosen = (sent != null) ? sent.name() : null;
		String name = (chosen != null) ? chosen : defaultName(content, context);
		context.choices().name = name;
		context.choices().annotation = (sent != null && sent.annotation() != null) ? sent.annotation()
				: context.translate(content.sections().annotation());
		if (name.isBlank()) {
			context.reject(NAME, name, "name.blank", "The name of the machine must not be blank.");
		}
		if (name.codePointCount(0, name.length()) > MAX_NAME_LENGTH) {
			context.reject(NAME, name, "name.length",
					"The name of the machine has more than %s characters; choose a shorter one.", MAX_NAME_LENGTH);
		}
		if (name.chars().anyMatch(Characters::isControl)) {
			context.reject(NAME, name, "name.control", "The name of the machine has a control character.");
		}
		DeploymentTarget target = context.target();
		if (target != null && target.isNameTaken(name)) {
			context.reject(NAME, name, "name.taken", "The name '%s' is already used in the folder; choose another one.",
					name);
		}
	}

	@Override
	public NameAndProductParams describe(@Nullable NameAndProductParams sent, ParameterContext context) {
		Content content = context.descriptor().requireContent();
		ProductSection product = content.sections().products().stream().findFirst().orElse(null);
		return new NameAndProductParams(context.choices().name, context.choices().annotation,
				content instanceof VirtualSystemCollection,
				(product != null) ? context.translate(product.product()) : null,
				(product != null) ? context.translate(product.vendor()) : null,
				(product != null) ? context.translate(product.version()) : null,
				(product != null) ? context.translate(product.fullVersion()) : null,
				(product != null) ? uri(product.vendorUrl()) : null,
				(product != null) ? uri(product.productUrl()) : null, tag());
	}

	private static String defaultName(Content content, ParameterContext context) {
		String name = context.translate(content.name());
		return (name != null && !name.isBlank()) ? name : content.displayName();
	}

	/**
	 * Returns a URI, or {@code null} for text that is not a URI, which client bindings
	 * cannot parse.
	 */
	private static @Nullable String uri(@Nullable String text) {
		try {
			return (text != null && !text.isBlank()) ? new URI(text.strip()).toString() : null;
		}
		catch (URISyntaxException ex) {
			return null;
		}
	}

}
