package io.github.ovfemulator.ovf.parameters.resolver;

import java.util.List;
import java.util.Objects;

import io.github.ovfemulator.ovf.descriptor.Text;
import io.github.ovfemulator.ovf.parameters.EulaParams;
import org.jspecify.annotations.Nullable;

/**
 * The license agreements, which the client accepts if there are any.
 */
final class EulaKind implements ParameterKind<EulaParams> {

	@Override
	public Class<EulaParams> type() {
		return EulaParams.class;
	}

	@Override
	public void resolve(@Nullable EulaParams sent, ParameterContext context) {
		if (!licenses(context).isEmpty() && !isAccepted(sent)) {
			context.require(sent, "EulaParams.all_EULA_accepted", (sent != null) ? "false" : null, "eula.unaccepted",
					"The license agreements of the package are not accepted; set all_EULA_accepted to true in EulaParams.");
		}
	}

	@Override
	public @Nullable EulaParams describe(@Nullable EulaParams sent, ParameterContext context) {
		List<Text> licenses = licenses(context);
		return licenses.isEmpty() ? null
				: new EulaParams(
						licenses.stream().map((text) -> Objects.toString(context.translate(text), "")).toList(),
						isAccepted(sent), tag());
	}

	private static boolean isAccepted(@Nullable EulaParams sent) {
		return sent != null && Boolean.TRUE.equals(sent.allEulaAccepted());
	}

	private static List<Text> licenses(ParameterContext context) {
		return context.descriptor().contents().flatMap((each) -> each.sections().licenses().stream()).toList();
	}

}
